import type { KnownBlock, ModalView } from '@slack/types';
import { type AppointmentType, appointmentStatuses, appointmentTypes } from '../../../domain/codeLists.ts';
import { longDate } from '../../../domain/frenchDates.ts';
import { allowedTypes } from '../../../domain/journey/decisions/appointments.ts';
import { toDay, toLocal } from '../../../domain/paris.ts';
import type { PlacePeriod } from '../../../domain/records.ts';
import type { AppointmentLine } from '../../../domain/search/appointmentLine.ts';
import type { Instant } from '../../../domain/time.ts';
import { context, escapeMrkdwn } from '../../blocks.ts';
import { fullName } from '../../holderName.ts';
import type { Answers } from '../answers.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { type Holder, holderChoice, readHolderChoice } from '../holderChoice.ts';
import {
  choice,
  choicesOf,
  dayInput,
  numberInput,
  radioInput,
  searchInput,
  selectInput,
  severalInput,
  timeInput,
} from '../inputs.ts';
import { type ModalMemory, modal } from '../modal.ts';

/** An appointment as far as it is known before the modal is filled in. */
export type AppointmentDraft = Omit<AppointmentLine, 'rest' | 'badDate'> & { placeId?: string; holder?: Holder };

const settable = appointmentStatuses.filter(({ code }) => code !== 'cancelled');

const fields = (draft: AppointmentDraft, notes: Record<string, string>, at: Setting): KnownBlock[] => {
  const { facts } = at;
  // What depends on the journey must not keep what was chosen for another one.
  const actionId = `value/${facts?.journey.id ?? ''}`.slice(0, 255);
  const places = openPlaces(draft.date ?? toDay(at.now), at);
  const types = typesFor(draft.date ?? toDay(at.now), facts);
  const understood = draft.date === undefined ? undefined : `Compris : ${longDate(draft.date)}`;
  return [
    ...(facts ? [present(draft, facts, actionId)] : []),
    dayInput('date', 'Date', draft.date, { hint: notes.date ?? understood }),
    timeInput('time', 'Heure', draft.time),
    numberInput('minutes', 'Durée en minutes', { min: 5, max: 600, initial: draft.minutes }, { optional: true }),
    selectInput('type', 'Type', choicesOf(types.all), draft.type ?? types.usual, { actionId, hint: notes.type }),
    ...(places.length > 0 ? [selectInput('placeId', 'Lieu', places, draft.placeId, { actionId, optional: true })] : []),
    radioInput('status', 'Statut', choicesOf(settable), draft.status ?? usualStatus(draft, at.now)),
  ];
};

/** In which journey, as far as one is chosen; where one could meet; when. */
type Setting = { facts?: JourneyFacts | undefined; places: readonly PlacePeriod[]; now: Instant };

const present = ({ holder }: AppointmentDraft, { persons }: JourneyFacts, actionId: string) => {
  const only = persons.length === 1 ? persons[0]?.id : holder?.person.id;
  const choices = persons.map((person) => choice(fullName(person), person.id));
  return severalInput('personIds', 'Présents ou attendus', choices, only === undefined ? [] : [only], { actionId });
};

/** Every type the journey has or may have had use for; `usual` is the one of that day where there is no doubt. */
const typesFor = (day: string, facts: JourneyFacts | undefined) => {
  if (!facts) return { all: appointmentTypes, usual: undefined };
  const onDay = allowedTypes(facts.journey, day);
  const possible = new Set<AppointmentType>([...facts.journey.episodes.map(({ phase }) => phase), ...onDay]);
  const likely = onDay.filter((type) => type !== 'exit');
  return {
    all: appointmentTypes.filter(({ code }) => possible.has(code)),
    usual: likely.length === 1 ? likely[0] : undefined,
  };
};

const usualStatus = ({ date, time }: AppointmentDraft, now: Instant): string | undefined => {
  const today = toDay(now);
  if (date === undefined || (date === today && time === undefined)) return undefined;
  return `${date}T${time ?? ''}` <= toLocal(now) ? 'held' : 'planned';
};

const openPlaces = (day: string, { facts, places }: Setting) => {
  const programme = facts?.journey.project.programme;
  const open = places.filter(
    (place) =>
      place.status !== 'prospect' &&
      (programme === undefined || place.programme === programme) &&
      (place.since ?? day) <= day &&
      day <= (place.until ?? day),
  );
  return [...new Map(open.map(({ id, name }) => [id, choice(name, id)])).values()].sort((a, b) =>
    a.text.text.localeCompare(b.text.text, 'fr'),
  );
};

/** Notes an appointment that took place, or plans one. */
export const appointmentForm: JourneyForm = {
  id: 'journey.appointment',
  button: () => 'Rendez-vous',
  title: 'Rendez-vous',
  blocks: (facts) => fields({}, {}, { facts, places: facts.places, now: facts.now }),
  command: (answers, { journey, staff }) => {
    const minutes = answers.numberIfAny('minutes');
    const placeId = answers.choiceIfAny('placeId');
    return {
      type: 'RecordAppointment',
      appointment: {
        personIds: personsOf(answers),
        at: `${answers.day('date')}T${answers.time('time')}`,
        type: answers.code('type', appointmentTypes),
        status: answers.code('status', settable),
        advisor: staff.roles.includes('advisor') ? staff.name : (journey.advisor ?? staff.name),
        ...(minutes !== undefined && { durationMinutes: minutes }),
        ...(placeId !== undefined && { placeId }),
      },
    };
  },
  blockOf: { at: 'date' },
};

/** Whoever was ticked; the holder who was searched for, where the modal did not yet know the project. */
const personsOf = (answers: Answers): string[] => {
  const ticked = answers.choices('personIds');
  const holder = answers.choiceIfAny('holder');
  return ticked.length === 0 && holder !== undefined ? [readHolderChoice(holder).personId] : ticked;
};

/** The same for a line of `/rdv`: whose appointment it is can be chosen, and what was not understood is shown. */
export const appointmentLineModal = (draft: AppointmentDraft, memory: ModalMemory, at: Setting): ModalView => {
  const notes = memory.notes ?? {};
  const blocks = [
    ...(notes.line === undefined ? [] : [context(escapeMrkdwn(notes.line))]),
    searchInput('holder', 'Porteur', 'Cherchez un nom', draft.holder && holderChoice(draft.holder), {
      actionId: 'holder',
      hint: notes.holder,
      dispatch: true,
    }),
    ...fields(draft, notes, at),
  ];
  return modal('Rendez-vous', blocks, { callbackId: appointmentForm.id, submit: 'Enregistrer', memory });
};
