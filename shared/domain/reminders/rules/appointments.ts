import { addWorkingDays, holderMoment, isWorkingDay } from '../../calendar.ts';
import { latestDay } from '../../days.ts';
import { longDateTime } from '../../frenchDates.ts';
import { atTime, toDay, toInstant } from '../../paris.ts';
import { notedBefore } from '../contact.ts';
import type { ReminderRule } from '../rule.ts';
import { everyStage, openStages, type RulesInWords } from '../ruleInWords.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How did it go? The same evening, then each working morning until it is noted. */
export const appointmentOutcome: ReminderRule = {
  id: 'appointmentOutcome',
  label: 'Rendez-vous passé dont l’issue n’est pas notée',
  dues: (journey, { calendar }, last) =>
    journey.appointments
      .filter(({ status }) => status === 'planned')
      .map((appointment) => {
        const { id, at, advisor } = appointment;
        const day = latestDay(at.slice(0, 10), journey.followedFrom);
        const evening = atTime(day, calendar.eveningDigest);
        const over = toInstant(at) + (appointment.durationMinutes ?? 60) * minute;
        const asked = last(id);
        // Asked before it was moved: the new time has its own evening.
        const raised = asked && asked.due >= day ? asked : undefined;
        const sameEvening = !raised && over <= evening && isWorkingDay(day, calendar);
        return {
          subject: id,
          due: sameEvening ? day : addWorkingDays(raised?.on ?? day, 1, calendar),
          recipient: 'advisor',
          why: `le rendez-vous du ${longDateTime(at)} a-t-il eu lieu ?`,
          ...(sameEvening && { at: evening }),
          ...(advisor !== undefined && { advisor }),
        };
      }),
};

/** The holder is reminded two days before, unless the appointment was only made after that. */
export const appointmentAhead: ReminderRule = {
  id: 'appointmentAhead',
  label: 'Rappel au porteur, 48 heures avant le rendez-vous',
  fixed: true,
  dues: (journey, { rules, calendar }, last) =>
    journey.appointments.flatMap(({ id, at, status }) => {
      // Once for each time it is at, also where the hours change after it went out.
      if (status !== 'planned' || last(`${id}@${at}`)) return [];
      // Past when it was taken up again.
      if (at.slice(0, 10) < journey.followedFrom) return [];
      const moment = holderMoment(toInstant(at) - rules.appointment.holderReminderHours * hour, calendar);
      if (moment >= toInstant(at) || !notedBefore(journey, id, moment)) return [];
      const why = `rendez-vous ${longDateTime(at)}`;
      return [{ subject: `${id}@${at}`, due: toDay(moment), recipient: 'holders' as const, at: moment, why }];
    }),
};

/** Two no-shows in a row raise a decision; nobody is closed silently. */
export const noShows: ReminderRule = {
  id: 'noShows',
  label: 'Absences de suite : une décision est attendue',
  dues: (journey, { rules }) => {
    if (journey.closing) return [];
    const { noShowsBeforeDecision } = rules.appointment;
    const settled = journey.appointments
      .filter(({ status }) => status !== 'cancelled' && status !== 'excused')
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const latest = settled.slice(-noShowsBeforeDecision);
    const last = latest.at(-1);
    if (!last || latest.length < noShowsBeforeDecision || latest.some(({ status }) => status !== 'noShow')) return [];
    const due = last.at.slice(0, 10);
    if (due < journey.followedFrom) return [];
    const why = `${noShowsBeforeDecision} absences de suite, une décision est attendue`;
    return [{ subject: last.id, due, recipient: 'advisor', why }];
  },
};

export const appointmentsInWords: RulesInWords = {
  appointmentOutcome: {
    stages: everyStage,
    recipients: ['advisor'],
    when: ({ calendar }) => `le soir même à ${calendar.eveningDigest}, puis chaque jour ouvré au matin`,
    settledBy: 'l’issue notée, ou le rendez-vous déplacé',
  },
  appointmentAhead: {
    stages: everyStage,
    recipients: ['holders'],
    when: ({ rules }) =>
      `${rules.appointment.holderReminderHours} heures avant le rendez-vous, sauf s’il a été fixé plus tard`,
    settledBy: 'le rendez-vous déplacé ou annulé avant',
  },
  noShows: {
    stages: openStages,
    recipients: ['advisor'],
    when: ({ rules }) => `après ${rules.appointment.noShowsBeforeDecision} absences de suite`,
    settledBy: 'un rendez-vous honoré ou prévu, ou la clôture',
  },
};
