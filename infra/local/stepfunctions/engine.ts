import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { callLambda, type LambdaInvoke } from './callLambda.ts';
import type { Definition } from './definition.ts';
import { executionStarted } from './history.ts';
import { interpret } from './interpret.ts';
import { ONE_YEAR_SECONDS } from './limits.ts';
import type { Running, Transition } from './position.ts';
import { readDefinition } from './readDefinition.ts';
import { lambdaCalled, timerFired } from './signals.ts';
import type { StatusFeed } from './statusFeed.ts';
import type { Machine } from './store/machines.ts';
import type { Store } from './store/store.ts';
import type { WorkQueue } from './workQueue.ts';
import { writeTransition } from './writeTransition.ts';

type Parts = { store: Store; clock: Clock; invoke: LambdaInvoke; queue: WorkQueue; feed: StatusFeed };

export type Engine = ReturnType<typeof createEngine>;

/** Drives executions from position to position, one transaction a step. What must be done next is always in the store. */
export const createEngine = ({ store, clock, invoke, queue, feed }: Parts) => {
  const definitions = new Map<number, Definition>();
  const underway = new Set<string>();

  const definitionOf = (id: number): Definition => {
    const known = definitions.get(id);
    if (known) return known;
    const read = readDefinition(store.machines.definitionText(id));
    if (!('definition' in read)) throw new Error(`Definition ${id} was stored, but cannot be read`);
    definitions.set(id, read.definition);
    return read.definition;
  };

  const wake = (execution: number) => queue.add(() => takeStep(execution));

  /** Two steps from the same position would call a Lambda twice; a position that was overtaken is dropped on writing. */
  const takeStep = async (execution: number) => {
    const running = store.isOpen() ? store.positions.get(execution) : undefined;
    const key = `${execution}/${running?.version}`;
    if (!running || underway.has(key)) return;
    underway.add(key);
    try {
      const transition = await nextOf(running);
      if (transition) commit(running, transition);
    } finally {
      underway.delete(key);
    }
  };

  const nextOf = async (running: Running): Promise<Transition | undefined> => {
    const { position, execution } = running;
    switch (position.step) {
      case 'wait':
        return undefined;
      case 'invoke':
        return lambdaCalled(position, await callLambda(invoke, position.task));
      default:
        return interpret(definitionOf(execution.definition), running, position, clock.now());
    }
  };

  const commit = (running: Running, transition: Transition) => {
    if (!store.isOpen()) return;
    const { id } = running.execution;
    const result = store.transaction(() => {
      const result = writeTransition(store, running, transition, clock.now());
      if (result === 'ended') feed.record(id);
      return result;
    });
    if (result === 'moved') wake(id);
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
      const id = store.transaction(() => {
        const { arn: machineArn, definition, roleArn } = machine;
        const id = store.executions.start({ arn, name, machineArn, definition, input, startedAt });
        store.events.append(id, 0, [executionStarted(input, roleArn)], startedAt);
        store.positions.start(id, 1, { step: 'enter', state: StartAt, input: JSON.parse(input), variables: {} });
        store.positions.setTimer(id, { kind: 'execution', due });
        feed.record(id);
        return id;
      });
      wake(id);
      return startedAt;
    },

    move,

    /** Takes up what a stop or a crash has left. */
    resume: () => {
      for (const execution of store.positions.runnable()) wake(execution);
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
