import { isPresent } from '../../../shared/domain/calendar.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { shuffled } from './choices.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day, hour, minute } from './spans.ts';
import { momentOf, stayBegan } from './standing.ts';

/** Who is in charge: a request is taken at once, late or never, sometimes by two at a time; handed back; passed on. */
export const charge: Habit = (seen) => {
  const { journey } = seen;
  if (journey.closing) return [];
  if (journey.advisor === undefined) return journey.stage === 'intake' ? [take(seen)] : [passOn(seen, 'nobody', 0)];
  return [handBack(seen, journey.advisor), change(seen), handOver(seen, journey.advisor)];
};

/** The colleagues who accompany, in any order. */
export const advisorsOf = ({ association }: Pick<Seen, 'association'>, random: Random): string[] =>
  shuffled(
    random,
    association.team.filter(({ roles }) => roles.includes('advisor')).map(({ name }) => name),
  );

/** Does anybody mean to take it, asked or not? */
export const isWanted = ({ chance }: Seen): boolean => !chance('unwanted').chance(0.04);

const take = (seen: Seen): Plan | undefined => {
  const { journey, memory } = seen;
  if (!isWanted(seen)) return undefined;
  return once(seen, `take/${journey.waitingSince}`, (random) => {
    const after = random.chance(0.76) ? between(random, 5 * minute, 20 * hour) : between(random, 9 * day, 30 * day);
    const colleagues = advisorsOf(seen, random);
    const raced = random.chance(0.06);
    return {
      at: momentOf(journey.waitingSince) - 3 * hour + after,
      who: colleagues,
      command: (at, by) => {
        const others = colleagues.filter((name) => name !== by);
        if (raced) memory.alongside.push(alongside(others, at + between(random, 300, 4_000)));
        return { type: 'TakeInCharge', advisor: by };
      },
    };
  });
};

/** A colleague clicks before the card shows that it is taken. */
const alongside = (others: readonly string[], at: Instant): Plan => ({
  key: 'alongside',
  at,
  who: others,
  late: 0.5,
  command: (_, by) => ({ type: 'TakeInCharge', advisor: by }),
});

const handBack = (seen: Seen, advisor: string): Plan | undefined => {
  const { journey } = seen;
  if (journey.stage !== 'intake' || journey.takenOn === undefined || journey.appointments.length > 0) return undefined;
  const takenOn = momentOf(journey.takenOn);
  return once(seen, `handBack/${journey.takenOn}`, (random) =>
    random.chance(0.05)
      ? { at: takenOn + between(random, 0, 3 * day), who: [advisor], command: () => ({ type: 'HandBack', advisor }) }
      : undefined,
  );
};

const change = (seen: Seen): Plan | undefined =>
  once(seen, `change/${seen.stay.id}`, (random) =>
    random.chance(0.04)
      ? passing(seen, momentOf(stayBegan(seen.journey)) + between(random, 3 * day, 200 * day), random)
      : undefined,
  );

/** Those who leave hand over what they have, mostly, in their last days or after. */
const handOver = (seen: Seen, advisor: string): Plan | undefined => {
  const { to } = seen.association.team.find(({ name }) => name === advisor)?.contract ?? {};
  return to === undefined ? undefined : passOn(seen, advisor, momentOf(to));
};

const passOn = (seen: Seen, from: string, since: Instant): Plan | undefined =>
  once(seen, `handOver/${from}/${seen.stay.id}`, (random) =>
    random.chance(0.85) ? passing(seen, since + between(random, -5 * day, 25 * day), random) : undefined,
  );

/** To a colleague who is there, and held no exit interview of this journey. */
const passing = (seen: Seen, at: Instant, random: Random): Omit<Plan, 'key' | 'late'> => ({
  at,
  who: 'advisor',
  command: (then) => {
    const { journey, association } = seen;
    const able = advisorsOf(seen, random).filter((name) => {
      const member = association.team.find((colleague) => colleague.name === name);
      const interviewed = journey.exitInterviews.some(({ interviewer }) => interviewer === name);
      return member && isPresent(member, toDay(then)) && member.contract.to === undefined && !interviewed;
    });
    const advisor = able.find((name) => name !== journey.advisor);
    return advisor === undefined ? undefined : { type: 'ChangeAdvisor', advisor };
  },
});
