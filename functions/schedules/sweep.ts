import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { deliverAll } from '../../shared/usecases/deliverAll.ts';
import { readClock } from '../runtime/clock.ts';
import { handle, moment } from '../runtime/handler.ts';
import { logFailure } from '../runtime/log.ts';
import { outreach } from '../runtime/outreach.ts';

const event = z.object({ scheduledTime: moment });

/**
 * Sends everything that is owed and due, by the clock: a call that failed comes again minutes after the time it was meant
 * for, and what it claims must not be stale from the start.
 */
export const handler = handle(event, async () => {
  const now = await readClock();
  await deliverAll(outreach(), now, `sweep/${now}`, { pause, onFailure: logFailure('deliver') });
});
