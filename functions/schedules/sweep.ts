import * as z from 'zod';
import { deliver } from '../../shared/usecases/deliver.ts';
import { handle, moment } from '../runtime/handler.ts';
import { jalon } from '../runtime/jalon.ts';
import { logFailure } from '../runtime/log.ts';

const event = z.object({ scheduledTime: moment });

/** Sends everything that is owed and due, one after the other: Slack takes one message a second in a channel. */
export const handler = handle(event, async ({ scheduledTime: now }) => {
  for (const message of await jalon().messages.owed(now))
    await deliver(jalon(), message, now, `sweep/${now}`).catch(logFailure('deliver'));
});
