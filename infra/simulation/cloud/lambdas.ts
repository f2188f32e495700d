import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Misfortune } from './faults.ts';
import type { Outages } from './outages.ts';
import type { Timeline } from './timeline.ts';

/** How a call of a function ended: what it answered, or the name of its error. */
export type Outcome = { result: unknown } | { error: string };

/** A function of the catalog, or what a person sets off. */
export type Work = { name: string; timeoutSeconds: number; run: () => Promise<unknown> };

type Invocation = { name: string; deadline: Instant; over: boolean; end: (outcome: Outcome) => void };

export type Lambdas = {
  /** Runs to its end, its death or its deadline. Never rejects. */
  invoke(work: Work): Promise<Outcome>;
  /**
   * A call to a service from within the work that is under way, with what may befall it. `mayRefuse`: who calls knows that
   * a refusal did nothing, and it interrupts nobody.
   */
  call<Answer>(perform: () => Answer, mayRefuse?: boolean): Promise<Answer>;
  /** The name of the work that is under way. */
  underWay(): string | undefined;
  /** As `setTimeout` of the work that is under way. */
  sleep(milliseconds: number): Promise<void>;
};

/** What a client of the SDK throws when a service did not answer. */
export const failure = (name: string, httpStatusCode?: number): Error =>
  Object.assign(new Error(`the simulated service failed: ${name}`), { name, $metadata: { httpStatusCode } });

const second = 1_000;

/** A process that died answers nothing and cleans nothing up: it waits for ever, each for itself, so that it is forgotten. */
const dead = (): Promise<never> => new Promise(() => {});

/**
 * Functions as they run on Lambda: they may die at any call, stand still, and are stopped at their deadline.
 *
 * @param onInterrupted told of each work that cannot know what came of a call, or does not go on at all
 */
export const createLambdas = (
  timeline: Timeline,
  misfortune: Misfortune,
  outages: Outages,
  onInterrupted: (name: string) => void,
): Lambdas => {
  const underWay = new AsyncLocalStorage<Invocation>();
  const { random } = misfortune;

  const isDown = (): boolean => outages.downUntil('everythingDown', timeline.now()) !== undefined;

  const die = (invocation: Invocation | undefined, after: number, error: string): Promise<never> => {
    if (invocation && !invocation.over) {
      invocation.over = true;
      onInterrupted(invocation.name);
      timeline.at(timeline.now() + after, () => invocation.end({ error }));
    }
    return dead();
  };

  const sleep = async (milliseconds: number): Promise<void> => {
    const invocation = underWay.getStore();
    const left = invocation ? invocation.deadline - timeline.now() : Number.POSITIVE_INFINITY;
    if (milliseconds > left) return die(invocation, left, 'Sandbox.Timedout');
    await timeline.sleep(milliseconds);
    return invocation?.over ? dead() : undefined;
  };

  const call = async <Answer>(perform: () => Answer, mayRefuse = false): Promise<Answer> => {
    const invocation = underWay.getStore();
    if (invocation?.over) return dead();
    if (isDown()) throw failure('ServiceUnavailable', 503);
    if (!invocation) return perform();
    switch (misfortune.onCall()) {
      case undefined:
        return perform();
      case 'crashBefore':
        return die(invocation, 50, 'Runtime.ExitError');
      case 'crashAfter':
        perform();
        return die(invocation, 50, 'Runtime.ExitError');
      case 'lostAnswer':
        onInterrupted(invocation.name);
        perform();
        await sleep(random.between(1, 6) * second);
        throw failure('TimeoutError');
      case 'stall':
        await sleep(random.between(1, 90) * second);
        return perform();
      case 'throttle':
        if (!mayRefuse) onInterrupted(invocation.name);
        await sleep(random.between(100, 900));
        throw failure('ThrottlingException', 429);
    }
  };

  const invoke = ({ name, timeoutSeconds, run }: Work): Promise<Outcome> =>
    new Promise((resolve) => {
      if (isDown()) return timeline.at(timeline.now() + second, () => resolve({ error: 'Lambda.ServiceException' }));
      const deadline = timeline.now() + timeoutSeconds * second;
      const invocation: Invocation = { name, deadline, over: false, end: resolve };
      const end = (outcome: Outcome): void => {
        if (invocation.over) return;
        invocation.over = true;
        resolve(outcome);
      };
      underWay.run(invocation, run).then(
        (result) => end({ result }),
        (error: Error) => end({ error: error.name }),
      );
    });

  return { invoke, call, sleep, underWay: () => underWay.getStore()?.name };
};
