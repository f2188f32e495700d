import { createHmac } from 'node:crypto';
import type { Clock } from '../../../shared/domain/time.ts';
import type { Exchanges } from './exchanges.ts';

/** How long Slack waits for an answer to what a person did. */
const patienceMilliseconds = 3000;

/** What the person gets to see of a request to the bot: its answer, or the code of Slack's error. */
type Answer = { body: unknown } | { failed: 'operation_timeout' | 'dispatch_failed' };

export type Bot = ReturnType<typeof createBot>;

const readBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Sends signed requests to the bot, form-encoded as Slack sends what people do. */
export const createBot = (options: {
  deliver: (request: Request) => Promise<Response>;
  signingSecret: string;
  exchanges: Exchanges;
  realClock: Clock;
}) => {
  const { deliver, signingSecret, exchanges, realClock } = options;

  const sign = (body: string): Request => {
    const timestamp = String(Math.floor(realClock.now() / 1000));
    const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return new Request('http://127.0.0.1/slack/events', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${digest}`,
      },
      body,
    });
  };

  const send = async (name: string, fields: Record<string, string>, sent: unknown): Promise<Answer> => {
    const ended = exchanges.begin('bot', name, sent);
    let late = false;
    const answered = async (): Promise<Answer> => {
      try {
        const response = await deliver(sign(new URLSearchParams(fields).toString()));
        const body = readBody(await response.text());
        ended({ status: response.status, answer: body, late });
        return response.status === 200 ? { body } : { failed: 'dispatch_failed' };
      } catch (error) {
        ended({ status: null, answer: String(error), late });
        return { failed: 'dispatch_failed' };
      }
    };
    const { promise: tooLate, resolve } = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => {
      late = true;
      resolve({ failed: 'operation_timeout' });
    }, patienceMilliseconds);
    try {
      return await Promise.race([answered(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    command: (fields: Record<string, string>) => send(fields.command ?? '', fields, fields),
    interaction: (name: string, payload: Record<string, unknown>) =>
      send(name, { payload: JSON.stringify(payload) }, payload),
  };
};
