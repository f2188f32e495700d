import type { Html } from './html.ts';

export type Answer = { statusCode: number; headers: Record<string, string>; body: string };

/**
 * `same-origin` tells other sites as little as `no-referrer`, under which browsers send `Origin: null` with our own
 * form, so that it could not be told from a stranger's.
 */
const always = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

const answer = (
  statusCode: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Answer => ({
  statusCode,
  headers: { ...always, 'cache-control': 'no-store', 'content-type': `${contentType}; charset=utf-8`, ...headers },
  body,
});

export const page = async (statusCode: number, document: Html): Promise<Answer> =>
  answer(statusCode, 'text/html', String(await document));

export const json = (statusCode: number, value: object): Answer =>
  answer(statusCode, 'application/json', JSON.stringify(value));

/** Its address changes with its text, so it may be kept for ever. */
export const stylesheet = (text: string): Answer =>
  answer(200, 'text/css', text, { 'cache-control': 'public, max-age=31536000, immutable' });

/** To another page of ours, after a form was taken in. */
export const seeOther = (location: string): Answer => answer(303, 'text/plain', '', { location });
