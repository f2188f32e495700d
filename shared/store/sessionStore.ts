import type { Instant } from '../domain/time.ts';
import { isThere, notThere } from './conditions.ts';
import { secondsOf } from './expiry.ts';
import { sessionKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { hashOf, isToken, newToken } from './token.ts';
import { updateOf } from './updateOf.ts';

const minute = 60_000;

/** A session is over so long after its last page, and so long after its beginning, whatever is done in it. */
const idle = 30 * minute;
const longest = 12 * 60 * minute;

/** The last use is written again at most so often. */
const notedEvery = minute;

/** A colleague at a browser; `staff` is their name in the records. */
export type TeamSession = { staff: string; begunAt: Instant; lastUsedAt: Instant };

/** Sessions of the team: 128 random bits, of which only the hash is kept. */
export const createSessionStore = (table: Table) => ({
  /** Begins one; the answer is the only place where its token is ever written. */
  begin: async (staff: string, now: Instant): Promise<string> => {
    const token = newToken();
    const session: TeamSession = { staff, begunAt: now, lastUsedAt: now };
    const item = { ...sessionKey(hashOf(token)), ...session, expiresAt: secondsOf(now + longest) };
    await table.transact([{ put: item, onlyIf: notThere }]);
    return token;
  },

  /** Whose session is it? Undefined when nobody began it, or it is over. Using it makes it last. */
  use: async (token: string, now: Instant): Promise<TeamSession | undefined> => {
    if (!isToken(token)) return undefined;
    const item = (await table.get(sessionKey(hashOf(token)))) as (Item & TeamSession & { ended?: true }) | undefined;
    if (!item || item.ended) return undefined;
    const { staff, begunAt, lastUsedAt } = item;
    if (now - lastUsedAt >= idle || now - begunAt >= longest) return undefined;
    if (now - lastUsedAt >= notedEvery) await change(table, token, { lastUsedAt: now });
    return { staff, begunAt, lastUsedAt };
  },

  /** From now on it opens nothing. */
  end: (token: string): Promise<void> => change(table, token, { ended: true }),
});

export type SessionStore = ReturnType<typeof createSessionStore>;

const change = async (table: Table, token: string, set: Item): Promise<void> => {
  await table.transact([updateOf(sessionKey(hashOf(token)), set, { onlyIf: isThere })]);
};
