import { figureSections } from '../../../shared/report/registry.ts';
import { computeFigures, createReport } from '../../../shared/report/report.ts';
import { isNarrow } from '../../../shared/report/scope/scope.ts';
import { correctedSince } from '../../../shared/usecases/correctedSince.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, json, page } from '../web/answers.ts';
import type { HttpRequest } from '../web/request.ts';
import { isMaskedFor, readAsked } from './asked.ts';
import { reportPage } from './reportPage.ts';

/** The figures of a year, as a page or as JSON; `isTeam`: to somebody who is signed in. */
export const showReport = async (request: HttpRequest, isTeam: boolean): Promise<Answer> => {
  const asked = readAsked(request);
  if ('refusal' in asked) return asked.refusal;
  const { records, association } = stores();
  const { vocabularies } = association;
  const { year, scope } = asked;
  const masked = isMaskedFor(isTeam, scope);
  const everything = await records.everything();
  if (wantsJson(request)) return json(200, createReport(everything, year, vocabularies, { scope, masked }));
  const figures = computeFigures(everything, year, vocabularies, { scope, masked });
  return page(
    200,
    reportPage({
      ...asked,
      association,
      sections: figureSections(vocabularies),
      figures,
      isTeam,
      isMasked: masked,
      corrected: masked || isNarrow(scope) ? undefined : await correctedSince(stores(), year, everything),
    }),
  );
};

const wantsJson = ({ headers, queryStringParameters }: HttpRequest): boolean =>
  queryStringParameters.format === 'json' || /\bapplication\/json\b/i.test(headers.accept ?? '');
