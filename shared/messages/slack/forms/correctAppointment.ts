import { appointmentStatuses, appointmentTypes } from '../../../domain/codeLists.ts';
import { labelOf } from '../../../domain/codes.ts';
import { longDateTime } from '../../../domain/frenchDates.ts';
import { context } from '../../blocks.ts';
import type { JourneyFacts, JourneyForm } from '../form.ts';
import { choice, choicesOf, dayInput, numberInput, selectInput, timeInput } from '../inputs.ts';

const settled = ({ journey }: JourneyFacts) =>
  journey.appointments.filter(({ status }) => status !== 'planned').toSorted((a, b) => (a.at < b.at ? 1 : -1));

const outcomes = appointmentStatuses.filter(({ code }) => code !== 'planned');
const unchanged = { optional: true };

/** Every place of the programme, closed ones too: it may have been open then. */
const placesOf = ({ places, journey }: JourneyFacts) => {
  const ofProgramme = places.filter(({ programme }) => programme === journey.project.programme);
  return [...new Map(ofProgramme.map(({ id, name }) => [id, name]))].map(([id, name]) => choice(name, id));
};

/** Puts an appointment of the past right: what is left empty stays as it is. */
export const correctAppointmentForm: JourneyForm = {
  id: 'journey.correctAppointment',
  button: (facts) => (settled(facts).length > 0 ? 'Corriger un rendez-vous' : undefined),
  title: 'Corriger',
  blocks: (facts) => {
    const choices = settled(facts).map(({ id, at, type }) =>
      choice(`${longDateTime(at)}, ${labelOf(appointmentTypes, type)}`, id),
    );
    const places = placesOf(facts);
    return [
      selectInput('appointmentId', 'Rendez-vous', choices, choices[0]?.value),
      context('Ce que vous laissez vide reste comme avant.'),
      dayInput('date', 'Date', undefined, unchanged),
      timeInput('time', 'Heure', undefined, unchanged),
      selectInput('type', 'Type', choicesOf(appointmentTypes), undefined, unchanged),
      selectInput('status', 'Issue', choicesOf(outcomes), undefined, unchanged),
      numberInput('minutes', 'Durée en minutes', { min: 1, max: 600 }, unchanged),
      ...(places.length > 0 ? [selectInput('placeId', 'Lieu', places, undefined, unchanged)] : []),
    ];
  },
  command: (answers, { journey }) => {
    const appointmentId = answers.choice('appointmentId');
    const known = journey.appointments.find(({ id }) => id === appointmentId);
    const [date = known?.at.slice(0, 10), time = known?.at.slice(11)] = [
      answers.dayIfAny('date'),
      answers.timeIfAny('time'),
    ];
    const type = answers.codeIfAny('type', appointmentTypes);
    const status = answers.codeIfAny('status', outcomes);
    const durationMinutes = answers.wholeIfAny('minutes');
    const placeId = answers.choiceIfAny('placeId');
    return {
      type: 'CorrectAppointment',
      appointmentId,
      changes: {
        at: `${date}T${time}`,
        ...(type !== undefined && { type }),
        ...(status !== undefined && { status }),
        ...(durationMinutes !== undefined && { durationMinutes }),
        ...(placeId !== undefined && { placeId }),
      },
    };
  },
  blockOf: { at: 'date' },
};
