import type { Instant } from '../../../shared/domain/time.ts';
import { createEngine } from '../../local/stepfunctions/engine.ts';
import type { Timer } from '../../local/stepfunctions/position.ts';
import { taskAnswered, timerFired } from '../../local/stepfunctions/signals.ts';
import type { Outcome } from './lambdas.ts';
import { createMachineStore, type KeptExecution } from './machineStore.ts';
import type { Timeline } from './timeline.ts';

type Around = {
  timeline: Timeline;
  /** the definitions of all that is deployed, by programme, the first one first */
  definitions: Record<string, readonly string[]>;
  invoke: (name: string, payload: unknown) => Promise<Outcome>;
  /** told of each execution that ended otherwise than by itself */
  onBroken: (execution: KeptExecution) => void;
  /** when the timer really goes off, and whether its execution comes to its year before its time */
  dueOf: (timer: Timer, startedAt: Instant) => Instant;
};

/** The journey machines in virtual time: the engine of the local Step Functions, which interprets the real definitions. */
export const createMachines = ({ timeline, definitions, invoke, onBroken, dueOf }: Around) => {
  const texts = Object.values(definitions).flat();
  const deployed = new Map<string, number>(
    Object.entries(definitions).map(([programme, [first = '']]) => [programme, texts.indexOf(first)]),
  );

  const store = createMachineStore(texts, (id, timer) => {
    const at = dueOf(timer, store.execution(id).startedAt);
    timeline.at(at, () => {
      if (store.isSet(id, timer)) engine.move(id, (running) => timerFired(running, timer.kind));
    });
  });

  let tokens = 0;
  const engine = createEngine({
    store: store.engineStore,
    clock: timeline,
    invoke: async (name, payload) => {
      const outcome = await invoke(name, payload);
      if ('error' in outcome) throw Object.assign(new Error('the simulated function failed'), { name: outcome.error });
      return outcome.result;
    },
    newToken: () => {
      tokens += 1;
      return `token${tokens}`;
    },
    queue: { add: (job) => void job(), idle: async () => {} },
    feed: {
      record: (id) => {
        const execution = store.execution(id);
        if (execution.status !== 'RUNNING' && execution.status !== 'SUCCEEDED') onBroken(execution);
      },
      redeliver: () => {},
    },
  });

  return {
    /** As StartExecution: `taken` where one of that name has ended. */
    start: (machineArn: string, name: string, input: string): 'started' | 'taken' => {
      const known = store.named(name);
      if (known) return known.status === 'RUNNING' ? 'started' : 'taken';
      const programme = machineArn.slice(machineArn.lastIndexOf('-') + 1);
      const definition = deployed.get(programme);
      if (definition === undefined) throw new Error(`no machine for the programme ${programme}`);
      const machine = { arn: machineArn, name: programme, roleArn: '', definition, createdAt: 0, revisionId: null };
      engine.start(machine, `${machineArn}:${name}`, name, input);
      return 'started';
    },

    /** As SendTaskSuccess: false when nobody waits for the token any more. */
    signal: (token: string, output: string): boolean => {
      const id = store.executionOfToken(token);
      if (id === undefined) return false;
      return engine.move(id, (running) => taskAnswered(running, token, { result: JSON.parse(output) }));
    },

    /** Whose execution was given this token; empty where none was. */
    journeyOf: (token: string): string => {
      const id = store.executionOfToken(token);
      return id === undefined ? '' : (store.execution(id).input as { journeyId: string }).journeyId;
    },

    running: (): KeptExecution[] => store.running().map(store.execution),

    /** Ends an execution from outside. */
    end: (id: number, status: 'ABORTED' | 'TIMED_OUT'): void => {
      engine.move(id, () => ({ events: [], to: { status } }));
    },

    /** Every execution is gone, and nobody is told. */
    dropAll: (): void => {
      for (const id of store.running()) store.drop(id);
    },

    /** From now on executions start with the next definition of each machine; those that run keep theirs. */
    deploy: (): void => {
      for (const [programme, versions] of Object.entries(definitions))
        deployed.set(programme, texts.indexOf(versions.at(-1) ?? ''));
    },
  };
};

export type Machines = ReturnType<typeof createMachines>;
