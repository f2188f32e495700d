import { theAdvisor, theDirection } from '../readers.ts';
import type { Asked } from '../standing.ts';
import { nothing, onMorning, type Rule, type Rung, type Situation } from './ladder.ts';

/** What holders ask about their own data, in closed journeys too, until somebody saw to it. */
export const claims: Rule = ({ standing: { claims: asked, done }, setting }) => {
  if (asked.length === 0) return nothing;
  const open = asked.filter(({ kind, subject, on }) => (done.get(`${kind}/${subject}`) ?? -1) < on);
  return open.map((claim) => ({ reason: `${claim.kind}/${claim.subject}`, rungs: broughtUp(claim, setting) }));
};

const broughtUp = ({ kind, on, at }: Asked, setting: Situation['setting']): Rung[] => {
  const moment = setting.teamHours.next(at);
  if (kind === 'mistake') return [{ due: on, reader: theAdvisor, moment }];
  const again = setting.rules.claims.remindAfterDays.map((days) => onMorning(on + days, theDirection, setting));
  return [{ due: on, reader: theDirection, moment }, ...again];
};
