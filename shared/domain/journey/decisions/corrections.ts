import { addDays, latestDay } from '../../days.ts';
import { programmeDefinitions, stageLabel } from '../../programmes.ts';
import type { Appointment, Episode, Evaluation } from '../../records.ts';
import { refuse } from '../../refusals.ts';
import type { JourneyCommand } from '../commands.ts';
import type { Decide, Decision, DecisionContext } from '../decision.ts';
import type { JourneyFact, WithdrawnRecord } from '../events.ts';
import type { Journey } from '../journey.ts';
import { badAppointment, begunBy } from './appointments.ts';

/** Mistakes put right afterwards, in closed journeys too: the figures count what was, the journal keeps what was noted. */
export const decideCorrection: Decide = (journey, command, context) => {
  switch (command.type) {
    case 'CorrectAppointment':
      return correct(journey, command, context);
    case 'WithdrawRecord':
      return withdraw(journey, command);
    default:
      return undefined;
  }
};

const correct = (
  journey: Journey,
  { appointmentId, changes }: Extract<JourneyCommand, { type: 'CorrectAppointment' }>,
  context: DecisionContext,
): Decision => {
  const previously = journey.appointments.find(({ id }) => id === appointmentId);
  if (!previously) return refuse('unknownAppointment', []);
  const appointment: Appointment = { ...previously, ...changes };
  if (previously.status === 'planned' || appointment.status === 'planned') return refuse('stillPlanned', []);
  if (JSON.stringify(appointment) === JSON.stringify(previously)) return [];
  const corrected: JourneyFact = { type: 'AppointmentCorrected', previously, appointment };
  const begun = stayBegunBy(journey, previously);
  if (begun && (appointment.type !== previously.type || appointment.status !== 'held'))
    return refuse('beganPhase', [stageLabel(begun.phase)], 'status');
  const stays = begun ? moved(journey, begun, appointment.at.slice(0, 10)) : [];
  if (!stays) return refuse('phaseOrder', [], 'at');
  const episodes = journey.episodes.map((stay) => stays.find(({ episode }) => episode.id === stay.id)?.episode ?? stay);
  // It may be of a journey that is over, by a colleague who has left.
  const { closing: _, ...open } = { ...journey, episodes };
  const { advisor: __, ...facts } = appointment;
  const begins = previously.status !== 'held' && appointment.status === 'held';
  return (
    badAppointment(open, facts, context) ?? [
      corrected,
      ...stays,
      ...(begins ? begunBy(journey, appointment, context) : []),
    ]
  );
};

/** The stay that a held appointment began, if it did: its day is that of the appointment. */
const stayBegunBy = (journey: Journey, { status, type, at }: Appointment): Episode | undefined => {
  const begins = programmeDefinitions[journey.project.programme].transitions.find(
    ({ by }) => by.kind === 'appointmentHeld' && by.type === type,
  );
  if (status !== 'held') return undefined;
  return journey.episodes.find(({ phase, start }) => phase === begins?.to && start === at.slice(0, 10));
};

type EpisodeCorrected = Extract<JourneyFact, { type: 'EpisodeCorrected' }>;

/** The stay begins on another day, and the one before ends on its eve; undefined where they would not follow each other. */
const moved = ({ episodes }: Journey, stay: Episode, start: string): EpisodeCorrected[] | undefined => {
  if (start === stay.start) return [];
  const before = episodes[episodes.indexOf(stay) - 1];
  if (start > (stay.end ?? start) || start < (before?.start ?? start)) return undefined;
  const correct = (previously: Episode, changes: Partial<Episode>): EpisodeCorrected => ({
    type: 'EpisodeCorrected',
    previously,
    episode: { ...previously, ...changes },
  });
  return [
    ...(before?.end === undefined ? [] : [correct(before, { end: latestDay(before.start, addDays(start, -1)) })]),
    correct(stay, { start }),
  ];
};

const withdraw = (
  journey: Journey,
  { kind, id, why }: Extract<JourneyCommand, { type: 'WithdrawRecord' }>,
): Decision => {
  const found = recordOf(journey, kind, id);
  if (!found) return refuse('unknownRecord', []);
  if (why.trim() === '') return refuse('whyMissing', [], 'why');
  if (found.kind === 'appointment') {
    if (found.record.status === 'planned') return refuse('stillPlanned', []);
    const begun = stayBegunBy(journey, found.record);
    if (begun) return refuse('beganPhase', [stageLabel(begun.phase)]);
  }
  if (found.kind === 'evaluation' && wasUsed(journey, found.record)) return refuse('gridUsed', []);
  return [{ type: 'RecordWithdrawn', why, ...found }];
};

const recordOf = (journey: Journey, kind: WithdrawnRecord['kind'], wanted: string): WithdrawnRecord | undefined => {
  const among = <Item extends { id: string }>(records: readonly Item[]) => records.find(({ id }) => id === wanted);
  switch (kind) {
    case 'appointment': {
      const record = among(journey.appointments);
      return record && { kind, record };
    }
    case 'referral': {
      const record = among(journey.referrals);
      return record && { kind, record };
    }
    case 'evaluation': {
      const record = among(journey.evaluations);
      return record && { kind, record };
    }
    case 'jobCreation': {
      const record = among(journey.jobCreations);
      return record && { kind, record };
    }
  }
};

/** Did the journey pass on, or end, because of this grid? */
const wasUsed = ({ project, episodes, closing }: Journey, { transition, date }: Evaluation): boolean => {
  if (transition === 'exit') return closing !== undefined && closing.on >= date;
  const passage = programmeDefinitions[project.programme].transitions.find(
    ({ by }) => by.kind === 'decision' && by.grid === transition,
  );
  return episodes.some(({ phase, start }) => phase === passage?.to && start >= date);
};
