import * as z from 'zod';
import { deliver } from '../../shared/usecases/deliver.ts';
import { handle, moment } from '../runtime/handler.ts';
import { logFailure } from '../runtime/log.ts';
import { outreach } from '../runtime/outreach.ts';

const event = z.object({ scheduledTime: moment });

/** Sends everything that is owed and due, one after the other: Slack takes one message a second in a channel. */
export const handler = handle(event, async ({ scheduledTime: now }) => {
  for (const message of await outreach().messages.owed(now))
    await deliver(outreach(), message, now, `sweep/${now}`).catch(logFailure('deliver'));
});
