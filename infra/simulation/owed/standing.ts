import type { AppointmentStatus, AppointmentType, Phase } from '../../../shared/domain/codeLists.ts';
import type { OpenStage, Stage } from '../../../shared/domain/programmes.ts';
import type { Appointment, Episode, Referral } from '../../../shared/domain/records.ts';
import type { Instant, LocalDateTime } from '../../../shared/domain/time.ts';
import { type Day, dayOf } from './days.ts';
import { instantOf, minute } from './parisTime.ts';

/** How a journey stands after some of its facts: as much of it as decides what is owed. */
export type Standing = {
  stage: Stage;
  advisor?: string;
  takenOn?: Day;
  waitingSince: Day;
  /** from when on Jalon keeps the time: nothing that fell due before is owed */
  followedFrom: Day;
  holders: string[];
  stays: Stay[];
  meetings: Meeting[];
  sent: Sent[];
  claims: Asked[];
  /** when holders answered to what is no more */
  answered: Instant[];
  closing?: { on: Day; from: OpenStage; exitKnown: boolean; laterKnown: boolean };
  /** by rule, or rule and subject: up to which due day somebody saw to it */
  done: Map<string, Day>;
  /** and until when they put it off */
  putOff: Map<string, Day>;
};

export type Stay = { id: string; phase: Phase; start: Day; end?: Day };

export type Meeting = {
  id: string;
  persons: string[];
  at: LocalDateTime;
  start: Instant;
  end: Instant;
  day: Day;
  type: AppointmentType;
  status: AppointmentStatus;
  advisor?: string;
  /** when it got this time */
  notedAt: Instant;
  wishes: { person: string; at: Instant }[];
  /** when each who is expected last answered to this time, whatever they said */
  answers: Map<string, Instant>;
  /** when a holder cancelled it themselves */
  cancelledByHolder?: Instant;
};

/** A referral to a partner. `lapsed`: the timer itself settled it, and a word to the advisor is owed. */
export type Sent = { id: string; on: Day; waiting: boolean; lapsed: boolean };

/** What a holder asked about their data. `subject` is the person, for a mistake its message. */
export type Asked = { kind: 'objection' | 'erasure' | 'mistake'; subject: string; on: Day };

export const nothingYet = (): Standing => ({
  stage: 'intake',
  waitingSince: 0,
  followedFrom: 0,
  holders: [],
  stays: [],
  meetings: [],
  sent: [],
  claims: [],
  answered: [],
  done: new Map(),
  putOff: new Map(),
});

export const stayOf = ({ id, phase, start, end }: Episode): Stay => ({
  id,
  phase,
  start: dayOf(start),
  ...(end !== undefined && { end: dayOf(end) }),
});

const anHour = 60;

export const meetingOf = (appointment: Appointment, notedAt: Instant): Meeting => {
  const { id, personIds, type, status, advisor } = appointment;
  const persons = [...new Set(personIds)];
  const noted = {
    id,
    persons,
    type,
    status,
    notedAt,
    wishes: [],
    answers: new Map(),
    ...(advisor !== undefined && { advisor }),
  };
  return { ...noted, ...timesOf(appointment.at, appointment.durationMinutes ?? anHour) };
};

export const timesOf = (at: LocalDateTime, minutes: number): Pick<Meeting, 'at' | 'start' | 'end' | 'day'> => {
  const start = instantOf(at);
  return { at, start, end: start + minutes * minute, day: dayOf(at.slice(0, 10)) };
};

export const sentOf = ({ id, date, outcome }: Referral): Sent => ({
  id,
  on: dayOf(date),
  waiting: outcome === 'waiting',
  lapsed: false,
});

/** The stay that goes on: the one begun last that has no end. */
export const openStayOf = ({ stays }: Standing): Stay | undefined => {
  let open: Stay | undefined;
  for (const stay of stays) if (stay.end === undefined && (!open || stay.start >= open.start)) open = stay;
  return open;
};

/**
 * When one was last in touch, or will be: since the open phase began, with each appointment held or planned. Who comes
 * with records of long ago, or comes back, is quiet from that day on: `journeys.md` leaves this open.
 */
export const contactOf = ({ meetings, followedFrom }: Standing, open: Stay | undefined): Day => {
  let contact = Math.max(followedFrom, open?.start ?? 0);
  for (const { status, day } of meetings)
    if ((status === 'held' || status === 'planned') && day > contact) contact = day;
  return contact;
};
