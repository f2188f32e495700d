import {
  appointmentStatuses,
  appointmentTypes,
  endReasons,
  evaluationTransitions,
  referralOutcomes,
} from '../../../shared/domain/codeLists.ts';
import { labelOf } from '../../../shared/domain/codes.ts';
import { longDate, longDateTime } from '../../../shared/domain/frenchDates.ts';
import type { JourneyFact } from '../../../shared/domain/journey/events.ts';
import { stageLabel } from '../../../shared/domain/programmes.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import { reminderRule } from '../../../shared/domain/reminders/reminderRules.ts';
import { factLabels, texts, withoutRule } from './texts.ts';

/** A fact of the journal in one French line: what it was and what of it a rule looks at, nothing that somebody wrote. */
export const factLine = (fact: JourneyFact): string => {
  const details = detailsOf(fact).filter((detail) => detail !== undefined);
  return [factLabels[fact.type], details.join(', ')].filter((part) => part !== '').join(' : ');
};

/** A rule as people know it. */
export const ruleLabel = (id: string): string => reminderRule(id)?.label ?? withoutRule[id] ?? id;

const detailsOf = (fact: JourneyFact): (string | undefined)[] => {
  switch (fact.type) {
    case 'TakenInCharge':
    case 'AdvisorChanged':
    case 'HandedBack':
      return [fact.advisor];
    case 'AppointmentRecorded':
    case 'AppointmentCorrected':
      return appointmentDetails(fact.appointment);
    case 'AppointmentMoved':
      return [`${longDateTime(fact.previously)} → ${longDateTime(fact.movedTo)}`];
    case 'AppointmentSettled':
      return [labelOf(appointmentStatuses, fact.status)];
    case 'PhaseEntered':
      return [stageLabel(fact.episode.phase), longDate(fact.episode.start)];
    case 'PhaseLeft':
      return [stageLabel(fact.phase), longDate(fact.end), labelOf(endReasons, fact.endReason)];
    case 'ReferralSettled':
      return [labelOf(referralOutcomes, fact.outcome)];
    case 'EvaluationRecorded':
      return [labelOf(evaluationTransitions, fact.evaluation.transition)];
    case 'Closed':
      return [labelOf(endReasons, fact.reason)];
    case 'Reopened':
      return [stageLabel(fact.stage)];
    case 'FollowUpPostponed':
      return [ruleLabel(fact.rule), texts.until(longDate(fact.until))];
    case 'FollowUpDone':
    case 'NudgeRaised':
      return [ruleLabel(fact.rule)];
    default:
      return [];
  }
};

const appointmentDetails = ({ type, at, status }: Appointment): string[] => [
  labelOf(appointmentTypes, type),
  longDateTime(at),
  labelOf(appointmentStatuses, status),
];
