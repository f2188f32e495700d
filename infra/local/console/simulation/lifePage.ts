import { html } from 'hono/html';
import { drawLegend } from '../../../../functions/http/journeyLine/drawJourneyLine.ts';
import { longDate, longDateTime } from '../../../../shared/domain/frenchDates.ts';
import { toDay, toLocal } from '../../../../shared/domain/paris.ts';
import { stageLabel } from '../../../../shared/domain/programmes.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { factLine } from '../factLine.ts';
import type { Html } from '../layout.ts';
import { whoDid } from '../whoDid.ts';
import { kindLabel, readerOf } from './arrivalList.ts';
import { drawLifeLine } from './lifeLine.ts';
import { lifeOf } from './lifeOf.ts';
import { paths } from './paths.ts';
import type { SeenLife, SeenMessage } from './readTraces.ts';
import { simulationPage } from './simulationPage.ts';
import type { Finished } from './simulations.ts';
import { texts } from './texts.ts';

/** A journey's life as one line, and the same in words: what was noted, what was sent, what was broken. */
export const lifePage = ({ number, seen }: Finished, life: SeenLife): Html => {
  const { journeyId } = life;
  const title = texts.life(journeyId);
  const line = lifeOf(life);
  const sent = seen.messages.filter(({ about }) => about.some((one) => one.journeyId === journeyId));
  return simulationPage(
    title,
    html`<section class="sheet"><h2>${texts.line}</h2>
${line ? html`<div class="wide" tabindex="0" role="region" aria-label="${texts.line}">${drawLifeLine(line, title)}</div>` : ''}
${drawLegend(brokenMark())}
<ul class="list">${line?.bands.map(({ stage, from, to }) => html`<li>${stageLabel(stage)} <span class="quiet">${texts.span(longDate(toDay(from)), longDate(toDay(to)))}</span></li>`)}</ul>
<p><a href="${paths.messages(number, { journey: journeyId })}">${texts.lifeMessages}</a></p></section>
<section class="sheet"><h2>${texts.table}</h2>
<table><thead><tr><th scope="col">${texts.columns.at}</th><th scope="col">${texts.columns.what}</th><th scope="col">${texts.columns.who}</th></tr></thead>
<tbody>${rowsOf(life, sent).map(
      ({ at, what, who, broken }) =>
        html`<tr><td>${longDateTime(toLocal(at))}</td><td>${broken ? html`<em>${what}</em>` : what}</td><td>${who}</td></tr>`,
    )}</tbody></table></section>`,
    { back: [{ href: paths.run(number), label: texts.named(number) }] },
  );
};

const brokenMark = (): Html =>
  html`<li><svg width="16" height="16" aria-hidden="true"><rect class="hatched" width="16" height="16"/></svg>${texts.brokenMark}</li>`;

type Row = { at: Instant; what: string; who: string; broken?: true };

const rowsOf = ({ events, disturbances }: SeenLife, sent: readonly SeenMessage[]): Row[] => {
  const [begins, ends] = [events[0]?.at ?? 0, Math.max(events.at(-1)?.at ?? 0, sent.at(-1)?.at ?? 0)];
  return [
    ...disturbances
      .filter(({ from, to }) => to >= begins && from <= ends)
      .map(({ kind, from }) => ({ at: from, what: texts.disturbances[kind], who: '', broken: true as const })),
    ...events.map((event) => ({ at: event.at, what: factLine(event), who: whoDid(event.by) })),
    ...sent
      .filter(({ rewritten }) => !rewritten)
      .map((message) => ({
        at: message.at,
        what: texts.arrives(kindLabel(message.kind)),
        who: `${readerOf(message)}, ${texts.channels[message.channel]}`,
      })),
  ].sort((a, b) => a.at - b.at);
};
