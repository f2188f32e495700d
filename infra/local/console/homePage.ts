import { html } from 'hono/html';
import { longDate, longDateTime } from '../../../shared/domain/frenchDates.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toDay, toLocal } from '../../../shared/domain/paris.ts';
import { stageLabel } from '../../../shared/domain/programmes.ts';
import type { Reminder } from '../../../shared/domain/reminders/planReminders.ts';
import type { MailSummary } from '../mail/mail.ts';
import { type Html, page } from './layout.ts';
import { select } from './select.ts';
import { texts } from './texts.ts';

export type HomeView = {
  now: number;
  turning: boolean;
  failure: string | undefined;
  loading: boolean;
  all: number;
  journeys: { journey: Journey; next: Reminder | undefined }[];
  filters: { stage: string; advisor: string; stages: string[]; advisors: string[] };
  nudges: { journey: Journey; rule: string; on: string; to: string[] }[];
  mails: MailSummary[];
};

export const homePage = (view: HomeView): Html =>
  page(
    texts.title,
    html`<header><h1>${texts.title}</h1></header>
<main>
${clockSheet(view)}
<section class="sheet"><h2>${texts.places}</h2><ul class="doors">
${door('/demande', texts.intake)}${door('/slack', texts.slack)}${door('/equipe', texts.team)}${door('/slack/galerie', texts.gallery)}${door('/local/mails', texts.mails)}${door('/local/sms', texts.sms.door)}${door('/local/simulation', texts.simulation)}
${yearsOf(view.now).map((year) => door(`/rapport/${year}`, texts.figures(year)))}
</ul></section>
<div class="columns">${nudgesSheet(view)}${mailsSheet(view)}</div>
${journeysSheet(view)}
</main>`,
    { refresh: view.turning || view.loading ? 1 : undefined },
  );

const yearsOf = (now: number): number[] => {
  const year = Number(toDay(now).slice(0, 4));
  return [year - 1, year];
};

const door = (href: string, [name, about]: readonly (string | undefined)[]): Html =>
  html`<li><a href="${href}">${name}<span>${about}</span></a></li>`;

const clockSheet = ({
  now,
  turning,
  failure,
  loading,
}: HomeView): Html => html`<section class="sheet" aria-live="polite">
<h2>${texts.clock}</h2>
<p class="clock">${longDateTime(toLocal(now))}</p>
${loading ? html`<p>${texts.loading}</p>` : ''}
${failure === undefined ? '' : html`<p role="alert">${failure}</p>`}
${
  turning
    ? html`<form class="row" method="post" action="/local/turn/stop"><span>${texts.turning('')}</span><button>${texts.stop}</button></form>`
    : html`<form class="row" method="post" action="/local/turn"><span>${texts.turn}</span>
${Object.entries(texts.turns).map(([turn, label]) => html`<button name="by" value="${turn}">${label}</button>`)}</form>`
}
</section>`;

const nudgesSheet = ({ nudges }: HomeView): Html => html`<section class="sheet"><h2>${texts.nudges}</h2>
${
  nudges.length === 0
    ? html`<p class="quiet">${texts.noNudges}</p>`
    : html`<ul class="list">${nudges.map(
        ({ journey, rule, on, to }) =>
          html`<li>${longDate(on)} : <a href="${pathOf(journey)}">${journey.project.title ?? journey.id}</a>, ${rule} <span class="quiet">${to.join(', ')}</span></li>`,
      )}</ul>`
}</section>`;

const mailsSheet = ({ mails }: HomeView): Html => html`<section class="sheet"><h2>${texts.sentMails}</h2>
${
  mails.length === 0
    ? html`<p class="quiet">${texts.noMails}</p>`
    : html`<ul class="list">${mails.map(({ subject, sentAt }) => html`<li>${longDate(toDay(sentAt))} : ${subject}</li>`)}</ul>`
}</section>`;

const journeysSheet = ({
  journeys,
  all,
  filters,
}: HomeView): Html => html`<section class="sheet" id="parcours"><h2>${texts.journeys}</h2>
<form class="row" method="get" action="/#parcours">
${select('stage', texts.filters.stage, filters.stage, [
  ['', texts.filters.open],
  ['all', texts.filters.all],
  ...filters.stages.map((stage) => [stage, stageLabel(stage as Journey['stage'])] as const),
])}
${select('advisor', texts.filters.advisor, filters.advisor, [['', texts.filters.all], ...filters.advisors.map((name) => [name, name] as const)])}
<button>${texts.filters.apply}</button><span class="quiet">${texts.counted(journeys.length, all)}</span></form>
<table><thead><tr><th>${texts.columns.project}</th><th>${texts.columns.stage}</th><th>${texts.columns.advisor}</th><th>${texts.columns.next}</th></tr></thead>
<tbody>${journeys.map(
  ({ journey, next }) => html`<tr><td><a href="${pathOf(journey)}">${journey.project.title ?? journey.id}</a></td>
<td>${stageLabel(journey.stage)}</td><td>${journey.advisor ?? texts.nobody}</td>
<td>${next ? html`${longDate(toDay(next.at))} : <span class="quiet">${next.why}</span>` : html`<span class="quiet">${texts.nothingDue}</span>`}</td></tr>`,
)}</tbody></table></section>`;

/** The page of a journey. */
const pathOf = ({ id }: Journey): string => `/local/parcours/${encodeURIComponent(id)}`;
