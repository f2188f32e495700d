import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Actor } from '../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Act, Coming, People, Setting } from './act.ts';
import { afterClosing } from './afterClosing.ts';
import { charge } from './charge.ts';
import { claims } from './claims.ts';
import { closing } from './closing.ts';
import { corrections } from './corrections.ts';
import { doubledClicks } from './doubledClicks.ts';
import { holdersAnswers } from './holdersAnswers.ts';
import { outcomes } from './outcomes.ts';
import { passages } from './passages.ts';
import { planning } from './planning.ts';
import { read, readersOf } from './readers.ts';
import { referrals } from './referrals.ts';
import { requestsOf } from './requests.ts';
import type { Habit, Memory, Plan, Seen } from './seen.ts';
import { stayOf } from './stays.ts';
import { reachOf } from './told.ts';
import { whoActs } from './whoActs.ts';

const habits: readonly Habit[] = [
  charge,
  planning,
  outcomes,
  holdersAnswers,
  referrals,
  passages,
  closing,
  afterClosing,
  claims,
  corrections,
];

/** People who live by chance alone: the same seed, the same settings and the same questions give the same acts. */
export const createPeople = (setting: Setting): People => {
  const { random, association } = setting;
  const memories = new Map<string, Memory>();

  const see = (journey: Journey, now: Instant): Seen => {
    const { id } = journey;
    const memory = memories.get(id) ?? unknown();
    memories.set(id, memory);
    const chance = (matter: string) => random.stream(`${id}/${matter}`);
    return { journey, now, association: association(now), stay: stayOf(journey, memory.stays, chance), memory, chance };
  };

  const give = (seen: Seen, by: Actor, at: Instant, command: JourneyCommand | undefined): Act | undefined => {
    if (!command) return undefined;
    seen.memory.acts += 1;
    const journeyId = seen.journey.id;
    const commandId = `${journeyId}-a${seen.memory.acts}`;
    const from = by.kind === 'holder' ? 'web' : 'slack';
    return { kind: 'command', at, commandId, journeyId, by, from, command, ...doubledClicks(seen.chance(commandId)) };
  };

  /** The plan as it is when it comes due: nothing of what was meant before still holds. */
  const carryOut = (key: string, journey: Journey, at: Instant): Act | undefined => {
    const seen = see(journey, at);
    const due = earliest(
      plansOf(seen).filter((plan) => plan.key === key),
      seen,
    );
    if (!due || due.at > at) return undefined;
    seen.memory.came.add(key);
    return give(seen, due.by, at, due.plan.command(at, due.name));
  };

  return {
    requests: () => requestsOf(setting),
    reachOf,
    next: (journey, now): Coming | undefined => {
      if (journey.absorbedInto) return undefined;
      const seen = see(journey, now);
      const due = earliest(plansOf(seen), seen);
      return due && { at: due.at, act: (newest, at) => carryOut(due.plan.key, newest, at) };
    },
    reads: (reader, lines, journeys, at) => {
      const reading = { random: random.stream(`${reader} ${at}`), association: association(at), see, give };
      return readersOf(reader, reading).flatMap((name) => read(name, lines, journeys, at, reading));
    },
  };
};

const unknown = (): Memory => ({
  came: new Set(),
  read: new Set(),
  acts: 0,
  stays: new Map(),
  meetings: new Map(),
  alongside: [],
});

const plansOf = (seen: Seen): Plan[] => {
  const plans = seen.memory.alongside.filter(({ key }) => !seen.memory.came.has(key));
  for (const habit of habits) for (const plan of habit(seen)) if (plan) plans.push(plan);
  return plans;
};

type Due = { plan: Plan } & NonNullable<ReturnType<typeof whoActs>>;

const earliest = (plans: readonly Plan[], seen: Seen): Due | undefined => {
  let first: Due | undefined;
  for (const plan of plans) {
    const acts = whoActs(plan, seen);
    if (acts && (!first || acts.at < first.at)) first = { plan, ...acts };
  }
  return first;
};
