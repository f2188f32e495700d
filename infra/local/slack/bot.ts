import { createHmac } from 'node:crypto';
import type { Clock } from '../../../shared/domain/time.ts';
import type { Exchanges } from './exchanges.ts';

/** How long Slack waits for an answer, to what a person did as to an event. */
const patienceMilliseconds = 3000;

/** What came back in time, or why nothing did. */
type Received = { status: number; body: unknown; headers: Headers } | { missing: 'http_timeout' | 'connection_failed' };

/** What the person gets to see of a request to the bot: its answer, or the code of Slack's error. */
type Answer = { body: unknown } | { failed: 'operation_timeout' | 'dispatch_failed' };

/** Whether the bot has taken an event; if not why, and whether it is to be sent again. */
type Receipt = { taken: true } | { taken: false; reason: string; again: boolean };

export type Bot = ReturnType<typeof createBot>;

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

const readBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const toAnswer = (received: Received): Answer => {
  if ('missing' in received)
    return { failed: received.missing === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed' };
  return received.status === 200 ? { body: received.body } : { failed: 'dispatch_failed' };
};

const toReceipt = (received: Received): Receipt => {
  if ('missing' in received) return { taken: false, reason: received.missing, again: true };
  if (received.status >= 200 && received.status < 300) return { taken: true };
  return { taken: false, reason: 'http_error', again: received.headers.get('x-slack-no-retry') !== '1' };
};

/** Sends signed requests to the bot: what people do as forms, events as JSON, as Slack does. */
export const createBot = (options: {
  deliver: (request: Request) => Promise<Response>;
  signingSecret: string;
  exchanges: Exchanges;
  realClock: Clock;
}) => {
  const { deliver, signingSecret, exchanges, realClock } = options;

  const sign = (body: string, headers: Record<string, string>): Request => {
    const timestamp = String(Math.floor(realClock.now() / 1000));
    const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return new Request('http://127.0.0.1/slack/events', {
      method: 'POST',
      headers: { ...headers, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` },
      body,
    });
  };

  /** Sends, waits as long as Slack does, and writes into the journal what comes back even after that. */
  const send = async (
    name: string,
    sent: unknown,
    body: string,
    headers: Record<string, string>,
  ): Promise<Received> => {
    const ended = exchanges.begin('bot', name, sent);
    let late = false;
    const answered = async (): Promise<Received> => {
      try {
        const response = await deliver(sign(body, headers));
        const answer = readBody(await response.text());
        ended({ status: response.status, answer, late });
        return { status: response.status, body: answer, headers: response.headers };
      } catch (error) {
        ended({ status: null, answer: String(error), late });
        return { missing: 'connection_failed' };
      }
    };
    const { promise: tooLate, resolve } = Promise.withResolvers<Received>();
    const timer = setTimeout(() => {
      late = true;
      resolve({ missing: 'http_timeout' });
    }, patienceMilliseconds);
    try {
      return await Promise.race([answered(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  };

  const sendForm = async (name: string, sent: unknown, fields: Record<string, string>): Promise<Answer> =>
    toAnswer(await send(name, sent, new URLSearchParams(fields).toString(), { 'content-type': form }));

  return {
    command: (fields: Record<string, string>) => sendForm(fields.command ?? '', fields, fields),
    interaction: (name: string, payload: Record<string, unknown>) =>
      sendForm(name, payload, { payload: JSON.stringify(payload) }),
    /** `retry` says how often the event was sent before, and why that was not enough. */
    event: async (name: string, body: Record<string, unknown>, retry?: { num: number; reason: string }) => {
      const headers = retry && { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason };
      const label = retry ? `${name} (${retry.num})` : name;
      return toReceipt(await send(label, body, JSON.stringify(body), { 'content-type': json, ...headers }));
    },
  };
};
