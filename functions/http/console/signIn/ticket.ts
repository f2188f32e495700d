import { createHash, randomBytes } from 'node:crypto';
import { dropCookie, readCookie, setCookie } from '../../web/cookies.ts';
import type { HttpRequest } from '../../web/request.ts';
import { ownPath } from './address.ts';

const cookie = 'connexion';
const seconds = 600;

/**
 * A sign-in under way: its secret stays in this browser's cookie. What goes to Slack and comes back, `state` and `nonce`,
 * are hashes of it, so that an answer to another browser's question is refused. `to` is where to go afterwards.
 */
export type Ticket = { state: string; nonce: string; to: string };

const hash = (use: string, secret: string): string =>
  createHash('sha256').update(`${use} ${secret}`).digest('base64url');

const ticketOf = (secret: string, to: string): Ticket => ({
  state: hash('state', secret),
  nonce: hash('nonce', secret),
  to,
});

/** A new one, and the cookie that keeps it for ten minutes. */
export const issueTicket = (to: string): { ticket: Ticket; cookie: string } => {
  const secret = randomBytes(16).toString('base64url');
  const value = `${secret}.${Buffer.from(to).toString('base64url')}`;
  return { ticket: ticketOf(secret, to), cookie: setCookie(cookie, value, seconds) };
};

/** The one of this browser. */
export const ticketHere = (request: HttpRequest): Ticket | undefined => {
  const [secret = '', to = ''] = readCookie(request, cookie)?.split('.') ?? [];
  return secret === '' ? undefined : ticketOf(secret, ownPath(Buffer.from(to, 'base64url').toString()));
};

export const dropTicket = (): string => dropCookie(cookie);
