import type { InputBlock, PlainTextOption } from '@slack/types';
import { type AppointmentType, appointmentStatuses, appointmentTypes } from '../../../domain/codeLists.ts';
import { longDate, nameOfDay } from '../../../domain/frenchDates.ts';
import { allowedTypes } from '../../../domain/journey/decisions/appointments.ts';
import { toDay, toLocal } from '../../../domain/paris.ts';
import type { Partner, PlacePeriod } from '../../../domain/records.ts';
import { remotePlaces } from '../../../domain/remotePlaces.ts';
import type { AppointmentLine } from '../../../domain/search/appointmentLine.ts';
import { isOpen } from '../../../domain/search/placeWords.ts';
import { usualStatus } from '../../../domain/search/usualStatus.ts';
import type { Instant, PlainDate } from '../../../domain/time.ts';
import { fullName } from '../../holderName.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts } from '../form.ts';
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
import { groundsInputs, partnersInput } from './referralFields.ts';

/** An appointment as far as it is known before the modal is filled in. */
export type AppointmentDraft = Partial<Omit<AppointmentLine, 'likely' | 'doubts' | 'corrections' | 'unread'>>;

/** In which journey, once one is chosen; where one can meet; to whom one can send; when this is written down. */
export type Setting = {
  facts: JourneyFacts | undefined;
  places: readonly PlacePeriod[];
  partners: readonly Partner[];
  now: Instant;
};

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
  const status =
    draft.status ?? (notes.status === undefined ? usualStatus(draft.date, draft.time, toLocal(now)) : undefined);
  const referred = (draft.partnerIds ?? []).length > 0 || notes.partnerIds !== undefined;
  return [
    ...(facts ? [presentInput(draft, facts, actionId)] : []),
    dayInput('date', 'Date', draft.date, { hint: notes.date ?? understood }),
    timeInput('time', 'Heure', draft.time, { hint: notes.time }),
    numberInput(
      'minutes',
      'Durée en minutes',
      { min: 5, max: 600, initial: draft.minutes },
      { optional: true, hint: notes.minutes },
    ),
    selectInput('type', 'Type', types, draft.type ?? usualType(day, facts), { actionId, hint: notes.type }),
    selectInput('placeId', 'Lieu', places, draft.placeId, { actionId, optional: true, hint: notes.placeId }),
    radioInput('status', 'Statut', choicesOf(notableStatuses), status, { hint: notes.status }),
    ...(referred ? referralInputs(draft, notes, setting, actionId) : []),
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
    partnerIds: answers.choicesIfAny('partnerIds'),
  };
  const { date, time, minutes, type, status, placeId, partnerIds } = read;
  return {
    ...(date && { date }),
    ...(time && { time }),
    ...(minutes && { minutes }),
    ...(type && { type }),
    ...(status && { status }),
    ...(placeId && { placeId }),
    ...(partnerIds && { partnerIds }),
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

const referralInputs = (
  { partnerIds = [] }: AppointmentDraft,
  { partnerIds: hint }: Readonly<Record<string, string>>,
  { facts, partners }: Setting,
  actionId: string,
): InputBlock[] => [
  partnersInput(partnerIds, partners, { label: 'Orientations', hint, optional: true }),
  ...(facts ? groundsInputs(facts, actionId) : []),
];

const presentInput = (
  { holder, others = [] }: AppointmentDraft,
  { persons }: JourneyFacts,
  actionId: string,
): InputBlock => {
  const named = [holder, ...others].flatMap((one) => one?.person.id ?? []);
  const present = persons.length === 1 ? persons.map(({ id }) => id) : named;
  const choices = persons.map((person) => choice(fullName(person), person.id));
  return severalInput('personIds', 'Présents ou attendus', choices, present, { actionId });
};

/** The places that are open on that day to the journey's programme, by name; and meeting without one. */
const openPlaces = (day: PlainDate, { facts, places }: Setting): PlainTextOption[] => {
  const programme = facts?.journey.project.programme;
  const open = places.filter((place) => isOpen(place, day, programme));
  const names = new Map(open.map(({ id, name }) => [id, name]));
  const byName = [...names].sort(([, a], [, b]) => a.localeCompare(b, 'fr')).map(([id, name]) => choice(name, id));
  return [...choicesOf(remotePlaces), ...byName];
};
