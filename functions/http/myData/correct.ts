import { toDay } from '../../../shared/domain/paris.ts';
import { typeset } from '../../../shared/domain/typeset.ts';
import { fill } from '../../../shared/languages/languages.ts';
import { correctPerson } from '../../../shared/usecases/correctPerson.ts';
import { stores } from '../../runtime/stores.ts';
import { type Answer, seeOther } from '../web/answers.ts';
import { type Html, html } from '../web/html.ts';
import { answerPage } from './answerPage.ts';
import { drawFaults, drawField } from './drawField.ts';
import { contextOf, forHolder, fromHolder, type HolderHere } from './holding.ts';
import { idField } from './newId.ts';
import { type FieldTexts, type PersonField, personFieldNames, personFields, shownOf } from './personFields.ts';
import { printsOf, readCorrection, type Stopped } from './readCorrection.ts';

/** The form with what is kept. */
export const showCorrection = forHolder((holder) => correctionPage(holder));

/** Nothing is lost between two tabs: who comes second sees what changed, and is asked again. */
export const takeCorrection = fromHolder(async (holder, form) => {
  const { texts, now } = holder;
  const { faults } = texts.myData;
  const read = readCorrection(form, texts, toDay(now));
  const outcome = await correctPerson(stores(), contextOf(holder, form), read);
  if (outcome === 'done') return seeOther('/mes-donnees?fait=corrected');
  if ('refusal' in outcome) return correctionPage(holder, { said: faults.meanwhile, status: 409 });
  if (outcome.stop === 'unknown') return seeOther('/mes-donnees');
  if (outcome.stop === 'tooMany') return correctionPage(holder, { said: faults.tooMany, status: 429 });
  const { meanwhile } = outcome.stop;
  return meanwhile.length > 0
    ? correctionPage(holder, { stopped: outcome.stop, said: texts.myData.correct.changed, status: 409 })
    : correctionPage(holder, { stopped: outcome.stop, status: 422 });
});

type State = { stopped?: Stopped; said?: string; status?: number };

const correctionPage = async (holder: HolderHere, { stopped, said, status }: State = {}): Promise<Answer> => {
  const { texts, now } = holder;
  const { title, lead, send, fromTeam } = texts.myData.correct;
  const shown = stopped?.shown ?? (await shownOf(holder.person));
  const body = html`${said && html`<p class="fault" role="alert">${typeset(said)}</p>`}${drawFaults(stopped?.faults ?? new Map(), texts)}
<p>${lead}</p>
<form method="post" action="/mes-donnees/corriger" novalidate>${idField(now)}<input type="hidden" name="seen" value="${printsOf(shown)}">
${personFieldNames.map((name) => drawPersonField(name, shown, stopped, holder))}<button>${send}</button></form>
<p><a href="/mes-donnees/erreur">${typeset(fromTeam)}</a></p>`;
  return answerPage(holder, { title, body, ...(status !== undefined && { status }) });
};

const drawPersonField = (
  name: PersonField,
  shown: FieldTexts,
  stopped: Stopped | undefined,
  { texts: { myData } }: HolderHere,
): Html => {
  const { type, longest, autocomplete } = personFields[name];
  const { hints, now } = myData.correct;
  const kept = shown[name];
  const fault = stopped?.faults.get(name);
  const changed = stopped?.meanwhile.includes(name) ? fill(now, { value: kept || myData.notGiven }) : undefined;
  return drawField({
    name,
    label: myData.fields[name],
    type,
    longest,
    autocomplete,
    value: stopped?.typed[name] ?? kept,
    hint: name in hints ? hints[name as keyof typeof hints] : undefined,
    fault: fault ?? changed,
  });
};
