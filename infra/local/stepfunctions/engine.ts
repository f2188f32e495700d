import { randomBytes } from 'node:crypto';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { callLambda, type LambdaInvoke } from './callLambda.ts';
import type { Definition } from './definition/definition.ts';
import { readDefinition } from './definition/readDefinition.ts';
import { executionStarted } from './history.ts';
import { ONE_YEAR_SECONDS } from './limits.ts';
import type { Running, Transition } from './position.ts';
import { lambdaCalled, timerFired } from './signals.ts';
import { interpret } from './states/interpret.ts';
import type { StatusFeed } from './statusFeed.ts';
import type { EngineStore } from './store/engineStore.ts';
import type { Machine } from './store/machines.ts';
import type { WorkQueue } from './workQueue.ts';
import { writeTransition } from './writeTransition.ts';

type Parts = {
  store: EngineStore;
  clock: Clock;
  invoke: LambdaInvoke;
  queue: WorkQueue;
  feed: StatusFeed;
  /** Makes the tokens of the tasks that wait for a callback: random ones unless it is given. */
  newToken?: () => string;
};

export type Engine = ReturnType<typeof createEngine>;

/** In base64 like AWS's, so that a link which forgets to encode it breaks here too. */
const randomToken = (): string => randomBytes(48).toString('base64');

/** Drives executions from position to position, one transaction a step. What must be done next is always in the store. */
export const createEngine = ({ store, clock, invoke, queue, feed, newToken = randomToken }: Parts) => {
  const definitions = new Map<number, Definition>();

  const definitionOf = (id: number): Definition => {
    const known = definitions.get(id);
    if (known) return known;
    const read = readDefinition(store.machines.definitionText(id));
    if (!('definition' in read)) throw new Error(`Definition ${id} was stored, but cannot be read`);
    definitions.set(id, read.definition);
    return read.definition;
  };

  /** A position is worked on once, under its version: twice would call a Lambda twice. */
  const wake = (execution: number, version: number) => queue.add(() => takeStep(execution, version));

  const takeStep = async (execution: number, version: number) => {
    const running = store.isOpen() ? store.positions.get(execution) : undefined;
    if (running?.version !== version) return;
    const transition = await nextOf(running);
    if (transition) commit(running, transition);
  };

  const nextOf = async (running: Running): Promise<Transition | undefined> => {
    const { position, execution } = running;
    switch (position.step) {
      case 'wait':
        return undefined;
      case 'invoke':
        return lambdaCalled(position, await callLambda(invoke, position.task));
      default:
        return interpret(definitionOf(execution.definition), running, position, { now: clock.now(), newToken });
    }
  };

  /** Nothing is written when something else has moved the execution meanwhile. */
  const commit = (running: Running, transition: Transition) => {
    if (!store.isOpen()) return;
    const { id } = running.execution;
    store.transaction(() => {
      const written = writeTransition(store, running, transition, clock.now());
      if (written === 'ended') feed.record(id);
      if (written === 'moved') wake(id, running.version + 1);
    });
  };

  /** Moves an execution from outside, by a timer, a token or a stop. False when `decide` sees nothing to move. */
  const move = (execution: number, decide: (running: Running) => Transition | undefined): boolean => {
    const running = store.positions.get(execution);
    const transition = running && decide(running);
    if (transition) commit(running, transition);
    return transition !== undefined;
  };

  return {
    /** Starts an execution and returns when that was. `input` is JSON. */
    start: (machine: Machine, arn: string, name: string, input: string): Instant => {
      const { StartAt, TimeoutSeconds = ONE_YEAR_SECONDS } = definitionOf(machine.definition);
      const startedAt = clock.now();
      const due = startedAt + Math.min(TimeoutSeconds, ONE_YEAR_SECONDS) * 1000;
      store.transaction(() => {
        const { arn: machineArn, definition, roleArn } = machine;
        const id = store.executions.start({ arn, name, machineArn, definition, input, startedAt });
        store.events.append(id, 0, [executionStarted(input, roleArn)], startedAt);
        const position = { step: 'enter', state: StartAt, input: JSON.parse(input), variables: {} } as const;
        wake(id, store.positions.start(id, 1, position));
        store.positions.setTimer(id, { kind: 'execution', due });
        feed.record(id);
      });
      return startedAt;
    },

    move,

    /** Takes up what a stop or a crash has left. */
    resume: () => {
      for (const { execution, version } of store.positions.runnable()) wake(execution, version);
      feed.redeliver();
    },

    /** Fires every timer due by now, with all that follows from it. A function still running then has lasted that long. */
    runDue: async (): Promise<void> => {
      feed.redeliver();
      for (;;) {
        const due = store.isOpen() ? store.positions.due(clock.now(), 1_000) : [];
        for (const { execution, kind } of due) move(execution, (running) => timerFired(running, kind));
        await queue.idle();
        if (!due.length) return;
      }
    },
  };
};
