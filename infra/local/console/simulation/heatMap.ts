import { html } from 'hono/html';
import { daysBetween, weekday } from '../../../../shared/domain/days.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import type { Disturbance } from '../../../simulation/trace.ts';
import type { Html } from '../layout.ts';
import { type DayScale, levelOf } from './dayScale.ts';
import { texts } from './texts.ts';

export type HeatMapView = {
  /** the days of a year, in order */
  days: readonly [PlainDate, ...PlainDate[]];
  /** messages a day */
  counts: ReadonlyMap<PlainDate, number>;
  scale: DayScale;
  /** what was broken on a day */
  broken: ReadonlyMap<PlainDate, ReadonlySet<Disturbance['kind']>>;
  hrefOf: (day: PlainDate) => string;
};

const pitch = 20;
const cell = 18;
const left = 34;
const top = 22;

/**
 * A year of days: a column a week, a row a weekday from Monday on. Each day bears its number and says its date when it is
 * pointed at; the list below the drawing is the way for a keyboard, which need not go through 365 days.
 */
export const drawHeatMap = (view: HeatMapView): Html => {
  const { days } = view;
  const [first] = days;
  const column = (day: PlainDate): number => Math.floor((daysBetween(first, day) + rowOf(first)) / 7);
  const last = column(days.at(-1) ?? first);
  const width = left + (last + 1) * pitch;
  const height = top + 7 * pitch;
  const [title, about] = [`map-${first}`, `map-about-${first}`];
  const months = days.filter((day) => day === first || (day.endsWith('-01') && column(day) < last));
  return html`<svg role="group" aria-labelledby="${title}" aria-describedby="${about}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${title}">${texts.mapTitle(first, days.at(-1) ?? first)}</title><desc id="${about}">${texts.mapAbout}</desc>
${months.map((day) => html`<text class="faint" x="${left + column(day) * pitch}" y="14">${texts.months[Number(day.slice(5, 7)) - 1]}</text>`)}
${texts.weekdays.map((name, row) => html`<text class="faint" x="0" y="${top + row * pitch + 13}">${name}</text>`)}
${days.map((day) => drawDay(day, left + column(day) * pitch, view))}
</svg>`;
};

const drawDay = (day: PlainDate, x: number, { counts, scale, broken, hrefOf }: HeatMapView): Html => {
  const number = counts.get(day) ?? 0;
  const kinds = [...(broken.get(day) ?? [])];
  const y = top + rowOf(day) * pitch;
  const title = texts.day(
    day,
    number,
    kinds.map((kind) => texts.disturbances[kind]),
  );
  const box = html`<title>${title}</title><rect class="${[`level-${levelOf(scale, number)}`, markOf(kinds)].join(' ').trim()}" x="${x + 1}" y="${y + 1}" width="${cell}" height="${cell}" rx="3"/>${
    number > 0 && number < 1000
      ? html`<text class="number level-${levelOf(scale, number)}${number > 99 ? ' tight' : ''}" x="${x + pitch / 2}" y="${y + 14}" text-anchor="middle">${number}</text>`
      : ''
  }`;
  return number === 0
    ? html`<g>${box}</g>`
    : html`<a href="${hrefOf(day)}" tabindex="-1" aria-label="${title}">${box}</a>`;
};

/** How the border of a day is drawn: of several marks the heaviest. */
const markOf = (kinds: readonly Disturbance['kind'][]): 'down' | 'dropped' | 'deployed' | '' => {
  if (kinds.some((kind) => kind.endsWith('Down'))) return 'down';
  if (kinds.includes('executionsDropped')) return 'dropped';
  return kinds.includes('deployed') ? 'deployed' : '';
};

/** Monday is 0. */
const rowOf = (day: PlainDate): number => (weekday(day) + 6) % 7;
