import type { AppointmentType, Phase } from '../../../shared/domain/codeLists.ts';
import { countedAppointments, type Journey, openEpisode } from '../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { transitionBetween } from '../../../shared/domain/programmes.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import type { Instant, PlainDate } from '../../../shared/domain/time.ts';
import type { Seen } from './seen.ts';

/** Where a journey stands in its present stay. */

/** The day on which the stay began: the phase, or the waiting of a request. */
export const stayBegan = (journey: Journey): PlainDate => openEpisode(journey)?.start ?? journey.followedFrom;

/** Noon of a day, or the moment of a wall-clock time. */
export const momentOf = (when: string): Instant => toInstant(when.length === 10 ? `${when}T12:00` : when);

export const plannedOnes = ({ appointments }: Journey): Appointment[] =>
  appointments.filter(({ status }) => status === 'planned');

/** Those that people still think of. */
export const latestOnes = ({ appointments }: Journey): Appointment[] => appointments.slice(-3);

export const isMeetingAhead = (journey: Journey): boolean =>
  journey.appointments.some(({ status, type }) => status === 'planned' && type !== 'exit');

/** When people last had to do with one another in this stay: met, missed each other, made or dropped an appointment. */
export const lastMoment = ({ journey }: Seen): Instant => {
  const began = momentOf(stayBegan(journey));
  return journey.appointments.reduce((last, { id, at, status }) => {
    const happened = status === 'held' || status === 'noShow';
    return Math.max(last, happened ? toInstant(at) : (journey.notedAt[id] ?? began));
  }, began);
};

/** Have they met as often as they had in mind; or tried so often that they give it up? */
export const isOver = ({ journey, stay }: Seen): boolean => {
  const began = stayBegan(journey);
  const here = journey.appointments.filter(({ at }) => at.slice(0, 10) >= began);
  if (journey.stage === 'intake') return here.filter(({ status }) => status !== 'planned').length >= stay.meetings;
  const tried = here.filter(({ status, type }) => status !== 'planned' && type === stay.type);
  return tried.length > 2 * stay.meetings || tried.filter(({ status }) => status === 'held').length >= stay.meetings;
};

/** The stage that a journey passes on to, and by what. */
const following: Partial<Record<Journey['stage'], Phase>> = {
  welcome: 'maturation',
  maturation: 'creation',
  creation: 'postCreation',
};

export const nextPassage = ({ journey }: Seen) => {
  const to = following[journey.stage];
  const by = to && transitionBetween(journey.project.programme, journey.stage, to)?.by;
  return to && by ? { to, by } : undefined;
};

/** The type of the next appointment they want; undefined where they want none. */
export const wantedType = (seen: Seen): AppointmentType | undefined => {
  const { journey, stay } = seen;
  if (journey.closing || isMeetingAhead(journey)) return undefined;
  if (!isOver(seen)) return stay.type;
  const by = stay.end === 'goesOn' ? nextPassage(seen)?.by : undefined;
  return by?.kind === 'appointmentHeld' ? by.type : undefined;
};

/** Are all the appointments of a maturation used up, and nobody decided to go on? */
export const isAtCap = ({ journey, association }: Seen): boolean => {
  const { mostAppointments } = association.rules.maturation;
  return (
    journey.stage === 'maturation' &&
    countedAppointments(journey, 'maturation').length >= mostAppointments &&
    journey.postponed[`maturationAppointments/${mostAppointments}`] === undefined
  );
};
