import { toDay } from '../../shared/domain/paris.ts';
import { readYear } from '../../shared/report/readYear.ts';
import { figureSections } from '../../shared/report/registry.ts';
import { computeFigures, createReport } from '../../shared/report/report.ts';
import { environment } from '../runtime/environment.ts';
import { stores } from '../runtime/stores.ts';
import { guarded } from './console/guarded.ts';
import { layout } from './report/layout.ts';
import { reportPage } from './report/reportPage.ts';
import { style } from './report/style.ts';
import { refused } from './report/texts.ts';
import { answering, type Route } from './web/answering.ts';
import { type Answer, json, page, stylesheet } from './web/answers.ts';
import { html } from './web/html.ts';
import type { HttpRequest } from './web/request.ts';

/** The figures are the team's, unless the environment opens them. */
const isOpen = (): boolean => environment().REPORT_OPEN === 'yes';

const showReport: Route = async (request) => {
  const today = toDay(request.requestContext.timeEpoch);
  const year = readYear(request.pathParameters.year ?? '', today);
  if (year === undefined) return refuse('unknownYear');
  const { records, association } = stores();
  const { vocabularies } = association;
  const everything = await records.everything();
  if (wantsJson(request)) return json(200, createReport(everything, year, vocabularies));
  const sections = figureSections(vocabularies);
  const figures = computeFigures(everything, year, vocabularies);
  return page(200, reportPage({ year, latestYear: Number(today.slice(0, 4)), sections, figures }));
};

const refuse = (why: keyof typeof refused): Promise<Answer> => {
  const { status, title, sentence } = refused[why];
  return page(
    status,
    layout({
      title,
      body: html`<h1>${title}</h1>
<p>${sentence}</p>`,
    }),
  );
};

const wantsJson = ({ headers, queryStringParameters }: HttpRequest): boolean =>
  queryStringParameters.format === 'json' || /\bapplication\/json\b/i.test(headers.accept ?? '');

const forTeam = guarded({
  'GET /rapport/style.css': () => stylesheet(style),
  'GET /rapport/{year}': async ({ request }) => showReport(request),
});

export const handler = answering({
  ...forTeam,
  'GET /rapport/{year}': (request) => (isOpen() ? showReport : forTeam['GET /rapport/{year}'])(request),
});
