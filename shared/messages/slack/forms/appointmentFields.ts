import type { InputBlock, PlainTextOption } from '@slack/types';
import { type AppointmentType, appointmentStatuses, appointmentTypes } from '../../../domain/codeLists.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import { allowedTypes } from '../../../domain/journey/decisions/appointments.ts';
import { toDay, toLocal } from '../../../domain/paris.ts';
import type { PlacePeriod } from '../../../domain/records.ts';
import type { AppointmentLine } from '../../../domain/search/appointmentLine.ts';
import { nameOfDay } from '../../../domain/search/dateWords.ts';
import type { Instant, PlainDate } from '../../../domain/time.ts';
import { fullName } from '../../holderName.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts } from '../form.ts';
import type { Holder } from '../holderChoice.ts';
import {
  choice,
  choicesOf,
  dayInput,
  numberInput,
  radioInput,
  selectInput,
  severalInput,
  timeInput,
} from '../inputs.ts';

/** An appointment as far as it is known before the modal is filled in. */
export type AppointmentDraft = Omit<AppointmentLine, 'rest' | 'badDate'> & { placeId?: string; holder?: Holder };

/** In which journey, once one is chosen; where one can meet; when this is written down. */
export type Setting = { facts: JourneyFacts | undefined; places: readonly PlacePeriod[]; now: Instant };

/** What an appointment can be noted as. */
export const notableStatuses = appointmentStatuses.filter((status) => status.code !== 'cancelled');

/** `notes`: what has to be said below a field, by its block. */
export const appointmentFields = (
  draft: AppointmentDraft,
  notes: Readonly<Record<string, string>>,
  setting: Setting,
): InputBlock[] => {
  const { facts, now } = setting;
  const day = draft.date ?? toDay(now);
  // Slack keeps what was chosen under the same id: who, type and place belong to one journey.
  const actionId = `value/${facts?.journey.id ?? ''}`.slice(0, 255);
  const places = openPlaces(day, setting);
  const types = choicesOf(appointmentTypes.filter(({ code }) => possibleTypes(day, facts).has(code)));
  const understood = draft.date && `Compris : ${nameOfDay(draft.date)} ${longDate(draft.date)}`;
  return [
    ...(facts ? [presentInput(draft, facts, actionId)] : []),
    dayInput('date', 'Date', draft.date, { hint: notes.date ?? understood }),
    timeInput('time', 'Heure', draft.time),
    numberInput('minutes', 'Durée en minutes', { min: 5, max: 600, initial: draft.minutes }, { optional: true }),
    selectInput('type', 'Type', types, draft.type ?? usualType(day, facts), { actionId, hint: notes.type }),
    ...(places.length > 0 ? [selectInput('placeId', 'Lieu', places, draft.placeId, { actionId, optional: true })] : []),
    radioInput('status', 'Statut', choicesOf(notableStatuses), draft.status ?? usualStatus(draft, now)),
  ];
};

/** What was filled in so far. */
export const readDraft = (answers: Answers): AppointmentDraft => {
  const read = {
    date: answers.dayIfAny('date'),
    time: answers.timeIfAny('time'),
    minutes: answers.wholeIfAny('minutes'),
    type: answers.codeIfAny('type', appointmentTypes),
    status: answers.codeIfAny('status', notableStatuses),
    placeId: answers.choiceIfAny('placeId'),
  };
  const { date, time, minutes, type, status, placeId } = read;
  return {
    ...(date && { date }),
    ...(time && { time }),
    ...(minutes && { minutes }),
    ...(type && { type }),
    ...(status && { status }),
    ...(placeId && { placeId }),
  };
};

/** Every type the journey has, or may have had, use for; any while it is not known. */
export const possibleTypes = (day: PlainDate, facts: JourneyFacts | undefined): ReadonlySet<AppointmentType> =>
  facts
    ? new Set([...facts.journey.episodes.map(({ phase }) => phase), ...allowedTypes(facts.journey, day)])
    : new Set(appointmentTypes.map(({ code }) => code));

/** The type on that day, where there is but one beside the exit. */
const usualType = (day: PlainDate, facts: JourneyFacts | undefined): AppointmentType | undefined => {
  const likely = facts ? allowedTypes(facts.journey, day).filter((type) => type !== 'exit') : [];
  return likely.length === 1 ? likely[0] : undefined;
};

const usualStatus = ({ date, time }: AppointmentDraft, now: Instant): string | undefined => {
  if (date === undefined || (date === toDay(now) && time === undefined)) return undefined;
  return `${date}T${time ?? ''}` <= toLocal(now) ? 'held' : 'planned';
};

const presentInput = ({ holder }: AppointmentDraft, { persons }: JourneyFacts, actionId: string): InputBlock => {
  const only = persons.length === 1 ? persons[0]?.id : holder?.person.id;
  const choices = persons.map((person) => choice(fullName(person), person.id));
  return severalInput('personIds', 'Présents ou attendus', choices, only === undefined ? [] : [only], { actionId });
};

/** The places that are open on that day to the journey's programme, by name. */
const openPlaces = (day: PlainDate, { facts, places }: Setting): PlainTextOption[] => {
  const programme = facts?.journey.project.programme;
  const open = places.filter(
    (place) =>
      place.status !== 'prospect' &&
      place.programme === (programme ?? place.programme) &&
      (place.since ?? day) <= day &&
      day <= (place.until ?? day),
  );
  const names = new Map(open.map(({ id, name }) => [id, name]));
  return [...names].sort(([, a], [, b]) => a.localeCompare(b, 'fr')).map(([id, name]) => choice(name, id));
};
