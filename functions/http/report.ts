import { environment } from '../runtime/environment.ts';
import { guarded } from './console/guarded.ts';
import { memberHere } from './console/member.ts';
import { asksScope } from './report/asked.ts';
import { showFigure } from './report/showFigure.ts';
import { showReport } from './report/showReport.ts';
import { style } from './report/style.ts';
import { answering, type Route } from './web/answering.ts';
import { stylesheet } from './web/answers.ts';
import type { HttpRequest } from './web/request.ts';

/** The figures are the team's, unless the environment opens them. */
const isOpen = (): boolean => environment().REPORT_OPEN === 'yes';

const forTeam = guarded({
  'GET /rapport/style.css': () => stylesheet(style),
  'GET /rapport/{year}': ({ request }) => showReport(request, true),
  'GET /rapport/{year}/chiffre/{id}': ({ request }) => showFigure(request, true),
});

/**
 * Who is not signed in reads the figures of the whole association, where they are open: those of a part, taken from the
 * whole, would show the few who are not in it.
 */
const isOpenTo = async (request: HttpRequest): Promise<boolean> =>
  isOpen() && !asksScope(request) && !(await memberHere(request));

const opened =
  (show: Route, ofTeam: Route): Route =>
  async (request) =>
    (await isOpenTo(request)) ? show(request) : ofTeam(request);

export const handler = answering({
  ...forTeam,
  'GET /rapport/{year}': opened((request) => showReport(request, false), forTeam['GET /rapport/{year}']),
  'GET /rapport/{year}/chiffre/{id}': opened(
    (request) => showFigure(request, false),
    forTeam['GET /rapport/{year}/chiffre/{id}'],
  ),
});
