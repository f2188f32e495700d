import { html } from 'hono/html';
import { phases } from '../../../shared/domain/codeLists.ts';
import { longDate, longDateTime } from '../../../shared/domain/frenchDates.ts';
import type { JourneyEvent } from '../../../shared/domain/journey/events.ts';
import { type Journey, openEpisode } from '../../../shared/domain/journey/journey.ts';
import { toLocal } from '../../../shared/domain/paris.ts';
import { stageLabel } from '../../../shared/domain/programmes.ts';
import type { Reminder } from '../../../shared/domain/reminders/planReminders.ts';
import { drawMachine } from './drawMachine.ts';
import type { ExecutionView } from './execution.ts';
import { factLine, ruleLabel } from './factLine.ts';
import { type Html, page } from './layout.ts';
import type { MachinePhase } from './machineGraph.ts';
import { texts } from './texts.ts';
import { whoDid } from './whoDid.ts';

export type JourneyView = {
  journey: Journey;
  machine: MachinePhase[];
  execution: ExecutionView | undefined;
  reminders: readonly Reminder[];
  journal: JourneyEvent[];
};

export const journeyPage = ({ journey, machine, execution, reminders, journal }: JourneyView): Html =>
  page(
    journey.project.title ?? journey.id,
    html`<header><p><a href="/#parcours">${texts.back}</a></p><h1>${journey.project.title ?? journey.id}</h1>
<p>${texts.journey.stage} : <strong>${stageLabel(journey.stage)}</strong>${sinceOf(journey)}.
${texts.journey.advisor} : ${journey.advisor ?? texts.nobody}. <span class="quiet">${journey.id}</span></p></header>
<main>
<section class="sheet"><h2>${texts.journey.machine}</h2>${executionLine(execution)}
<div class="wide" tabindex="0">${drawMachine(
      machine,
      machine.map(({ plan }) => phaseLabel(plan)),
      execution?.current,
    )}</div></section>
<section class="sheet"><h2>${texts.journey.next}</h2>${remindersList(reminders)}</section>
<div class="columns">
<section class="sheet"><h2>${texts.journey.journal}</h2><ol class="list" reversed>${journal.toReversed().map(eventLine)}</ol></section>
<section class="sheet"><h2>${texts.journey.history}</h2><ul class="list">${execution?.history.map(
      ({ at, type, state }) => html`<li>${longDateTime(toLocal(at.getTime()))} : ${type} ${state ?? ''}</li>`,
    )}</ul></section>
</div>
</main>`,
  );

const sinceOf = (journey: Journey): Html => {
  const since = openEpisode(journey)?.start ?? journey.closing?.on ?? journey.waitingSince;
  return since === undefined ? html`` : html` ${texts.journey.since} ${longDate(since)}`;
};

/** `Post-creation` is drawn for the phase `postCreation`. */
const phaseLabel = (plan: string): string => {
  const code = plan.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());
  const stage = code.charAt(0).toLowerCase() + code.slice(1);
  return phases.some((phase) => phase.code === stage)
    ? stageLabel(stage as Journey['stage'])
    : stageLabel(stage as 'intake');
};

const executionLine = (execution: ExecutionView | undefined): Html =>
  execution
    ? html`<p>${texts.journey.execution} <code>${execution.name}</code> : ${execution.status}. ${texts.journey.current} <strong>${execution.current ?? '—'}</strong></p>`
    : html`<p class="quiet">${texts.journey.noExecution}</p>`;

const remindersList = (reminders: readonly Reminder[]): Html =>
  reminders.length === 0
    ? html`<p class="quiet">${texts.nothingDue}</p>`
    : html`<ul class="list">${reminders.map(
        ({ at, why, rule }) =>
          html`<li>${longDateTime(toLocal(at))} : ${why} <span class="quiet">(${texts.journey.rule} : ${ruleLabel(rule)})</span></li>`,
      )}</ul>`;

const eventLine = (event: JourneyEvent): Html =>
  html`<li>${longDateTime(toLocal(event.at))} : ${factLine(event)}, ${whoDid(event.by)} <span class="quiet">(${texts.origins[event.from]})</span></li>`;
