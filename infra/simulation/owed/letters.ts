import type { JourneyEvent } from '../../../shared/domain/journey/events.ts';
import type { Instant, LocalDateTime } from '../../../shared/domain/time.ts';
import type { Course } from './course.ts';
import type { Meeting } from './standing.ts';

/**
 * A mail or a text to one holder. `since`: from when on it is owed, hours aside; `firm`: must it come, or may it only?
 * `meeting`: it is sent while that appointment is planned, at that time where one is given; while it is cancelled where it
 * says so.
 */
export type Letter = {
  id: string;
  kind: string;
  person: string;
  since: Instant;
  firm: boolean;
  meeting?: { id: string; at?: LocalDateTime };
  /** only who got that one is told */
  afterLetter?: string;
};

/** What holders are owed at once because of a fact. */
export const lettersOf = (event: JourneyEvent, course: Course, journeyId: string): Letter[] => {
  const to = writer(journeyId, event.at);
  const { holders } = course.standing;
  switch (event.type) {
    case 'IntakeReceived':
      return to('acknowledgement', 'intake', holders);
    case 'HolderJoined':
      return to('acknowledgement', 'intake', [event.holder.personId]);
    case 'AppointmentRecorded': {
      const { id, status, personIds } = event.appointment;
      return status === 'planned' ? to('appointmentPlanned', id, personIds, { id }) : [];
    }
    case 'AppointmentMoved': {
      const { appointmentId: id, movedTo: at } = event;
      return to('appointmentMoved', `${id}@${at}`, expectedAt(course, id), { id, at });
    }
    case 'AppointmentSettled': {
      const { appointmentId: id, status } = event;
      return status === 'cancelled' ? to('appointmentCancelled', id, expectedAt(course, id), { id }) : [];
    }
    case 'Undone':
      return course.undoneBy(event).flatMap((undone) => takenBack(undone, course, to));
    default:
      return [];
  }
};

type Write = (kind: string, subject: string, persons: readonly string[], meeting?: Letter['meeting']) => Letter[];

const writer =
  (journeyId: string, since: Instant): Write =>
  (kind, subject, persons, meeting) =>
    [...new Set(persons)].map((person) => ({
      id: letterId(kind, journeyId, subject, person),
      kind,
      person,
      since,
      firm: true,
      ...(meeting && { meeting }),
    }));

export const letterId = (kind: string, journeyId: string, subject: string, person: string): string =>
  `${kind}/${journeyId}/${subject}/${person}`;

const expectedAt = ({ standing }: Course, id: string): string[] =>
  standing.meetings.find((meeting) => meeting.id === id)?.persons ?? [];

/** Who was told something that was a mistake is told how it is again. */
const takenBack = (undone: JourneyEvent, { standing }: Course, to: Write): Letter[] => {
  if (undone.type === 'AppointmentRecorded' && undone.appointment.status === 'planned') {
    const { id, at, personIds } = undone.appointment;
    return to('appointmentWithdrawn', `${id}@${at}`, personIds).map((letter) => ({
      ...letter,
      afterLetter: letterId('appointmentPlanned', undone.journeyId, id, letter.person),
    }));
  }
  if (undone.type !== 'AppointmentMoved' && undone.type !== 'AppointmentSettled') return [];
  const meeting = standing.meetings.find(({ id }) => id === undone.appointmentId);
  if (!meeting) return [];
  const tell = (kind: string): Letter[] => to(kind, timeOf(meeting), meeting.persons, meeting);
  if (undone.type === 'AppointmentMoved') return tell('appointmentMoved');
  return undone.status === 'cancelled' ? tell('appointmentPlanned') : [];
};

/** An appointment at the time that it has. */
export const timeOf = ({ id, at }: Pick<Meeting, 'id' | 'at'>): string => `${id}@${at}`;
