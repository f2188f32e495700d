import { scopeQuery } from '../../../shared/report/scope/readScope.ts';
import type { Scope } from '../../../shared/report/scope/scope.ts';

/** The figures of a year in a scope, `/rapport/2016?programme=ess`; codes and ids only. */
export const reportAddress = (year: number, scope: Scope, more: Readonly<Record<string, string>> = {}): string =>
  withQuery(`/rapport/${year}`, { ...scopeQuery(scope), ...more });

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const parameters = new URLSearchParams(query);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
};
