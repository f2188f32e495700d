import { html } from 'hono/html';
import { faults } from '../../../simulation/cloud/faults.ts';
import { plantedFaults } from '../../../simulation/plantedFaults.ts';
import type { Html } from '../layout.ts';
import { select } from '../select.ts';
import { paths } from './paths.ts';
import { most, type SimulationForm } from './readSimulation.ts';
import { simulationPage } from './simulationPage.ts';
import type { Run } from './simulations.ts';
import { texts } from './texts.ts';

const planted = Object.entries(plantedFaults).map(([name, { meaning }]) => [name, meaning] as const);

/** The form that starts a simulation, what was wrong with it, and the simulations that are kept. */
export const startPage = (form: SimulationForm, kept: readonly Run[], problems: readonly string[] = []): Html =>
  simulationPage(
    texts.title,
    html`<section class="sheet"><h2>${texts.form.title}</h2><p>${texts.about}</p>
${problems.length === 0 ? '' : html`<div role="alert">${problems.map((problem) => html`<p class="problem">${problem}</p>`)}</div>`}
<form method="post" action="${paths.start}">
<div class="row">${(['journeys', 'years', 'seed'] as const).map(
      (name) =>
        html`<label>${texts.form[name]} <input name="${name}" value="${form[name]}" inputmode="numeric" required size="${String(most[name]).length}"></label>`,
    )}<span class="quiet">${texts.form.seedHint}</span></div>
<fieldset><legend>${texts.form.faults}</legend><div class="boxes">${Object.entries(faults).map(
      ([name, { meaning }]) =>
        html`<label><input type="checkbox" name="faults" value="${name}"${form.faults.includes(name) ? ' checked' : ''}> ${meaning}</label>`,
    )}</div></fieldset>
<p>${select('planted', html`${texts.form.planted}<br>`, form.planted, [['', texts.form.noPlanted], ...planted])}</p>
<button>${texts.form.start}</button></form></section>
${keptSheet(kept)}`,
  );

const keptSheet = (kept: readonly Run[]): Html =>
  kept.length === 0
    ? html``
    : html`<section class="sheet"><h2>${texts.kept}</h2><ul class="list">${kept.map(
        ({ number, simulation, state }) =>
          html`<li><a href="${paths.run(number)}">${texts.named(number)}</a> : ${texts.setting(simulation)} <span class="quiet">(${texts.state[state]})</span></li>`,
      )}</ul><p class="quiet">${texts.keptHint}</p></section>`;
