import { toDay } from '../../../shared/domain/paris.ts';
import { readYear } from '../../../shared/report/readYear.ts';
import { readScope, scopeParameters } from '../../../shared/report/scope/readScope.ts';
import type { Scope } from '../../../shared/report/scope/scope.ts';
import { stores } from '../../runtime/stores.ts';
import type { Answer } from '../web/answers.ts';
import type { HttpRequest } from '../web/request.ts';
import { refuse, refuseScope } from './refuse.ts';

/** Which figures are asked for. `latestYear` is the year that goes on: no later one has figures. */
export type Asked = { year: number; latestYear: number; scope: Scope };

/** What the address asks for, or the page that says what is wrong with it. */
export const readAsked = (request: HttpRequest): Asked | { refusal: Promise<Answer> } => {
  const today = toDay(request.requestContext.timeEpoch);
  const year = readYear(request.pathParameters.year ?? '', today);
  if (year === undefined) return { refusal: refuse('unknownYear') };
  const scope = readScope(request.queryStringParameters, stores().association);
  if ('faults' in scope) return { refusal: refuseScope(year, scope.faults) };
  return { year, latestYear: Number(today.slice(0, 4)), scope };
};

/** Does the address name a part of the activity, be it a wrong one? */
export const asksScope = ({ queryStringParameters }: HttpRequest): boolean =>
  Object.values(scopeParameters).some((name) => (queryStringParameters[name] ?? '').trim() !== '');

/** Who is not of the team reads no small counts of persons; nor does anybody in what a funder gets. */
export const isMaskedFor = (isTeam: boolean, { funder }: Scope): boolean => !isTeam || funder !== undefined;
