import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import type { Act, Setting } from './act.ts';
import { advisorsOf } from './charge.ts';
import { doubledClicks } from './doubledClicks.ts';
import { anyHour } from './hours.ts';
import { toldIn } from './told.ts';
import { whoActs } from './whoActs.ts';

type Request = Pick<Act, 'at' | 'by' | 'from'>;

/** Who writes when: evenly over the years, at about any hour; some call, and a colleague writes it down while at work. */
export const requestsOf = (setting: Setting): Act[] => {
  const { random, from, to, journeys, firstNumber } = setting;
  return Array.from({ length: journeys }, (_, index): Request => {
    const own = random.stream(`request/${index}`);
    const evenly = from + ((to - from) * (index + own.fraction())) / journeys;
    const at = Math.min(Math.max(from, anyHour(own, toDay(evenly))), to - 1);
    const noted = own.chance(0.15) ? notedBy(setting, at, own) : undefined;
    return noted ?? { at, by: { kind: 'holder' }, from: 'web' };
  })
    .sort((a, b) => a.at - b.at)
    .map((request, index) => {
      const journeyId = `J${String(firstNumber + index).padStart(4, '0')}`;
      const told = random.stream(`told/${index}`);
      const intake = toldIn(told, journeyId, toDay(request.at));
      return { ...request, kind: 'intake', commandId: journeyId, intake, ...doubledClicks(told) };
    });
};

/** The colleague who answers the phone, if one does before the time is over. */
const notedBy = ({ association, to }: Setting, at: Instant, random: Random): Request | undefined => {
  const now = association(at);
  const who = advisorsOf({ association: now }, random);
  const answers = whoActs({ who, at, late: random.fraction() }, { association: now, now: at, journey: {} });
  return answers && answers.at < to ? { at: answers.at, by: answers.by, from: 'slack' } : undefined;
};
