import type { Instant } from '../domain/time.ts';
import { executionKey, journeyKey, waitKey } from './keys.ts';
import type { Table } from './table.ts';

/** The execution that keeps the time of a journey: the `generation`-th, named after it. */
export type JourneyExecution = {
  journeyId: string;
  generation: number;
  name: string;
  /** how it, or the one before it, broke */
  failure?: ExecutionFailure;
  /** how many in a row broke soon after they began */
  quickBreaks?: number;
};

/** How an execution broke: `lasted` in milliseconds. */
export type ExecutionFailure = { name: string; status: string; error: string; at: Instant; lasted: number };

/** Where an execution stands and waits: its token, under the version of the journey that it planned with. */
export type Wait = { journeyId: string; token: string; version: number };

/** Which execution keeps the time of a journey, and what it waits with. */
export const createExecutionStore = (table: Table) => ({
  current: async (journeyId: string): Promise<JourneyExecution | undefined> =>
    (await table.get(executionKey(journeyId))) as JourneyExecution | undefined,

  /** Makes this the journey's execution, if `after` (0: none yet) still is; false when somebody else was faster. */
  claim: async (execution: JourneyExecution, after: number): Promise<boolean> => {
    const onlyIf =
      after === 0
        ? { expression: 'attribute_not_exists(PK)' }
        : { expression: 'generation = :after', values: { ':after': after } };
    return (await table.transact([{ put: { ...executionKey(execution.journeyId), ...execution }, onlyIf }])).done;
  },

  /** Writes a broken execution back to its journey; a later one is not touched. */
  noteFailure: async (journeyId: string, failure: ExecutionFailure): Promise<void> => {
    await table.transact([
      {
        update: executionKey(journeyId),
        expression: 'SET failure = :failure',
        values: { ':failure': failure },
        onlyIf: { expression: '#name = :name', names: { '#name': 'name' }, values: { ':name': failure.name } },
      },
    ]);
  },

  waiting: async (journeyId: string): Promise<Wait | undefined> =>
    (await table.get(waitKey(journeyId))) as Wait | undefined,

  /** Stores the token only while the journey still has that version: otherwise its change would never be signalled. */
  storeToken: async (wait: Wait): Promise<boolean> => {
    const { journeyId, version } = wait;
    const unchanged = { expression: 'version = :version', values: { ':version': version } };
    return (
      await table.transact([
        { check: journeyKey(journeyId), onlyIf: unchanged },
        { put: { ...waitKey(journeyId), ...wait } },
      ])
    ).done;
  },
});

export type ExecutionStore = ReturnType<typeof createExecutionStore>;
