import { html } from 'hono/html';
import { appointmentTypes } from '../../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../../shared/domain/codes.ts';
import { longDate, longDateTime } from '../../../../shared/domain/frenchDates.ts';
import { toDay, toLocal } from '../../../../shared/domain/paris.ts';
import { stageLabel } from '../../../../shared/domain/programmes.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { factLine, ruleLabel } from '../factLine.ts';
import type { Html } from '../layout.ts';
import type { Band, LifeLine } from './lifeOf.ts';
import { markShape } from './markShape.ts';
import { texts } from './texts.ts';
import { ticksOf } from './ticks.ts';

const left = 92;
const width = 1000;
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

/** A journey's life on one line of time: its phases, above them its appointments by shape, above those its nudges. */
export const drawLifeLine = (line: LifeLine, title: string): Html => {
  const x = (at: Instant): number => {
    const part = (Math.min(Math.max(at, line.from), line.to) - line.from) / Math.max(1, line.to - line.from);
    return Math.round(left + width * part);
  };
  const places = stacked(line.nudges.map(({ at }) => x(at)));
  return html`<svg role="img" aria-labelledby="life-title life-about" viewBox="0 0 ${left + width + 12} ${height}" width="${left + width + 12}" height="${height}">
<title id="life-title">${title}</title><desc id="life-about">${texts.lifeAbout}</desc>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M3 0V6"/></pattern></defs>
${rowNames.map(([y, name]) => html`<text class="faint" x="0" y="${y}">${name}</text>`)}
${line.disturbances.map(({ kind, from, to }) =>
  titled(
    `${texts.disturbances[kind]}, ${texts.span(moment(from), moment(to))}`,
    html`<rect class="hatched" x="${x(from)}" y="4" width="${Math.max(4, x(to) - x(from))}" height="${rows.band - 8}"/>`,
  ),
)}
${ticksOf(line).map(({ at, label }) => html`<path class="tick" d="M${x(at)} ${rows.band - 4}V${rows.ticks - 12}"/><text class="faint" x="${x(at) + 3}" y="${rows.ticks}">${label}</text>`)}
${line.bands.map((band) => drawBand(band, x(band.from), x(band.to)))}
${line.closings.map((event) => titled(`${factLine(event)}, ${moment(event.at)}`, markShape('closing', x(event.at), rows.band)))}
${line.appointments.map(({ at, status, type }) =>
  titled(
    `${labelOf(appointmentTypes, type)}, ${moment(at)} : ${texts.marks[status]}`,
    markShape(status, x(at), rows.appointment),
  ),
)}
${line.nudges.map(({ rule, at }, index) => {
  const place = places[index] ?? { x: 0, row: 0 };
  return titled(`${ruleLabel(rule)}, ${moment(at)}`, markShape('nudge', place.x, rows.nudge - place.row * apart));
})}
</svg>`;
};

const moment = (at: Instant): string => longDateTime(toLocal(at));

const titled = (title: string, drawn: Html): Html => html`<g><title>${title}</title>${drawn}</g>`;

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
