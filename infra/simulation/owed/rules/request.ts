import { theAdvisor, theSupportReferent, theTeam } from '../readers.ts';
import { nothing, onMorning, type Rule } from './ladder.ts';

/** A request that nobody takes is brought up before the team, then with the support referent. */
export const intakeNotTaken: Rule = ({ standing: { stage, advisor, waitingSince }, setting }) => {
  if (stage !== 'intake' || advisor !== undefined) return nothing;
  const { nudgeAfterWorkingDays, escalateAfterWorkingDays } = setting.rules.intake;
  const rungs = [
    onMorning(setting.days.after(waitingSince, nudgeAfterWorkingDays), theTeam, setting),
    onMorning(setting.days.after(waitingSince, escalateAfterWorkingDays), theSupportReferent, setting),
  ];
  return [{ reason: 'intakeNotTaken', rungs }];
};

/** Somebody is in charge, and no first appointment is planned. */
export const firstAppointmentMissing: Rule = ({ standing, setting }) => {
  const { stage, advisor, takenOn, followedFrom, meetings } = standing;
  if (stage !== 'intake' || advisor === undefined || takenOn === undefined) return nothing;
  if (meetings.some(({ status }) => status === 'planned')) return nothing;
  const { appointmentWithinDays } = setting.rules.intake;
  const since = Math.max(takenOn, followedFrom);
  const rungs = [
    onMorning(since + appointmentWithinDays, theAdvisor, setting),
    onMorning(since + 2 * appointmentWithinDays, theSupportReferent, setting),
  ];
  return [{ reason: 'firstAppointmentMissing', rungs }];
};
