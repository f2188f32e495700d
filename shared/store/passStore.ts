import type { Instant } from '../domain/time.ts';
import { isThere, notThere } from './conditions.ts';
import { secondsOf } from './expiry.ts';
import { passKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { hashOf, isToken, newToken } from './token.ts';
import { updateOf } from './updateOf.ts';

/** What a holder may do with a link or in a session, without an account: one thing, until a moment. */
export type Pass =
  /** go on with a request */
  | { purpose: 'intake'; draftId: string }
  /** join a project whose lead invited them */
  | { purpose: 'join'; draftId: string }
  /** answer to an appointment */
  | { purpose: 'appointment'; journeyId: string; appointmentId: string; personId: string }
  /** see and correct what is kept about them */
  | { purpose: 'myData'; personId: string };

/** A link opens a session by a press of a button; a session lives in a cookie. */
export type PassKind = 'link' | 'session';

export type PassPurpose = Pass['purpose'];

/** Links and sessions of holders: 128 random bits, of which only the hash is kept. */
export const createPassStore = (table: Table) => ({
  /** Makes a new one; the answer is the only place where its token is ever written. */
  issue: async (pass: Pass, kind: PassKind, until: Instant): Promise<string> => {
    const token = newToken();
    const item = { ...passKey(hashOf(token)), pass, kind, until, expiresAt: secondsOf(until) };
    await table.transact([{ put: item, onlyIf: notThere }]);
    return token;
  },

  /** What the token opens; undefined when nobody issued it, it is of another kind, or its time is over. */
  open: async (token: string, kind: PassKind, now: Instant): Promise<{ pass: Pass; until: Instant } | undefined> => {
    if (!isToken(token)) return undefined;
    const item = (await table.get(passKey(hashOf(token)))) as (Item & IssuedPass) | undefined;
    return item && item.kind === kind && item.until > now ? { pass: item.pass, until: item.until } : undefined;
  },

  /** Its time goes on until then. */
  prolong: (token: string, until: Instant): Promise<void> => setEnd(table, token, until),

  /** From now on it opens nothing. */
  revoke: (token: string): Promise<void> => setEnd(table, token, 0),
});

export type PassStore = ReturnType<typeof createPassStore>;

type IssuedPass = { pass: Pass; kind: PassKind; until: Instant };

const setEnd = async (table: Table, token: string, until: Instant): Promise<void> => {
  const end = { until, expiresAt: secondsOf(until) };
  await table.transact([updateOf(passKey(hashOf(token)), end, { onlyIf: isThere })]);
};
