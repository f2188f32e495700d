import { appointmentTypes } from '../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../shared/domain/codes.ts';
import { longDate, longDateTime } from '../../../shared/domain/frenchDates.ts';
import { toDay, toLocal } from '../../../shared/domain/paris.ts';
import { stageLabel } from '../../../shared/domain/programmes.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Html, html } from '../web/html.ts';
import type { Band, JourneyLine } from './journeyLine.ts';
import { type Mark, markShape } from './markShape.ts';
import { texts } from './texts.ts';
import { ticksOf } from './ticks.ts';

const left = 92;
const width = 1000;
/** The height down to the phases. */
export const heightOfMarks = 104;
const rows = { nudge: 62, appointment: 92, band: 108, bandHeight: 34, ticks: 164 };
const height = 172;
const rowNames = [
  [rows.nudge + 4, texts.rows.nudge],
  [rows.appointment + 4, texts.rows.appointment],
  [rows.band + 21, texts.rows.phase],
] as const;
/** Marks that are closer stand above each other. */
const apart = 11;
const mostRows = 5;

/** The further, the darker. */
const levels: Partial<Record<Band['stage'], string>> = {
  intake: 'level-1',
  seeding: 'level-2',
  welcome: 'level-2',
  maturation: 'level-3',
  creation: 'level-4',
  postCreation: 'level-3',
};

/** Where a moment is on the line, in its own pixels from the left. */
export type Place = (at: Instant) => number;

/**
 * A journey on one line of time: its phases, above them its appointments by shape, above those its nudges. `behind` draws
 * what lies behind the marks, down to the phases.
 */
export const drawJourneyLine = (
  line: JourneyLine,
  title: string,
  behind: (x: Place) => Html | Html[] | '' = () => '',
): Html => {
  const x: Place = (at) => {
    const part = (Math.min(Math.max(at, line.from), line.to) - line.from) / Math.max(1, line.to - line.from);
    return Math.round(left + width * part);
  };
  const places = stacked(line.nudges.map(({ at }) => x(at)));
  return html`<svg role="img" aria-labelledby="line-title line-about" viewBox="0 0 ${left + width + 12} ${height}" width="${left + width + 12}" height="${height}">
<title id="line-title">${title}</title><desc id="line-about">${texts.about}</desc>
${rowNames.map(([y, name]) => html`<text class="faint" x="0" y="${y}">${name}</text>`)}
${behind(x)}
${ticksOf(line).map(({ at, label }) => html`<path class="tick" d="M${x(at)} ${rows.band - 4}V${rows.ticks - 12}"/><text class="faint" x="${x(at) + 3}" y="${rows.ticks}">${label}</text>`)}
${line.bands.map((band) => drawBand(band, x(band.from), x(band.to)))}
${line.closings.map(({ at, label }) => titled(`${label}, ${moment(at)}`, markShape('closing', x(at), rows.band)))}
${line.appointments.map(({ at, status, type }) =>
  titled(
    `${labelOf(appointmentTypes, type)}, ${moment(at)} : ${texts.marks[status]}`,
    markShape(status, x(at), rows.appointment),
  ),
)}
${line.nudges.map(({ at, label }, index) => {
  const place = places[index] ?? { x: 0, row: 0 };
  return titled(`${label}, ${moment(at)}`, markShape('nudge', place.x, rows.nudge - place.row * apart));
})}
</svg>`;
};

const moment = (at: Instant): string => longDateTime(toLocal(at));

/** Drawn with words that a pointer shows. */
export const titled = (title: string, drawn: Html): Html => html`<g><title>${title}</title>${drawn}</g>`;

const drawBand = ({ stage, from, to }: Band, start: number, end: number): Html => {
  const name = stageLabel(stage);
  const fits = end - start > name.length * 7.5;
  return titled(
    `${name}, ${texts.span(longDate(toDay(from)), longDate(toDay(to)))}`,
    html`<rect class="${levels[stage]}" x="${start}" y="${rows.band}" width="${Math.max(1, end - start)}" height="${rows.bandHeight}"/>
${fits ? html`<text x="${start + 6}" y="${rows.band + 22}">${name}</text>` : ''}`,
  );
};

/** In which row above the line each mark finds room. */
export const stacked = (places: readonly number[]): { x: number; row: number }[] => {
  const ends: number[] = [];
  return places.map((x) => {
    const free = Array.from({ length: mostRows }, (_, row) => row).find((row) => x - (ends[row] ?? -apart) >= apart);
    const row = free ?? 0;
    ends[row] = x;
    return { x, row };
  });
};

/** Which shape means what. */
export const drawLegend = (more: Html | '' = ''): Html =>
  html`<ul class="legend">${Object.entries(texts.marks).map(
    ([mark, label]) =>
      html`<li><svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${markShape(mark as Mark, 0, 0)}</svg>${label}</li>`,
  )}${more}</ul>`;
