import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { type FigureResult, unansweredIn } from '../../../shared/report/figure.ts';
import { everySection } from '../../../shared/report/registry.ts';
import { computeFigures } from '../../../shared/report/report.ts';
import { isNarrow } from '../../../shared/report/scope/scope.ts';
import { correctedSince } from '../../../shared/usecases/correctedSince.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, page } from '../web/answers.ts';
import { type Html, html } from '../web/html.ts';
import type { HttpRequest } from '../web/request.ts';
import { figureAddress } from './address.ts';
import { type Asked, isMaskedFor, readAsked } from './asked.ts';
import { figurePage } from './figurePage.ts';
import { recordLines } from './recordLine.ts';
import { drawRecordList } from './recordList.ts';
import { refuse } from './refuse.ts';
import { texts } from './texts.ts';

/** One figure of a year; its records only to somebody who is signed in. */
export const showFigure = async (request: HttpRequest, isTeam: boolean): Promise<Answer> => {
  const asked = readAsked(request);
  if ('refusal' in asked) return asked.refusal;
  const { records, association } = stores();
  const { vocabularies } = association;
  const { year, scope } = asked;
  const { id } = request.pathParameters;
  const masked = isMaskedFor(isTeam, scope);
  const everything = await records.everything();
  const figure = computeFigures(everything, year, vocabularies, { scope, masked, everyOne: true }).find(
    (each) => each.id === id,
  );
  if (figure) {
    const lists = !masked && drawLists({ request, asked, figure, everything });
    const corrected = masked || isNarrow(scope) ? undefined : await correctedSince(stores(), year, everything);
    const view = { ...asked, association, figure, isTeam, isMasked: masked, corrected };
    return page(200, figurePage({ ...view, ...(lists && { lists }) }));
  }
  const isDeclared = everySection(vocabularies).some(({ figures }) => figures.some((each) => each.id === id));
  return refuse(isDeclared ? 'notToldApart' : 'unknownFigure', [], year);
};

type Lists = { request: HttpRequest; asked: Asked; figure: FigureResult; everything: AssociationRecords };

/** What is counted and what has no answer, each with the way to its journey. */
const drawLists = ({ request, asked: { year, scope }, figure, everything }: Lists): Html => {
  const { id, counts, records } = figure;
  const unanswered = unansweredIn(figure);
  const { page: askedPage, manquants } = request.queryStringParameters;
  const lineOf = recordLines(counts, everything, stores().association.vocabularies);
  const drawn = [
    drawRecordList({
      title: texts.figure.counted(records.length, counts),
      ids: records,
      lineOf,
      asked: askedPage,
      addressOfPage: (at) => figureAddress(year, id, scope, { page: at }),
    }),
    drawRecordList({
      title: texts.figure.without(unanswered.length, counts),
      ids: unanswered,
      lineOf,
      asked: manquants,
      addressOfPage: (at) => figureAddress(year, id, scope, { manquants: at }),
    }),
  ];
  return html`${drawn}<p class="hint">${texts.figure.noNames}</p>`;
};
