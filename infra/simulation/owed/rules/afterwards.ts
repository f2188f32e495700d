import { addMonths } from '../days.ts';
import { theAdvisor, theSupportReferent } from '../readers.ts';
import { type Ladder, nothing, onMorning, type Rule } from './ladder.ts';

/** What became of those who left a phase: asked within weeks, and again half a year later. */
export const exitFacts: Rule = ({ standing: { closing, followedFrom }, setting }) => {
  if (!closing || closing.from === 'intake' || closing.on < followedFrom) return nothing;
  const { exitFactsRemindAfterDays, exitFactsWithinDays, situationAfterMonths } = setting.rules.closing;
  const { on, exitKnown, laterKnown } = closing;
  const exit: Ladder = {
    reason: 'exitSituation',
    rungs: [
      onMorning(on + exitFactsRemindAfterDays, theAdvisor, setting),
      onMorning(on + exitFactsWithinDays, theSupportReferent, setting),
    ],
  };
  const later: Ladder = {
    reason: 'laterSituation',
    rungs: [onMorning(addMonths(on, situationAfterMonths), theAdvisor, setting)],
  };
  return [...(exitKnown ? nothing : [exit]), ...(laterKnown ? nothing : [later])];
};
