import type { Association, StaffMember } from '../../../shared/domain/association.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { stores } from '../../runtime/stores.ts';
import { dropCookie, readCookie, setCookie } from '../web/cookies.ts';
import type { HttpRequest } from '../web/request.ts';

/** A colleague who signed in at this browser, and what they ask for. */
export type Member = { staff: StaffMember; now: Instant; request: HttpRequest };

const cookie = 'equipe';

/** Whose session this browser has; undefined without one, when it is over, and when the contract is. */
export const memberHere = async (request: HttpRequest): Promise<Member | undefined> => {
  const token = readCookie(request, cookie);
  if (token === undefined) return undefined;
  const { sessions, association } = stores();
  const now = request.requestContext.timeEpoch;
  const session = await sessions.use(token, now);
  const staff = session && employed(association, now).find(({ name }) => name === session.staff);
  return staff && { staff, now, request };
};

/** Everybody whose contract runs. */
export const employed = ({ team }: Association, now: Instant): StaffMember[] => {
  const today = toDay(now);
  return team.filter(({ contract: { from, to = today } }) => from <= today && today <= to);
};

/** Begins a session, always a new one, and ends what this browser had; the answer is the cookie to set. */
export const beginSession = async (request: HttpRequest, { name }: StaffMember): Promise<string> => {
  await endSession(request);
  return setCookie(cookie, await stores().sessions.begin(name, request.requestContext.timeEpoch));
};

/** Ends it here and in the store; the answer is the cookie to set. */
export const endSession = async (request: HttpRequest): Promise<string> => {
  const token = readCookie(request, cookie);
  if (token) await stores().sessions.end(token);
  return dropCookie(cookie);
};
