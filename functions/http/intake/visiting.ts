import { acting } from '../web/acting.ts';
import type { Route } from '../web/answering.ts';
import { type Answer, page } from '../web/answers.ts';
import type { FormValues } from '../web/formBody.ts';
import { troublePage } from './pages.ts';
import { type Visit, visitOf } from './visit.ts';

/** A page that shows. */
export const shows =
  (show: (visit: Visit) => Promise<Answer>): Route =>
  async (request) =>
    show(await visitOf(request));

/** A form that acts. */
export const acts = (act: (visit: Visit, form: FormValues) => Promise<Answer>): Route =>
  acting(async (request, form) => act(await visitOf(request), form));

/** Only a draft leads to these forms: without one, its session has ended meanwhile. */
export const over = (visit: Visit): Promise<Answer> => page(410, troublePage(visit, 'over'));
