import type { QuietLadder } from '../../../../shared/domain/association.ts';
import { addMonths, type Day } from '../days.ts';
import { theAdvisor, theSupportReferent } from '../readers.ts';
import { nothing, onMorning, type Rule, type Situation } from './ladder.ts';

/** After welcome the holder comes back of their own will; the advisor sees who has not, and decides. */
export const welcomeQuiet: Rule = (situation) => {
  const { standing, contact, setting } = situation;
  if (standing.stage !== 'welcome') return nothing;
  const due = addMonths(contact, setting.rules.welcome.quietMonths);
  return [{ reason: 'welcomeQuiet', rungs: [onMorning(begun('welcomeQuiet', due, situation), theAdvisor, setting)] }];
};

/** Nothing was held or is planned for long: the advisor, the advisor again, the support referent. */
export const phaseQuiet: Rule = (situation) => {
  const { contact, setting } = situation;
  const { stage } = situation.standing;
  if (stage !== 'seeding' && stage !== 'maturation' && stage !== 'creation') return nothing;
  const { first, again, escalate }: QuietLadder = setting.rules[stage].quiet;
  const reason = `${stage}Quiet`;
  const start = begun(reason, contact + first, situation);
  const rungs = [
    onMorning(start, theAdvisor, setting),
    onMorning(start + again, theAdvisor, setting),
    onMorning(start + again + escalate, theSupportReferent, setting),
  ];
  return [{ reason, rungs }];
};

/** Put off, it begins on the day on which it comes back, and goes on from there. */
const begun = (reason: string, due: Day, { standing }: Situation): Day =>
  Math.max(due, standing.putOff.get(reason) ?? due);
