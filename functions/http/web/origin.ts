import type { HttpRequest } from './request.ts';

/**
 * Was this form sent by a page of another site? `Sec-Fetch-Site` says it; browsers of before 2023 say `Origin`. Without
 * either it is no browser, which nobody can trick into sending a form.
 */
export const isFromElsewhere = ({ headers }: Pick<HttpRequest, 'headers'>): boolean => {
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
};
