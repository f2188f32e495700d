import { createHash } from 'node:crypto';
import { loadHandlers } from './cloud/handlers.ts';
import { type LifeOfAssociation, liveAssociation } from './cloud/world.ts';
import { check } from './owed/check.ts';
import { historyOf } from './owed/historyOf.ts';
import type { Told, Violation } from './owed/verdict.ts';
import type { Logged } from './simulatedProcess.ts';
import type { Trace } from './trace.ts';

/** An association to be lived. */
export type Task = LifeOfAssociation & { keepTrace: boolean };

/** What one association came to. */
export type AssociationResult = {
  association: number;
  obligations: number;
  told: Told;
  /** in milliseconds, of what was owed outside of disturbances */
  lateness: number[];
  violations: ViolationWithHistory[];
  counts: Record<string, number>;
  /** SHA-256 of all that arrived */
  arrived: string;
  trace?: Trace;
};

export type ViolationWithHistory = Violation & { history: string[] };

const handlers = await loadHandlers();

/** So many are shown with their whole history. */
const mostHistories = 3;

/** Lives an association, and checks from outside what reached whom. */
export const liveAndCheck = async (task: Task, logged: Logged): Promise<AssociationResult> => {
  const { trace, unkept, stoodStill, counts } = await liveAssociation(task, handlers);
  const verdict = check(trace);
  const { counts: logCounts, personal } = logged.take();
  const violations: Violation[] = [
    ...verdict.violations,
    ...unkept.map((commandId): Violation => violation('lost', commandId, 'acknowledged, and in no journal')),
    ...stoodStill.map(({ at, journeyId }): Violation => {
      const said = 'its execution waited on what was no longer so, until the morning found it';
      return { ...violation('late', 'execution', said), at, journeyId };
    }),
    ...standstills(task, logCounts),
    ...personal.map(
      (line): Violation => violation('unowed', 'log', `a log line holds an address: ${line.slice(0, 200)}`),
    ),
  ];
  return {
    association: task.association,
    obligations: verdict.obligations,
    told: verdict.told,
    lateness: verdict.lateness,
    violations: violations.map((found, index) => ({
      ...found,
      history: index < mostHistories && found.journeyId !== undefined ? historyOf(trace, found.journeyId) : [],
    })),
    counts: { ...counts, ...prefixed('log: ', logCounts) },
    arrived: createHash('sha256').update(JSON.stringify(trace.arrivals)).digest('hex'),
    ...(task.keepTrace && { trace }),
  };
};

const violation = (kind: Violation['kind'], message: string, said: string): Violation => ({
  kind,
  at: 0,
  message,
  said,
});

/** Where nothing was broken on purpose, no execution breaks and no journey stands still: that it is mended each morning is no excuse. */
const standstills = ({ faults }: Task, counts: Record<string, number>): Violation[] =>
  faults.size > 0
    ? []
    : ['journeys stood still', 'a journey execution broke'].flatMap((message) =>
        counts[message] === undefined
          ? []
          : [violation('late', message, `without any fault ${message}, ${counts[message]} times`)],
      );

const prefixed = (prefix: string, counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [prefix + name, count]));
