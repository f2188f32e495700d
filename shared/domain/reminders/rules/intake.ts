import { addWorkingDays } from '../../calendar.ts';
import { addDays, latestDay } from '../../days.ts';
import { longDate } from '../../frenchDates.ts';
import type { ReminderRule } from '../rule.ts';
import type { RulesInWords } from '../ruleInWords.ts';

/** A request that nobody takes: the channel, then the support referent. */
export const intakeNotTaken: ReminderRule = {
  id: 'intakeNotTaken',
  label: 'Demande que personne n’a prise en charge',
  fixed: true,
  dues: (journey, { rules, calendar }) => {
    const { stage, advisor, waitingSince, followedFrom } = journey;
    if (stage !== 'intake' || advisor !== undefined) return [];
    const why = `demande du ${longDate(waitingSince)} que personne n’a prise en charge`;
    const since = latestDay(waitingSince, followedFrom);
    const after = (workingDays: number) => addWorkingDays(since, workingDays, calendar);
    return [
      { due: after(rules.intake.nudgeAfterWorkingDays), recipient: 'team', why },
      { due: after(rules.intake.escalateAfterWorkingDays), recipient: 'supportReferent', why },
    ];
  },
};

/** A request taken in charge that still has no appointment would otherwise be the one that everybody forgets. */
export const firstAppointmentMissing: ReminderRule = {
  id: 'firstAppointmentMissing',
  label: 'Premier rendez-vous à fixer après la prise en charge',
  dues: (journey, { rules }) => {
    const { stage, advisor, takenOn, followedFrom, appointments } = journey;
    if (stage !== 'intake' || advisor === undefined || takenOn === undefined) return [];
    if (appointments.some(({ status }) => status === 'planned')) return [];
    const why = `pris en charge le ${longDate(takenOn)}, sans premier rendez-vous prévu`;
    const { appointmentWithinDays } = rules.intake;
    const since = latestDay(takenOn, followedFrom);
    return [
      { due: addDays(since, appointmentWithinDays), recipient: 'advisor', why },
      { due: addDays(since, 2 * appointmentWithinDays), recipient: 'supportReferent', why },
    ];
  },
};

export const intakeInWords: RulesInWords = {
  intakeNotTaken: {
    stages: ['intake'],
    recipients: ['team', 'supportReferent'],
    when: ({ rules: { intake } }) =>
      `${intake.nudgeAfterWorkingDays} jours ouvrés après la demande, puis ${intake.escalateAfterWorkingDays} jours ouvrés au référent`,
    settledBy: 'la prise en charge, ou la clôture',
  },
  firstAppointmentMissing: {
    stages: ['intake'],
    recipients: ['advisor', 'supportReferent'],
    when: ({ rules: { intake } }) =>
      `${intake.appointmentWithinDays} jours après la prise en charge, puis ${2 * intake.appointmentWithinDays} jours au référent`,
    settledBy: 'un rendez-vous prévu ou honoré, ou la clôture',
  },
};
