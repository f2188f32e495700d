import { undelivered } from '../../shared/messages/undelivered.ts';
import { Busy, type Texter, Undeliverable } from '../../shared/usecases/jalon.ts';
import { isNotTaken } from './notTaken.ts';

/** Well within the time that a function has for everything it sends. */
const patience = 5_000;

const minute = 60_000;

/** What certainly did not go out. */
const takesNoMore = 429;
const notThere = 503;

/**
 * Text messages through a service that takes `{to, text, id}` as JSON and answers 2xx once it has it. It cannot be asked
 * what became of one: where that is not certain, it counts as perhaps arrived, and is not sent again.
 */
export const createTexter = (url: string): Texter => ({
  send: async ({ to, text }, messageId) => {
    const answer = await post(url, { to, text, id: messageId });
    if (answer.ok) return messageId;
    if (answer.status === takesNoMore) throw new Busy(minute);
    if (answer.status === notThere) throw new Error(`the text service answered ${answer.status}`);
    throw new Undeliverable(answer.status < 500 ? undelivered.badNumber() : undelivered.uncertain());
  },
});

const post = async (url: string, body: object): Promise<Response> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    if (isNotTaken(error)) throw error;
    throw new Undeliverable(undelivered.uncertain(), { cause: error });
  }
};
