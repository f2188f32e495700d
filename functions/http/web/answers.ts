import type { Html } from './html.ts';

export type Answer = { statusCode: number; headers: Record<string, string>; cookies?: readonly string[]; body: string };

/**
 * `same-origin` tells other sites as little as `no-referrer`, under which browsers send `Origin: null` with our own
 * form, so that it could not be told from a stranger's.
 */
const always = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
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

export const page = async (statusCode: number, document: Html, cookies: readonly string[] = []): Promise<Answer> => ({
  ...answer(statusCode, 'text/html', String(await document)),
  ...(cookies.length > 0 && { cookies }),
});

export const json = (statusCode: number, value: object): Answer =>
  answer(statusCode, 'application/json', JSON.stringify(value));

/** Its address changes with its text, so it may be kept for ever. */
export const stylesheet = (text: string): Answer => kept('text/css', text);

const kept = (contentType: string, text: string): Answer =>
  answer(200, contentType, text, { 'cache-control': 'public, max-age=31536000, immutable' });

/** A small script of ours, kept as the stylesheet is. */
export const script = (text: string): Answer => kept('text/javascript', text);

/** To another page of ours, after a form was taken in. */
export const seeOther = (location: string, cookies: readonly string[] = []): Answer => ({
  ...answer(303, 'text/plain', '', { location }),
  ...(cookies.length > 0 && { cookies }),
});

/** A file to keep, as `name` says. */
export const download = (contentType: string, name: string, body: string): Answer =>
  answer(200, contentType, body, { 'content-disposition': `attachment; filename="${name}"` });
