import type { HttpRequest } from './request.ts';

/**
 * A cookie of ours. `__Host-`: a browser takes it from this host alone, over TLS or on this machine, and no other page
 * of the domain can put one in its place. Scripts do not see it.
 */
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

const fullName = (name: string): string => `__Host-${name}`;

/** The value that the browser sent; undefined without one. */
export const readCookie = ({ cookies }: Pick<HttpRequest, 'cookies'>, name: string): string | undefined => {
  const start = `${fullName(name)}=`;
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
};

/** Kept for so many seconds; without, until the browser is closed. */
export const setCookie = (name: string, value: string, seconds?: number): string =>
  `${fullName(name)}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;

export const dropCookie = (name: string): string => setCookie(name, '', 0);
