import { longDate } from '../../../shared/domain/frenchDates.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { correctionTexts } from '../../../shared/report/edition/correctionTexts.ts';
import type { Corrected } from '../../../shared/usecases/correctedSince.ts';
import { editionAddress } from '../console/editions/address.ts';
import { type Html, html } from '../web/html.ts';
import { texts } from './texts.ts';

/** That the year was published, and how many figures are others by now. */
export const drawPublished = ({ head: { year, number, publishedAt }, byFigure }: Corrected): Html =>
  html`<p class="published">${texts.published(number, longDate(toDay(publishedAt)))} <a href="${editionAddress(year, number)}">${texts.correctedSince(byFigure.size)}</a></p>`;

/** That a figure is another one than in the last edition, what it was there, and the way to why; nothing where it is the same. */
export const drawCorrected = ({ head: { year, number }, byFigure }: Corrected, figureId: string): Html | '' => {
  const correction = byFigure.get(figureId);
  if (!correction) return '';
  const { before, figure } = correction;
  const was = texts.wasPublished(number, correctionTexts.numbers(before, figure.unit));
  return html` <span><mark><a href="${editionAddress(year, number)}#rectifie-${figureId}">${correctionTexts.corrected}</a></mark> ${was}</span>`;
};
