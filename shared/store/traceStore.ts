import type { Instant } from '../domain/time.ts';
import { notThere } from './conditions.ts';
import { secondsOf } from './expiry.ts';
import { formerAddressKey, personPartition, sentKey, traceKey } from './keys.ts';
import type { Table, Write } from './table.ts';

/** What holders did with their own data, without an account. Who it was is whose partition it is in. */
export type Trace = {
  id: string;
  what: 'read' | 'exported' | 'corrected' | 'claimed' | 'withdrawn' | 'reported';
  at: Instant;
  from: 'web';
};

/** A mail or a text that went out. */
export type SentMessage = { kind: string; channel: 'mail' | 'sms'; at: Instant };

/** What happened around one person, beside their journeys. */
export const createTraceStore = (table: Table) => ({
  /** Notes it once: a page that is opened again bears the id of its session. */
  note: async (personId: string, trace: Trace): Promise<void> => {
    await table.transact([{ ...noteTrace(personId, trace), onlyIf: notThere }]);
  },

  /** What did this person do with their data, in order? */
  of: async (personId: string): Promise<Trace[]> => {
    const items = await table.query({ partition: personPartition(personId), prefix: 'TRACE#' });
    return items.map(({ id, what, at, from }) => ({ id, what, at, from }) as Trace).sort((a, b) => a.at - b.at);
  },

  /** Which mails and texts went out to this person, in order? */
  sentTo: async (personId: string): Promise<SentMessage[]> => {
    const items = await table.query({ partition: sentKey(personId, 0, '').PK });
    return items.map(({ kind, channel, at }) => ({ kind, channel, at }) as SentMessage);
  },

  /** The address that a person had before; undefined when it is forgotten. */
  formerAddress: async (personId: string, id: string): Promise<string | undefined> => {
    const { email } = (await table.get(formerAddressKey(personId, id))) ?? {};
    return typeof email === 'string' ? email : undefined;
  },
});

export type TraceStore = ReturnType<typeof createTraceStore>;

/** Written with what was done. */
export const noteTrace = (personId: string, trace: Trace): Write => ({
  put: { ...traceKey(personId, trace.id), ...trace },
});

/** Written when a mail or a text is confirmed. */
export const noteSent = (to: string, messageId: string, sent: SentMessage): Write => ({
  put: { ...sentKey(to, sent.at, messageId), ...sent },
});

/** A week is time enough for the notice to it, which bears its id and not the address. */
const kept = 7 * 86_400_000;

/** Remembers the address that is about to be replaced. */
export const keepFormerAddress = (personId: string, id: string, email: string, now: Instant): Write => ({
  put: { ...formerAddressKey(personId, id), email, expiresAt: secondsOf(now + kept) },
});
