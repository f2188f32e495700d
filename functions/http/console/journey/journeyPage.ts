import type { Association } from '../../../../shared/domain/association.ts';
import { endReasons, programmes } from '../../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../../shared/domain/codes.ts';
import { longDate } from '../../../../shared/domain/frenchDates.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { stageLabel } from '../../../../shared/domain/programmes.ts';
import { lastSign } from '../../../../shared/domain/reminders/contact.ts';
import { fullName } from '../../../../shared/messages/holderName.ts';
import { drawJourneyLine, drawLegend } from '../../journeyLine/drawJourneyLine.ts';
import { type Html, html } from '../../web/html.ts';
import { teamPage } from '../teamPage.ts';
import { texts } from '../texts.ts';
import { readingsAddress } from './address.ts';
import { drawPersons } from './drawPersons.ts';
import { drawAppointments, drawFollowUps, drawGrids, drawReferrals } from './drawRecords.ts';
import type { JourneyView } from './journeyView.ts';
import { lineOf } from './lineOf.ts';

const words = texts.journey;

/** Somebody's page: their project, its journey on one line, and what was noted of it. */
export const journeyPage = (view: JourneyView): Html => {
  const { member, association, journey, holders, mayRead } = view;
  const names = holders.map(({ person }) => fullName(person)).join(', ') || words.untitled;
  return teamPage({
    title: names,
    member,
    wide: true,
    body: html`<p class="back"><a href="/equipe/porteurs">${texts.back}</a></p>
<h1>${names}</h1>
<p class="lead">${journey.project.title ?? words.untitled}</p>
${drawFacts(journey, association)}
${section(
  words.line,
  html`<div class="line" tabindex="0" role="region" aria-label="${words.line}">${drawJourneyLine(lineOf(journey, member.now), `${words.line} : ${names}`)}</div>
${drawLegend()}`,
)}
<div class="columns">
${section(words.persons, drawPersons(view))}
${section(words.followUps, drawFollowUps(view))}
${section(words.referrals, drawReferrals(view))}
${section(words.grids, drawGrids(view))}
</div>
${section(words.appointments, drawAppointments(view))}
<p class="hint">${words.noted}${mayRead && html` <a href="${readingsAddress(journey.id)}">${words.read}</a>`}</p>`,
  });
};

const section = (title: string, body: Html | string): Html => html`<section><h2>${title}</h2>
${body === '' ? html`<p class="hint">${words.none}</p>` : body}
</section>`;

const drawFacts = (journey: Journey, { vocabularies }: Association): Html => {
  const { stage, advisor, followedFrom, closing, project } = journey;
  const facts: [string, string | undefined][] = [
    [words.stage, stageLabel(stage)],
    [words.programme, labelOf(programmes, project.programme)],
    [words.advisor, advisor ?? words.nobody],
    [words.territory, project.territory && labelOf(vocabularies.territories, project.territory)],
    [words.since, longDate(journey.episodes.map(({ start }) => start).sort()[0] ?? followedFrom)],
    [words.lastSign, longDate(lastSign(journey))],
    [words.closing, closing && `${labelOf(endReasons, closing.reason)}, ${longDate(closing.on)}`],
  ];
  return html`<dl class="facts">${facts.map(
    ([label, value]) => value !== undefined && html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
};
