import { html } from 'hono/html';
import { addDays, addMonths, daysBetween } from '../../../../shared/domain/days.ts';
import { longDateTime, nameOfDay } from '../../../../shared/domain/frenchDates.ts';
import { toDay, toLocal } from '../../../../shared/domain/paris.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import type { Disturbance } from '../../../simulation/trace.ts';
import type { Html } from '../layout.ts';
import { type DayScale, dayScale } from './dayScale.ts';
import { drawHeatMap, type HeatMapView } from './heatMap.ts';
import type { Seen } from './readTraces.ts';
import { texts } from './texts.ts';

/** What was sent when: a heat map and a list for each year, and what was broken. */
export const calendarSheet = (seen: Seen, hrefOf: (day: PlainDate) => string): Html => {
  const counts = countDays(seen);
  const scale = dayScale(counts.values());
  const broken = brokenDays(seen.disturbances);
  return html`<section class="sheet"><h2>${texts.calendar}</h2>
${legend(scale)}
${yearsOf(seen).map((days) => yearPart({ days, counts, scale, broken, hrefOf }))}
${brokenList(seen)}</section>`;
};

/** Messages a day; a post that is rewritten is no message of its own. */
const countDays = ({ messages }: Pick<Seen, 'messages'>): Map<PlainDate, number> => {
  const counts = new Map<PlainDate, number>();
  for (const { day, rewritten } of messages) if (!rewritten) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
};

const brokenDays = (disturbances: readonly Disturbance[]): HeatMapView['broken'] => {
  const days = new Map<PlainDate, Set<Disturbance['kind']>>();
  for (const { kind, from, to } of disturbances) {
    const last = kind === 'deployed' ? toDay(from) : toDay(to);
    for (const day of daysFrom(toDay(from), last)) days.set(day, (days.get(day) ?? new Set()).add(kind));
  }
  return days;
};

/** The days of each year of the simulation, which begins on any day. */
const yearsOf = ({ from, to }: Pick<Seen, 'from' | 'to'>): [PlainDate, ...PlainDate[]][] => {
  if (from > to) return [];
  const next = addMonths(from, 12);
  const [first = from, ...others] = daysFrom(from, next <= to ? addDays(next, -1) : to);
  return [[first, ...others], ...yearsOf({ from: next, to })];
};

/** Both ends counted in. */
const daysFrom = (from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

const legend = (scale: DayScale): Html => html`<ul class="legend" aria-label="${texts.legend}">
${scale.map((from, index) => html`<li><span class="swatch level-${index + 1}"></span>${texts.range(from, scale[index + 1] === undefined ? undefined : (scale[index + 1] as number) - 1)}</li>`)}
${Object.entries(texts.dayMarks).map(([mark, label]) => html`<li><span class="swatch ${mark}"></span>${label}</li>`)}
</ul>`;

const yearPart = (view: HeatMapView): Html => {
  const [first] = view.days;
  const last = view.days.at(-1) ?? first;
  const busy = view.days.filter((day) => view.counts.has(day));
  const total = busy.reduce((sum, day) => sum + (view.counts.get(day) ?? 0), 0);
  const months = Map.groupBy(busy, (day) => day.slice(0, 7));
  return html`<h3>${texts.year(first, last, total)}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${texts.mapTitle(first, last)}">${drawHeatMap(view)}</div>
<details><summary>${texts.listed}</summary>
${[...months].map(
  ([month, days]) => html`<h4>${texts.months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}</h4>
<ul class="days">${days.map(
    (day) =>
      html`<li><a href="${view.hrefOf(day)}">${nameOfDay(day).slice(0, 3)}. ${Number(day.slice(8))}</a> : ${view.counts.get(day)}</li>`,
  )}</ul>`,
)}</details>`;
};

const brokenList = ({ disturbances }: Seen): Html =>
  disturbances.length === 0
    ? html``
    : html`<h3>${texts.disturbed}</h3><ul class="list">${disturbances.map(
        ({ kind, from, to, association }) =>
          html`<li>${texts.disturbances[kind]}, ${
            kind === 'deployed'
              ? longDateTime(toLocal(from))
              : texts.span(longDateTime(toLocal(from)), longDateTime(toLocal(to)))
          } <span class="quiet">(${texts.ofAssociation(association)})</span></li>`,
      )}</ul>`;
