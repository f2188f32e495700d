import { logFailure } from '../../runtime/log.ts';
import type { Route } from '../web/answering.ts';
import { type Answer, seeOther } from '../web/answers.ts';
import type { HttpRequest } from '../web/request.ts';
import { type Member, memberHere } from './member.ts';
import { refusal } from './refusal.ts';
import { rights, type TeamRoute } from './rights.ts';
import { pathOf, signInAddress } from './signIn/address.ts';

type Open = { [Key in TeamRoute]: (typeof rights)[Key] extends 'anybody' ? Key : never }[TeamRoute];

/** What a route is answered with: what is open by a route, all else by a page for a member. */
type Page<Key extends TeamRoute> = Key extends Open ? Route : (member: Member) => Promise<Answer>;

/** The routes of the team, each for those to whom `rights` gives it: the others sign in, or read one sentence. */
export const guarded = <Key extends TeamRoute>(pages: { [Name in Key]: Page<Name> }): Record<Key, Route> =>
  Object.fromEntries(
    Object.entries<Route | ((member: Member) => Promise<Answer>)>(pages).map(([key, page]) => [key, guard(key, page)]),
  ) as Record<Key, Route>;

const guard =
  (key: string, page: Page<TeamRoute>): Route =>
  async (request) => {
    try {
      const right = Object.hasOwn(rights, key) ? rights[key as TeamRoute] : [];
      return await (right === 'anybody'
        ? (page as Route)(request)
        : forMember(request, right, page as Page<'GET /equipe'>));
    } catch (error) {
      logFailure('a page of the team')(error);
      return refusal('failed');
    }
  };

const forMember = async (
  request: HttpRequest,
  right: readonly string[],
  page: (member: Member) => Promise<Answer>,
): Promise<Answer> => {
  const member = await memberHere(request);
  if (!member) return wantsPage(request) ? seeOther(signInAddress(pathOf(request))) : refusal('signedOut');
  return member.staff.roles.some((role) => right.includes(role)) ? page(member) : refusal('otherRole');
};

/** A browser that opens a page, not a program that asks for data. */
const wantsPage = ({ headers, routeKey }: HttpRequest): boolean =>
  routeKey.startsWith('GET ') && !/\bapplication\/json\b/i.test(headers.accept ?? '');
