import type { HttpRequest } from '../../web/request.ts';

/** Pages of the team only: no other site can send somebody anywhere by our sign-in. */
export const ownPath = (path = ''): string =>
  /^\/(equipe|rapport)(\/[\w%-]+(\.[\w%-]+)*)*$/.test(path) ? path : '/equipe';

/** The path that was asked for, as its route and parameters tell it; without the query, which may hold a name. */
export const pathOf = ({ routeKey, pathParameters }: HttpRequest): string =>
  routeKey
    .slice(routeKey.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ''));

/** Where one signs in, to go on to a page of ours. */
export const signInAddress = (to: string): string => `/equipe/connexion?${new URLSearchParams({ vers: ownPath(to) })}`;
