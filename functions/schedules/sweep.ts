import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { deliverAll } from '../../shared/usecases/deliverAll.ts';
import { handle, moment } from '../runtime/handler.ts';
import { logFailure } from '../runtime/log.ts';
import { outreach } from '../runtime/outreach.ts';

const event = z.object({ scheduledTime: moment });

/** Sends everything that is owed and due. */
export const handler = handle(event, ({ scheduledTime: now }) =>
  deliverAll(outreach(), now, `sweep/${now}`, { pause, onFailure: logFailure('deliver') }),
);
