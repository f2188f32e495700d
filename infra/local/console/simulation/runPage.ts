import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { calendarSheet } from './calendarSheet.ts';
import { figuresSheet } from './figuresSheet.ts';
import { paths } from './paths.ts';
import { simulationPage } from './simulationPage.ts';
import type { Finished, Run } from './simulations.ts';
import { texts } from './texts.ts';
import { verdictSheet } from './verdictSheet.ts';

/** A simulation: how far it is, what came of it, or that it broke. */
export const runPage = (run: Run): Html =>
  simulationPage(texts.named(run.number), bodyOf(run), {
    back: [{ href: paths.start, label: texts.title }],
    about: `${texts.setting(run.simulation)}.`,
    ...(run.state === 'runs' && { refresh: 1 }),
  });

const bodyOf = (run: Run): Html => {
  if (run.state === 'done') return resultOf(run);
  return html`<section class="sheet">${
    run.state === 'broken' ? html`<p role="alert" class="problem">${texts.broken(run.error)}</p>` : progressOf(run)
  }</section>`;
};

/** Before the first association is through nobody knows how long it takes. */
const progressOf = ({ done, of }: Extract<Run, { state: 'runs' }>): Html =>
  html`<progress aria-label="${texts.progressLabel}"${done === 0 ? '' : html` value="${done}" max="${of}"`}></progress>
<p role="status">${texts.progress(done, of)} <span class="quiet">${texts.progressHint}</span></p>`;

const resultOf = ({ number, report, seen }: Finished): Html => html`${verdictSheet(report, number, seen)}
${figuresSheet(report, seen)}
${calendarSheet(seen, (day) => paths.messages(number, { day }))}
<section class="sheet"><h2>${texts.messages}</h2><ul class="list">
<li><a href="${paths.messages(number)}">${texts.allMessages}</a></li>
<li><a href="${paths.trace(number)}" download>${texts.download}</a> <span class="quiet">${texts.downloadHint}</span></li></ul></section>`;
