import type { Draft } from '../../../shared/domain/draft.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Stores } from '../../../shared/usecases/jalon.ts';
import { stores } from '../../runtime/stores.ts';
import { languageCookies, languageOf } from '../web/language.ts';
import type { HttpRequest } from '../web/request.ts';
import { sessionOf } from '../web/session.ts';
import type { Around } from './pages.ts';

/** Somebody at the intake: their language, and the draft that their session opens. */
export type Visit = Around & {
  stores: Stores;
  request: HttpRequest;
  now: Instant;
  /** the cookies that keep a language just chosen */
  cookies: string[];
  draft: Draft | undefined;
};

/** Who comes, in which language, with which draft. */
export const visitOf = async (request: HttpRequest): Promise<Visit> => {
  const session = await sessionOf(stores().passes, request, 'intake');
  const draft = session && (await stores().drafts.load(session.draftId));
  return {
    stores: stores(),
    request,
    association: stores().association,
    now: request.requestContext.timeEpoch,
    // Whoever comes back by a link on another phone finds their own language there.
    language: languageOf(request, draft?.language),
    cookies: languageCookies(request),
    draft,
  };
};
