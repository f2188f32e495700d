import { theAdvisor, theDirection } from '../readers.ts';
import type { Asked } from '../standing.ts';
import { nothing, onMorning, type Rule, type Rung, type Situation } from './ladder.ts';

/** What holders ask about their own data, in closed journeys too, until somebody saw to it. */
export const claims: Rule = ({ standing: { claims: asked, done }, setting }) => {
  if (asked.length === 0) return nothing;
  const open = asked.filter(({ kind, subject, on }) => (done.get(`${kind}/${subject}`) ?? -1) < on);
  return open.map((claim) => ({ reason: `${claim.kind}/${claim.subject}`, rungs: broughtUp(claim, setting) }));
};

const broughtUp = ({ kind, on }: Asked, setting: Situation['setting']): Rung[] => {
  if (kind === 'mistake') return [onMorning(on, theAdvisor, setting)];
  const after = [0, ...setting.rules.claims.remindAfterDays];
  return after.map((days) => onMorning(on + days, theDirection, setting));
};
