import type { JourneyEvent, JourneyFact } from '../../../shared/domain/journey/events.ts';
import { minute } from './parisTime.ts';
import { type Meeting, meetingOf, type Standing, timesOf } from './standing.ts';

/** What each fact changes in how it stands, by its type. */
export type Notes = {
  [Type in JourneyFact['type']]?: (standing: Standing, event: Extract<JourneyEvent, { type: Type }>) => void;
};

/** The facts of appointments, and what holders answer to them. */
export const appointmentNotes: Notes = {
  AppointmentRecorded: (standing, { appointment, notedAt }) => standing.meetings.push(meetingOf(appointment, notedAt)),
  AppointmentMoved: (standing, { appointmentId, movedTo, notedAt }) =>
    change(standing, appointmentId, (meeting) => {
      const minutes = (meeting.end - meeting.start) / minute;
      Object.assign(meeting, timesOf(movedTo, minutes), { notedAt, wishes: [], answers: new Map() });
    }),
  AppointmentSettled: (standing, { appointmentId, status, byHolder }) =>
    change(standing, appointmentId, (meeting) => {
      meeting.status = status;
      if (!byHolder) return;
      meeting.cancelledByHolder = byHolder.notedAt;
      meeting.answers.set(byHolder.personId, byHolder.notedAt);
    }),
  AppointmentConfirmed: (standing, { appointmentId, personId, notedAt }) =>
    change(standing, appointmentId, (meeting) => {
      withoutWish(meeting, personId);
      meeting.answers.set(personId, notedAt);
    }),
  MoveAsked: (standing, { appointmentId, personId, notedAt }) =>
    change(standing, appointmentId, (meeting) => {
      withoutWish(meeting, personId);
      meeting.wishes.push({ person: personId, at: notedAt });
      meeting.answers.set(personId, notedAt);
    }),
  AppointmentCorrected: (standing, { previously, appointment }) =>
    change(standing, appointment.id, (meeting) => {
      const { wishes, answers, cancelledByHolder, ...corrected } = meetingOf(appointment, meeting.notedAt);
      Object.assign(meeting, corrected);
      if (appointment.at === previously.at) return;
      meeting.wishes = [];
      meeting.answers = answers;
      delete meeting.cancelledByHolder;
    }),
};

const change = ({ meetings }: Standing, id: string, how: (meeting: Meeting) => void): void => {
  const meeting = meetings.find((one) => one.id === id);
  if (meeting) how(meeting);
};

const withoutWish = (meeting: Meeting, person: string): void => {
  meeting.wishes = meeting.wishes.filter((wish) => wish.person !== person);
};
