import { html } from 'hono/html';
import { longDateTime } from '../../../../shared/domain/frenchDates.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import type { SimulationReport } from '../../../simulation/simulation.ts';
import type { Html } from '../layout.ts';
import { paths } from './paths.ts';
import type { Seen } from './readTraces.ts';
import { texts } from './texts.ts';

/** So many violations are written out. */
const mostShown = 20;

/** What the check found: one line where every promise was kept, else each that was not, the first of them with their history. */
export const verdictSheet = (
  { violations }: SimulationReport,
  number: number,
  { lives }: Pick<Seen, 'lives'>,
): Html => {
  const more = violations.length - mostShown;
  return html`<section class="sheet"><h2>${texts.verdict}</h2>${
    violations.length === 0
      ? html`<p class="kept">${texts.allKept}</p>`
      : html`<p class="problem">${texts.violated(violations.length)}</p>
<ol class="list">${violations.slice(0, mostShown).map((violation) => violationItem(violation, number, lives))}</ol>
${more > 0 ? html`<p>${texts.more(more)}</p>` : ''}`
  }</section>`;
};

const violationItem = (
  { kind, at, message, said, journeyId, association, history }: SimulationReport['violations'][number],
  number: number,
  lives: Seen['lives'],
): Html => html`<li><strong>${texts.violations[kind]}</strong>${at > 0 ? `, ${longDateTime(toLocal(at))}` : ''} : <code>${message}</code>${journeyId === undefined ? '' : html`, ${texts.journey} ${lives.has(journeyId) ? html`<a href="${paths.life(number, journeyId)}">${journeyId}</a>` : journeyId}`}
${association === 0 ? '' : html`<span class="quiet">(${texts.ofAssociation(association)})</span>`}<br><span lang="en">${said}</span>
${history.length === 0 ? '' : html`<details><summary>${texts.history}</summary><pre tabindex="0" lang="en">${history.join('\n')}</pre></details>`}</li>`;
