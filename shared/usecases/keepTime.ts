import { createHash } from 'node:crypto';
import type { Journey } from '../domain/journey/journey.ts';
import { planReminders } from '../domain/reminders/planReminders.ts';
import type { Instant } from '../domain/time.ts';
import type { JourneyExecution } from '../store/executionStore.ts';
import type { Judged } from '../store/journeyStore.ts';
import type { Jalon } from './jalon.ts';
import { rulesInForce } from './rulesInForce.ts';

/**
 * The record is the truth, the execution is its timer: what follows starts executions, tells them until when to wait,
 * and wakes them. Each step may be lost or repeated without harm.
 */

/** An execution lives at most a year on AWS; it is continued under a new name well before. */
const renewAfter = 300 * 86_400_000;

/** In seconds: as long as a message may be late. */
const spinPause = 900;

/** What an execution is told to do next. `seconds` is how long to wait, `renew` that waiting ends in a new execution. */
export type Plan = {
  stage: string;
  version: number;
  seconds: number;
  /** the reminder on which the waiting ends */
  reminder: string;
  renew: boolean;
  /** nothing will ever be due again */
  over: boolean;
  /** the rules that were in force */
  plannedWith: string;
};

/** What an execution hears when its waiting ends. */
export type News = { stage: string; over: boolean; renew: boolean };

export const isOver = (journey: Journey, { association }: Pick<Jalon, 'association'>): boolean =>
  journey.stage === 'closed' && planReminders(journey, association).length === 0;

export const judge = (journey: Journey, jalon: Pick<Jalon, 'association'>): Judged => ({
  over: isOver(journey, jalon),
  judgedWith: rulesInForce(jalon.association),
});

/** What the journey waits for next, as the execution `name`, begun at `startedAt`, is told. */
export const planJourney = async (
  jalon: Pick<Jalon, 'journeys' | 'executions' | 'association'>,
  { journeyId, name, startedAt, now }: { journeyId: string; name: string; startedAt: Instant; now: Instant },
): Promise<Plan> => {
  const [journey, current] = await Promise.all([jalon.journeys.load(journeyId), jalon.executions.current(journeyId)]);
  if (!journey) throw new Error('an execution without its journey');
  const next = planReminders(journey, jalon.association)[0];
  const renewAt = startedAt + renewAfter;
  const renew = next === undefined || next.at > renewAt;
  const until = renew ? renewAt : next.at;
  const superseded = current?.name !== name;
  // Waited for, brought up, and still due in the same journey: whatever the fault is, an execution must not spin.
  const spins = next && current?.waitsFor === next.id && current.waitsOn === journey.version && next.at <= now;
  return {
    stage: journey.stage,
    version: journey.version,
    // Step Functions takes whole seconds, at least one; rounding up never wakes it too early.
    seconds: Math.max(spins ? spinPause : 1, Math.ceil((until - now) / 1000)),
    reminder: next?.id ?? '',
    renew,
    over: superseded || isOver(journey, jalon),
    plannedWith: rulesInForce(jalon.association),
  };
};

/** Lets the execution wait, unless the journey changed since it planned, stands elsewhere, or is over: then wakes it. */
export const awaitSignal = async (
  jalon: Jalon,
  {
    journeyId,
    name,
    token,
    enteredAt = '',
    retries = 0,
    plan: { stage, version, over, plannedWith, reminder },
    phase,
  }: { journeyId: string; name: string; token: string; plan: MadePlan; phase: string } & Attempt,
): Promise<void> => {
  const attempt = `${enteredAt}#${retries}`;
  const waits = stage === phase && !over;
  if (
    waits &&
    (await jalon.executions.storeToken({ journeyId, name, token, attempt, version, plannedWith, waitsFor: reminder }))
  )
    return;
  const journey = await jalon.journeys.load(journeyId);
  await signal(jalon, token, { stage: journey?.stage ?? stage, over, renew: false });
};

/** When the execution began to wait, and how often it had to try: a call that comes twice brings back no token of before. */
type Attempt = { enteredAt?: string; retries?: number };

/** Older plans do not say under which rules they were made, nor what they wait for. */
type MadePlan = Pick<Plan, 'stage' | 'version' | 'over'> & {
  plannedWith?: string | undefined;
  reminder?: string | undefined;
};

/** Wakes the journey's execution when it waits on an older version, or under other rules. */
export const wake = async (jalon: Jalon, journey: Journey): Promise<void> => {
  const { token, waitsOn = journey.version, plannedWith } = (await jalon.executions.current(journey.id)) ?? {};
  if (token !== undefined && (waitsOn < journey.version || plannedWith !== rulesInForce(jalon.association)))
    await signal(jalon, token, { stage: journey.stage, over: false, renew: false });
};

/**
 * Sees to it that an execution keeps the journey's time. The generation is claimed before it is started, so that two
 * starters make one execution, and one who dies in between is made good by the next, under the same name.
 */
export const keepTime = async (jalon: Jalon, journey: Journey): Promise<void> => {
  if (isOver(journey, jalon)) return;
  const current = await jalon.executions.current(journey.id);
  if (current && (await start(jalon, journey, current)) === 'started') return;
  await continueAsNew(jalon, journey, current);
};

/** Starts the next generation after `current`, unless somebody else has. */
export const continueAsNew = async (
  jalon: Jalon,
  journey: Journey,
  current: JourneyExecution | undefined,
  after: Pick<JourneyExecution, 'quickBreaks' | 'failure'> = {},
): Promise<void> => {
  const before = current?.generation ?? 0;
  const generation = before + 1;
  const next = { ...after, journeyId: journey.id, generation, name: executionName(journey.id, generation) };
  if (!(await jalon.executions.claim(next, before))) return;
  // A store that was put back knows fewer generations than the state machine: go on to the first free name.
  if ((await start(jalon, journey, next)) === 'taken') await continueAsNew(jalon, journey, next, after);
};

/**
 * Sees to it that the execution which was claimed to follow another one runs: whoever claimed it may have died before it was
 * started. One that has ended is left alone.
 */
export const startClaimed = async (jalon: Jalon, journey: Journey, claimed: JourneyExecution): Promise<void> => {
  if (!isOver(journey, jalon)) await start(jalon, journey, claimed);
};

const signal = (jalon: Jalon, token: string, news: News) => jalon.machines.signal(token, news);

const start = (jalon: Jalon, { id, project }: Journey, { name }: JourneyExecution) =>
  jalon.machines.start(project.programme, name, { journeyId: id });

/** Names of executions take no accents, spaces or signs: an id that has some is hashed. */
const executionName = (journeyId: string, generation: number): string => {
  const plain = /^[A-Za-z0-9_-]{1,60}$/.test(journeyId);
  const name = plain ? journeyId : `journey-${createHash('sha256').update(journeyId).digest('hex').slice(0, 32)}`;
  return `${name}.${generation}`;
};
