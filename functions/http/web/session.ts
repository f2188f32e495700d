import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Pass, PassPurpose, PassStore } from '../../../shared/store/passStore.ts';
import { dropCookie, readCookie, setCookie } from './cookies.ts';
import type { HttpRequest } from './request.ts';

const minute = 60_000;

/** Phones are shared: a session ends so long after the last page. */
const idle = 120 * minute;

/** The cookie outlives a browser that the phone closes meanwhile; what counts is the session. */
const cookieSeconds = 12 * 3600;

/** Written again at most so often. */
const prolongEvery = 10 * minute;

type Sessions = Pick<PassStore, 'issue' | 'open' | 'prolong' | 'revoke'>;

/** One cookie a purpose: opening an appointment leaves the request under way as it is. */
const cookieOf: Readonly<Record<PassPurpose, string>> = {
  intake: 'demande',
  join: 'demande',
  appointment: 'rendez-vous',
  myData: 'mes-donnees',
};

export type PassFor<Purpose extends PassPurpose> = Extract<Pass, { purpose: Purpose }>;

/** What the holder at this browser may do; undefined without a session, or when it is over. */
export const sessionOf = async <Purpose extends PassPurpose>(
  passes: Sessions,
  request: HttpRequest,
  purpose: Purpose,
): Promise<PassFor<Purpose> | undefined> => {
  const now = request.requestContext.timeEpoch;
  const token = readCookie(request, cookieOf[purpose]);
  const session = token === undefined ? undefined : await passes.open(token, 'session', now);
  if (token === undefined || session?.pass.purpose !== purpose) return undefined;
  if (session.until - now < idle - prolongEvery) await passes.prolong(token, now + idle);
  return session.pass as PassFor<Purpose>;
};

/** What tells this session from others, and opens nothing; undefined without a cookie. */
export const sessionId = (request: HttpRequest, purpose: PassPurpose): string | undefined => {
  const token = readCookie(request, cookieOf[purpose]);
  return token && createHash('sha256').update(`id ${token}`).digest('base64url').slice(0, 22);
};

/** Opens a session; the answer is the cookie to set. */
export const openSession = async (passes: Sessions, pass: Pass, now: Instant): Promise<string> =>
  setCookie(cookieOf[pass.purpose], await passes.issue(pass, 'session', now + idle), cookieSeconds);

/** Ends it here and in the store; the answer is the cookie to set. */
export const endSession = async (passes: Sessions, request: HttpRequest, purpose: PassPurpose): Promise<string> => {
  const token = readCookie(request, cookieOf[purpose]);
  if (token !== undefined && token !== '') await passes.revoke(token);
  return dropCookie(cookieOf[purpose]);
};
