import type { Instant } from '../domain/time.ts';
import { atVersion, notThere } from './conditions.ts';
import { executionKey, journeyKey } from './keys.ts';
import type { Item, Table } from './table.ts';
import { updateOf } from './updateOf.ts';

/** The execution that keeps the time of a journey: the `generation`-th, named after it. */
export type JourneyExecution = {
  journeyId: string;
  generation: number;
  name: string;
  /** what it waits with, and the version of the journey that it planned with */
  token?: string;
  /** of which attempt to wait the token is; later ones sort behind */
  attempt?: string;
  waitsOn?: number;
  /** the rules that were in force when it planned; absent in what waits since before they were noted */
  plannedWith?: string;
  /** the reminder on which its waiting ends */
  waitsFor?: string;
  /** how it, or the one before it, broke */
  failure?: ExecutionFailure;
  /** how many in a row broke soon after they began */
  quickBreaks?: number;
};

/** How an execution broke: `lasted` in milliseconds. */
export type ExecutionFailure = { name: string; status: string; error: string; at: Instant; lasted: number };

/** A token, from an execution that planned with that version of its journey, under those rules. */
export type Wait = {
  journeyId: string;
  name: string;
  token: string;
  attempt?: string;
  version: number;
  plannedWith?: string | undefined;
  waitsFor?: string | undefined;
};

/** Which execution keeps the time of a journey, and what it waits with. */
export const createExecutionStore = (table: Table) => {
  const stillNamed = (name: string) => ({
    expression: '#name = :name',
    names: { '#name': 'name' },
    values: { ':name': name },
  });

  return {
    current: async (journeyId: string): Promise<JourneyExecution | undefined> =>
      (await table.get(executionKey(journeyId))) as JourneyExecution | undefined,

    /** Which execution keeps the time of each journey? */
    all: async (): Promise<JourneyExecution[]> =>
      (await table.query({ kind: 'EXECUTION' })) as Item[] as JourneyExecution[],

    /** Makes this the journey's execution, if `after` (0: none yet) still is; false when somebody else was faster. */
    claim: async (execution: JourneyExecution, after: number): Promise<boolean> => {
      const { journeyId } = execution;
      const onlyIf = after === 0 ? notThere : { expression: 'generation = :after', values: { ':after': after } };
      const item = {
        ...executionKey(journeyId),
        GSI1PK: 'EXECUTION',
        GSI1SK: executionKey(journeyId).PK,
        ...execution,
      };
      return (await table.transact([{ put: item, onlyIf }])).done;
    },

    /** Writes a broken execution back to its journey; a later one is not touched. */
    noteFailure: async (journeyId: string, failure: ExecutionFailure): Promise<void> => {
      await table.transact([updateOf(executionKey(journeyId), { failure }, { onlyIf: stillNamed(failure.name) })]);
    },

    /**
     * Stores the token only while the journey has that version: otherwise its change would never be signalled. Not over the
     * token of a later attempt, which is the one that is waited with.
     */
    storeToken: async ({
      journeyId,
      name,
      token,
      attempt = '',
      version,
      plannedWith = '',
      waitsFor = '',
    }: Wait): Promise<boolean> => {
      const { expression, names, values } = stillNamed(name);
      const onlyIf = {
        expression: `${expression} AND (attribute_not_exists(attempt) OR attempt <= :attempt)`,
        names,
        values: { ...values, ':attempt': attempt },
      };
      const wait = { token, attempt, waitsOn: version, plannedWith, waitsFor };
      const unchanged = { check: journeyKey(journeyId), onlyIf: atVersion(version) };
      return (await table.transact([unchanged, updateOf(executionKey(journeyId), wait, { onlyIf })])).done;
    },
  };
};

export type ExecutionStore = ReturnType<typeof createExecutionStore>;
