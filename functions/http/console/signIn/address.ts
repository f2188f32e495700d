import type { HttpRequest } from '../../web/request.ts';
import { rights } from '../rights.ts';

/** A part of a path that goes neither up nor on: `.` and `..` do, as letters or as `%2E`. */
const segment = String.raw`(?!(?:\.|%2e){1,2}(?:/|$))[^/?#\\\s]+`;

/** The pages that one signs in for. */
const pages = Object.entries(rights)
  .filter(([key, right]) => key.startsWith('GET ') && right !== 'anybody')
  .map(([key]) => new RegExp(`^${key.slice('GET '.length).replace(/\{\w+\}/g, () => segment)}$`, 'i'));

/** No other site can send somebody anywhere by our sign-in. */
export const ownPath = (path = ''): string => (pages.some((page) => page.test(path)) ? path : '/equipe');

/** The path that was asked for, as its route and parameters tell it; without the query, which may hold a name. */
export const pathOf = ({ routeKey, pathParameters }: HttpRequest): string =>
  routeKey
    .slice(routeKey.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ''));

/** Where one signs in, to go on to a page of ours. */
export const signInAddress = (to: string): string => `/equipe/connexion?${new URLSearchParams({ vers: ownPath(to) })}`;
