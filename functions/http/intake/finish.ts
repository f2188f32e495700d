import { type Answer, page, seeOther } from '../web/answers.ts';
import { endSession } from '../web/session.ts';
import { finishedPage } from './pages.ts';
import type { Visit } from './visit.ts';

/** Phones are shared: nothing of the request is left on this one. */
export const finish = async ({ stores, request }: Visit): Promise<Answer> =>
  seeOther('/demande/fin', [await endSession(stores.passes, request, 'intake')]);

export const showFinished = async (visit: Visit): Promise<Answer> =>
  visit.draft ? seeOther('/demande', visit.cookies) : page(200, finishedPage(visit), visit.cookies);
