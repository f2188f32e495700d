import { createJourneyMachines } from '../../../functions/runtime/journeyMachines.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import type { Association } from '../../../shared/domain/association.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { rebuild } from '../../../shared/usecases/rebuild.ts';
import { personIdOf } from '../../../shared/usecases/receiveIntake.ts';
import { teamOf } from '../people/absences.ts';
import type { People } from '../people/act.ts';
import { createPeople } from '../people/people.ts';
import { createRandom, type Random } from '../random.ts';
import type { Arrival, Disturbance, Life, Trace } from '../trace.ts';
import { shipped, takeSettings } from './association.ts';
import { createCloud } from './cloud.ts';
import { createMisfortune, type Fault } from './faults.ts';
import type { Handler } from './handlers.ts';
import { createLives } from './lives.ts';
import { createOutages } from './outages.ts';
import { createTimeline } from './timeline.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export type LifeOfAssociation = {
  seed: string;
  /** which of the associations of the simulation, from 1 */
  association: number;
  journeys: number;
  /** of its first journey, so that no two of the simulation bear the same */
  firstNumber: number;
  from: Instant;
  to: Instant;
  faults: ReadonlySet<Fault>;
};

/** What came of it: the trace, what was acknowledged to somebody and is not in any journal, and what stood still for no reason. */
export type Lived = { trace: Trace; unkept: string[]; stoodStill: FoundStill[]; counts: Record<string, number> };

/** A journey that stood still until the morning. */
export type FoundStill = { at: Instant; journeyId: string };

/** Lives one association from beginning to end. */
export const liveAssociation = async (life: LifeOfAssociation, handlers: Record<string, Handler>): Promise<Lived> => {
  const { association: number, from, to, faults } = life;
  const random = createRandom(`${life.seed}/${number}`);
  const chance = random.stream('code');
  Math.random = chance.fraction;
  const misfortune = createMisfortune(faults, random.stream('faults'));
  const timeline = createTimeline(from);
  const outages = createOutages(misfortune, from, to);
  const settings = settingsOf(random, life, misfortune.strikes('deployment'));
  const settingsAt = (moment: Instant): Association =>
    (settings.findLast((known) => known.from <= moment) ?? settings[0])?.association ?? shipped;
  takeSettings(settingsAt(from));

  const arrivals: Arrival[] = [];
  const foundStill: FoundStill[] = [];
  const disturbances: Disturbance[] = [...outages.all];
  const interruptions: Instant[] = [];
  const people = createPeople({
    random: random.stream('people'),
    association: settingsAt,
    from,
    to,
    journeys: life.journeys,
    firstNumber: life.firstNumber,
  });
  const jalon = (): Jalon => ({ ...stores(), machines: createJourneyMachines() });
  const lives = createLives({
    random: random.stream('moments'),
    timeline,
    lambdas: () => cloud.lambdas,
    jalon,
    people,
  });
  const holders = holdersOf(people);
  const cloud = createCloud({
    timeline,
    misfortune,
    outages,
    handlers,
    personAt: (address) => holders.addresses.get(address) ?? address,
    onChange: lives.changed,
    onArrival: (arrival) => {
      arrivals.push(arrival);
      if (arrival.channel === 'slack' && arrival.open.length > 0) lives.reads(arrival);
    },
    onDisturbance: (disturbance) => disturbances.push(disturbance),
    onInterruption: () => interruptions.push(timeline.now()),
    onFoundStill: (journeyId) => foundStill.push({ at: timeline.now(), journeyId }),
  });

  for (const { from: moment, association } of settings.slice(1))
    timeline.at(moment, () => {
      takeSettings(association);
      cloud.machines.deploy();
      disturbances.push({ kind: 'deployed', from: moment, to: moment + day });
    });
  if (misfortune.strikes('loss')) timeline.at(nightOf(middleOf(life, random.stream('loss'))), () => void loseAll());
  if (faults.has('abort')) for (let at = from + day; at < to; at += day) timeline.at(at, abortOne);

  /** All executions are gone; an hour later somebody builds them again. */
  const loseAll = async (): Promise<void> => {
    const lost = timeline.now();
    disturbances.push({ kind: 'executionsDropped', from: lost, to: lost + 90 * minute });
    cloud.machines.dropAll();
    await timeline.sleep(60 * minute);
    const run = () => rebuild(jalon());
    while ('error' in (await cloud.lambdas.invoke({ name: 'rebuild', timeoutSeconds: 300, run })))
      await timeline.sleep(minute);
  };

  function abortOne(): void {
    const running = cloud.machines.running();
    if (running.length === 0 || !misfortune.strikes('abort')) return;
    const moment = timeline.now() + misfortune.random.between(0, day - minute);
    const { id } = misfortune.random.pick(running);
    timeline.at(moment, () => cloud.machines.end(id, 'ABORTED'));
  }

  lives.begin();
  cloud.begin();
  await timeline.liveUntil(to);

  const kept: Life[] = [];
  for (const journeyId of [...lives.journeys.keys()].sort())
    kept.push({
      journeyId,
      reach: holders.reach.get(journeyId) ?? {},
      events: await stores().journeys.journal(journeyId),
    });
  const known = new Set(kept.flatMap(({ events }) => events.map(({ commandId }) => commandId)));
  const trace: Trace = { association: number, from, to, settings, lives: kept, arrivals, disturbances, interruptions };
  const unkept = [...lives.acknowledged].filter((id) => !known.has(id));
  return { trace, unkept, stoodStill: foundStill.filter(forNoReason(trace)), counts: lives.counts };
};

/** Three or four o'clock in Paris: an hour in which nothing is due. */
const nightOf = (moment: Instant): Instant => Math.ceil(moment / day) * day + 2 * 60 * minute;

/** Where each holder can be reached, and whose address it is. */
const holdersOf = (people: People) => {
  const reach = new Map<string, Life['reach']>();
  const addresses = new Map<string, string>();
  for (const act of people.requests()) {
    if (act.kind !== 'intake') continue;
    reach.set(act.commandId, people.reachOf(act.commandId, act.intake));
    for (const [index, { person }] of act.intake.people.entries())
      if (person.email) addresses.set(person.email, personIdOf(act.commandId, index));
  }
  return { reach, addresses };
};

const middleOf = ({ from, to }: LifeOfAssociation, random: Random): Instant =>
  from + Math.round((to - from) * (0.4 + 0.2 * random.fraction()));

/** The team with its absences, and where rules are deployed anew, the ones from then on. */
const settingsOf = (random: Random, life: LifeOfAssociation, deployed: boolean): Trace['settings'] => {
  const { from, to } = life;
  const first = teamOf(random.stream('team'), from, to, shipped);
  const { rules } = first;
  const quieter = { first: 35, again: 14, escalate: 21 };
  const later: Association = {
    ...first,
    rules: {
      ...rules,
      maturation: { ...rules.maturation, quiet: quieter },
      welcome: { quietMonths: 5 },
      referral: { askAfterDays: 25, closeAfterDays: 80 },
    },
  };
  return [
    { from, association: first },
    ...(deployed ? [{ from: middleOf(life, random.stream('deployment')), association: later }] : []),
  ];
};

/** Not where something broke its way within the day before, rules were deployed, or it was changed a moment ago. */
const forNoReason =
  ({ disturbances, lives }: Trace) =>
  ({ at, journeyId }: FoundStill): boolean => {
    const broken = disturbances.some(
      ({ from, to, journeyId: whose }) => from <= at && to >= at - day && (whose ?? journeyId) === journeyId,
    );
    const events = lives.find((life) => life.journeyId === journeyId)?.events ?? [];
    return !broken && !events.some((event) => event.at <= at && event.at > at - 15 * minute);
  };
