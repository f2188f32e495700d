import { scopeQuery } from '../../../shared/report/scope/readScope.ts';
import type { Scope } from '../../../shared/report/scope/scope.ts';

/** The figures of a year in a scope, `/rapport/2016?programme=ess`; codes and ids only. */
export const reportAddress = (year: number, scope: Scope, more: Readonly<Record<string, string>> = {}): string =>
  withQuery(`/rapport/${year}`, { ...scopeQuery(scope), ...more });

/** What one figure rests on, and the pages of its records: of what is counted, of what has no answer. */
export const figureAddress = (
  year: number,
  figureId: string,
  scope: Scope,
  pages: { page?: number; manquants?: number } = {},
): string =>
  withQuery(`/rapport/${year}/chiffre/${encodeURIComponent(figureId)}`, {
    ...scopeQuery(scope),
    ...Object.fromEntries(
      Object.entries(pages)
        .filter(([, at]) => at > 1)
        .map(([name, at]) => [name, String(at)]),
    ),
  });

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const parameters = new URLSearchParams(query);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
};
