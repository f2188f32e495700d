import { handle } from '../../runtime/handler.ts';
import { logFailure } from '../../runtime/log.ts';
import type { Answer } from './answers.ts';
import { languageOf } from './language.ts';
import { problem } from './problem.ts';
import { type HttpRequest, httpRequest } from './request.ts';

export type Route = (request: HttpRequest) => Answer | Promise<Answer>;

/**
 * A Lambda behind the HTTP API, with one function for each of its routes. Whatever fails is logged by its kind only and
 * told to the person in words.
 */
export const answering = <RouteKey extends string>(routes: Record<RouteKey, Route>) => {
  const routeOf = new Map<string, Route>(Object.entries(routes));
  return handle(httpRequest, async (request): Promise<Answer> => {
    try {
      return (await routeOf.get(request.routeKey)?.(request)) ?? (await problem('unknownPage', languageOf(request)));
    } catch (error) {
      logFailure('answer')(error);
      return problem('failed', languageOf(request));
    }
  });
};
