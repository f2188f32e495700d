import { attribute, type Html, html } from '../../../../functions/http/web/html.ts';
import type { Exchange } from '../exchanges.ts';
import type { Slack } from '../slack.ts';
import { type Switches, switchNames } from '../switches.ts';
import { texts } from '../texts.ts';
import type { Person } from '../workspace.ts';
import { paths } from './paths.ts';
import { hourAndSecond } from './times.ts';

const drawSwitch = (name: keyof Switches, on: boolean): Html => {
  const [label, effect] = texts.faults[name];
  return html`<label class="box"><input type="checkbox" name="${name}" value="on"${attribute('checked', on)}>
    <span>${label}<small>${effect}</small></span></label>`;
};

const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const isRefusal = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

const drawExchange = ({ at, to, name, sent, status, answer, milliseconds, late }: Exchange): Html => {
  const bad = late || isRefusal(answer) || (milliseconds !== null && status !== 200);
  const outcome = milliseconds === null ? texts.pending : (status ?? texts.noAnswer);
  return html`<li class="exchange${bad ? ' bad' : ''}"><details>
    <summary><time>${hourAndSecond(at)}</time> <strong>${name}</strong>
      <span class="note">${to === 'bot' ? texts.toBot : texts.toSlack}</span>
      <span class="outcome">${outcome}${milliseconds !== null && `, ${milliseconds} ms`}${late && ', operation_timeout'}${
        isRefusal(answer) && `, ${texts.refused}`
      }</span></summary>
    <h3>${texts.request}</h3><pre>${show(sent)}</pre>
    <h3>${texts.answer}</h3><pre>${answer === '' || answer === null ? '–' : show(answer)}</pre>
  </details></li>`;
};

/** The faults one can switch on, and what the bot and the stand-in have said to each other. */
export const drawExchanges = ({ exchanges, switches }: Slack, viewer: Person): Html => {
  const list = exchanges.list();
  return html`<div class="top"><h1>${texts.exchanges}</h1></div>
    <div class="sheet" id="messages" tabindex="-1">
      <form method="post" action="${paths.exchanges(viewer.id)}"><fieldset class="field faults"><legend>${texts.switches}</legend>
        <div class="boxes">${switchNames.map((name) => drawSwitch(name, switches[name]))}</div>
        <button class="primary">${texts.apply}</button></fieldset></form>
      <h2>${texts.journal}</h2>
      <p class="hint">${list.length === 0 ? texts.noExchanges : texts.journalHint}</p>
      <ol class="journal">${list.map(drawExchange)}</ol>
    </div>`;
};
