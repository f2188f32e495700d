import { toDay } from '../../shared/domain/paris.ts';
import { figureSections } from '../../shared/report/registry.ts';
import { computeFigures, createReport } from '../../shared/report/report.ts';
import { environment } from '../runtime/environment.ts';
import { stores } from '../runtime/stores.ts';
import { reportPage } from './report/reportPage.ts';
import { answering, type Route } from './web/answering.ts';
import { json, page } from './web/answers.ts';
import { problem } from './web/problem.ts';
import type { HttpRequest } from './web/request.ts';

/** The figures are the team's. Until people sign in, the route is shut unless the environment opens it. */
const isOpen = (): boolean => environment().REPORT_OPEN === 'yes';

const showReport: Route = async (request) => {
  if (!isOpen()) return problem('closed');
  const latestYear = Number(toDay(request.requestContext.timeEpoch).slice(0, 4));
  const year = yearOf(request);
  if (year === undefined || year > latestYear) return problem('unknownYear');
  const { records, association } = stores();
  const { vocabularies } = association;
  const everything = await records.everything();
  if (wantsJson(request)) return json(200, createReport(everything, year, vocabularies));
  const sections = figureSections(vocabularies);
  const figures = computeFigures(everything, year, vocabularies);
  return page(200, reportPage({ year, latestYear, sections, figures }));
};

const yearOf = ({ pathParameters: { year = '' } }: HttpRequest): number | undefined =>
  /^[1-9]\d{3}$/.test(year) ? Number(year) : undefined;

const wantsJson = ({ headers, queryStringParameters }: HttpRequest): boolean =>
  queryStringParameters.format === 'json' || /\bapplication\/json\b/i.test(headers.accept ?? '');

export const handler = answering({ 'GET /rapport/{year}': showReport });
