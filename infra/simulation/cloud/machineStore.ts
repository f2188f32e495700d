import type { Instant } from '../../../shared/domain/time.ts';
import type { Ending, Execution, Position, Running, Timer, TimerKind } from '../../local/stepfunctions/position.ts';
import type { EngineStore } from '../../local/stepfunctions/store/engineStore.ts';
import type { Status } from '../../local/stepfunctions/store/executions.ts';

/** An execution in memory. */
export type KeptExecution = Execution & { status: Status; error?: string | undefined; stoppedAt?: Instant };

type Kept = {
  execution: KeptExecution;
  running: { version: number; lastEvent: number; position: Position } | undefined;
  timers: Map<TimerKind, Instant>;
};

/**
 * The executions of a simulated year in memory: no history, no text, and timers that a timeline fires.
 *
 * @param definitions the texts of all definitions that were ever deployed
 * @param onTimer told of each timer that is set
 */
export const createMachineStore = (
  definitions: readonly string[],
  onTimer: (execution: number, timer: Timer) => void,
) => {
  const all: Kept[] = [];
  const byName = new Map<string, number>();
  const tokens = new Map<string, number>();
  const running = new Set<number>();
  const kept = (id: number): Kept => all[id] as Kept;

  const engineStore: EngineStore = {
    transaction: (work) => work(),
    isOpen: () => true,
    machines: { definitionText: (id) => definitions[id] ?? '' },
    events: { append: () => {} },
    executions: {
      start: ({ arn, name, machineArn, definition, input, startedAt }) => {
        const id = all.length;
        const machineName = machineArn.slice(machineArn.lastIndexOf(':') + 1);
        const execution = { id, arn, name, machineArn, machineName, roleArn: '', definition, startedAt };
        all.push({
          execution: { ...execution, input: JSON.parse(input), status: 'RUNNING' },
          running: undefined,
          timers: new Map(),
        });
        byName.set(name, id);
        running.add(id);
        return id;
      },
      end: (id, { status, error }: Ending, at) => {
        Object.assign(kept(id).execution, { status, error, stoppedAt: at });
        running.delete(id);
      },
    },
    positions: {
      get: (id): Running | undefined => {
        const { execution, running } = kept(id);
        return running && { execution, ...running };
      },
      start: (id, lastEvent, position) => {
        kept(id).running = { version: 1, lastEvent, position };
        return 1;
      },
      replace: (id, version, lastEvent, position) => {
        const one = kept(id);
        if (one.running?.version !== version) return false;
        one.running = { version: version + 1, lastEvent, position };
        return true;
      },
      remove: (id, version) => {
        const one = kept(id);
        if (one.running?.version !== version) return false;
        one.running = undefined;
        return true;
      },
      runnable: () => [],
      due: () => [],
      setTimer: (id, timer) => {
        kept(id).timers.set(timer.kind, timer.due);
        onTimer(id, timer);
      },
      clearStateTimers: (id) => {
        const { timers } = kept(id);
        for (const kind of timers.keys()) if (kind !== 'execution') timers.delete(kind);
      },
      clearTimers: (id) => kept(id).timers.clear(),
      addToken: (token, id) => {
        tokens.set(token, id);
      },
    },
  };

  return {
    engineStore,
    executionOfToken: (token: string): number | undefined => tokens.get(token),
    execution: (id: number): KeptExecution => kept(id).execution,
    named: (name: string): KeptExecution | undefined => {
      const id = byName.get(name);
      return id === undefined ? undefined : kept(id).execution;
    },
    /** Ids of the executions that run, in the order in which they started. */
    running: (): readonly number[] => [...running],
    /** As if it had never been, but for its name. */
    drop: (id: number): void => {
      engineStore.executions.end(id, { status: 'ABORTED' }, 0);
      engineStore.positions.clearTimers(id);
      kept(id).running = undefined;
    },
    isSet: (id: number, { kind, due }: Timer): boolean => kept(id).timers.get(kind) === due,
  };
};
