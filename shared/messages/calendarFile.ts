import { createHash } from 'node:crypto';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Association } from '../domain/association.ts';
import { toInstant } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { fill, type Texts } from '../languages/languages.ts';
import type { MailFile } from './mail.ts';
import { phoneOf } from './mail.ts';
import { type ToldAppointment, whereIn } from './mails.ts';

const minute = 60_000;

/** What a calendar does with the file: takes it as an invitation, takes the entry out, or just keeps it. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export type CalendarEntry = {
  method: CalendarMethod;
  journeyId: string;
  appointment: ToldAppointment;
  place: string | undefined;
  /** the holder's own address, where the file goes to it */
  attendee?: string;
  /** when the file is written */
  now: Instant;
};

export const calendarFileName = 'rendez-vous.ics';

/**
 * An appointment for the holder's own calendar. It is the same entry as long as the appointment lives, and each file
 * outdoes those written before: its sequence is the seconds since 2000. Times are in UTC, so that no calendar has to know
 * when the clocks change in Paris. Nothing of the project is in it: calendars are shared.
 */
export const calendarFile = (entry: CalendarEntry, texts: Texts, association: Association): MailFile => {
  const { method, journeyId, appointment, place, attendee, now } = entry;
  const { summary, remote, question } = texts.mails.calendar;
  const start = toInstant(appointment.at);
  const cancelled = method === 'CANCEL';
  const location = whereIn(remote, appointment, place);
  const calendar = ical({ prodId: { company: 'Jalon', product: 'rendez-vous' }, method: ICalCalendarMethod[method] });
  calendar.createEvent({
    id: uidOf(journeyId, appointment.id, association),
    sequence: Math.floor((now - Date.UTC(2000, 0)) / 1000),
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + (appointment.durationMinutes ?? 60) * minute),
    summary: fill(summary, { association: association.name }),
    description: fill(question, { phone: phoneOf(association) }),
    ...(location !== undefined && { location }),
    organizer: { name: association.name, email: association.email },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    attendees: attendee === undefined ? [] : [{ ...guest, email: attendee }],
  });
  const contentType = `text/calendar; method=${method}; charset=UTF-8`;
  return { name: calendarFileName, contentType, content: calendar.toString() };
};

/** Nobody reads what a calendar would answer by itself: holders answer on their page. */
const guest = { role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false };

/** Ids are the team's own text, and an appointment's need only differ within its journey. */
const uidOf = (journeyId: string, appointmentId: string, { email }: Association): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([journeyId, appointmentId]))
    .digest('hex');
  return `${hash.slice(0, 32)}@${email.replace(/^.*@/, '')}`;
};
