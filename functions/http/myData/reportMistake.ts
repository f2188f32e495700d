import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { fill } from '../../../shared/languages/languages.ts';
import { reportMistake } from '../../../shared/usecases/claimRights.ts';
import { journeysOf } from '../../../shared/usecases/journeysOf.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, seeOther } from '../web/answers.ts';
import { attribute, type Html, html } from '../web/html.ts';
import { answerPage } from './answerPage.ts';
import { drawFaults, drawField } from './drawField.ts';
import { contextOf, forHolder, fromHolder, type HolderHere } from './holding.ts';
import { idField } from './newId.ts';

const longest = 500;

/** What only the team can correct is said in words. */
export const showMistake = forHolder(async (holder) =>
  mistakePage(holder, await journeysOf(stores(), holder.person.id)),
);

export const takeMistake = fromHolder(async (holder, form) => {
  const { texts, person } = holder;
  const journeys = await journeysOf(stores(), person.id);
  const journey = journeys[Number(form.get('projet')?.[0] ?? 0)] ?? journeys[0];
  if (!journey) return mistakePage(holder, journeys);
  const typed = tidyText(form.get('text')?.[0] ?? '');
  const wrong = (fault: string): Promise<Answer> => mistakePage(holder, journeys, { typed, fault });
  if (typed === '') return wrong(texts.myData.faults.mistake);
  if (typed.length > longest) return wrong(fill(texts.faults.tooLong, { longest }));
  const outcome = await reportMistake(stores(), journey.id, typed, contextOf(holder, form));
  if (outcome === 'done') return seeOther('/mes-donnees?fait=reported');
  const { manyMistakes, meanwhile } = texts.myData.faults;
  return wrong(outcome.refusal.code === 'manyMistakes' ? manyMistakes : meanwhile);
});

/** Paragraphs stay; other control characters go. */
const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

type State = { typed: string; fault: string };

const mistakePage = (holder: HolderHere, journeys: readonly Journey[], state?: State): Promise<Answer> => {
  const { texts, now } = holder;
  const { mistake, noJourney } = texts.myData;
  const { title, label, hint, send, follows } = mistake;
  if (journeys.length === 0) return answerPage(holder, { title, body: html`<p>${noJourney}</p>` });
  const field = { name: 'text', label, hint, type: 'textarea', longest, value: state?.typed ?? '' };
  const body = html`${drawFaults(new Map(state ? [['text', state.fault]] : []), texts)}
<p>${follows}</p>
<form method="post" action="/mes-donnees/erreur" novalidate>${idField(now)}${journeys.length > 1 && drawProjects(holder, journeys)}
${drawField({ ...field, fault: state?.fault })}<button>${send}</button></form>`;
  return answerPage(holder, { title, body, ...(state && { status: 422 }) });
};

/** By their place among the holder's own: no id of ours leaves. */
const drawProjects = ({ texts: { myData } }: HolderHere, journeys: readonly Journey[]): Html =>
  html`<fieldset class="ask"><legend>${typeset(myData.mistake.project)}</legend>${journeys.map(
    ({ project }, index) =>
      html`<label class="box"><input type="radio" name="projet" value="${index}"${attribute('checked', index === 0)}> ${(project.title ?? myData.projectUntitled).slice(0, 100)}</label>`,
  )}</fieldset>`;
