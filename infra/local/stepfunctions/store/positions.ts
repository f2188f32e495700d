import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Position, Running, Timer, TimerKind } from '../position.ts';

const FIRST_VERSION = 1;

const runningRow = z.object({
  id: z.int(),
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  machineName: z.string(),
  roleArn: z.string(),
  definition: z.int(),
  input: z.string(),
  startedAt: z.int(),
  version: z.int(),
  lastEvent: z.int(),
  position: z.string(),
});

const timerRow = z.object({
  execution: z.int(),
  kind: z.enum(['wait', 'retry', 'task', 'heartbeat', 'execution'] satisfies TimerKind[]),
});

type DueTimer = z.infer<typeof timerRow>;

// Made once: zod takes 0.25 ms to make a schema, and a turned year asks 20,000 times what is due next.
const dueRow = z.object({ due: z.int().nullable() });
const runnableRow = z.object({ execution: z.int(), version: z.int() });
const tokenRow = z.object({ execution: z.int() });

/** Where the running executions stand, and the timers and tokens that can move them. */
export const positionTable = (db: DatabaseSync) => {
  const insert = db.prepare(
    'INSERT INTO positions (execution, version, lastEvent, runnable, position) VALUES (?, ?, ?, 1, ?)',
  );
  const replace = db.prepare(
    `UPDATE positions SET version = version + 1, lastEvent = ?, runnable = ?, position = ?
     WHERE execution = ? AND version = ?`,
  );
  const remove = db.prepare('DELETE FROM positions WHERE execution = ? AND version = ?');
  const one = db.prepare(
    `SELECT e.id, e.arn, e.name, e.machineArn, m.name AS machineName, m.roleArn, e.definition, e.input, e.startedAt,
       p.version, p.lastEvent, p.position
     FROM positions p JOIN executions e ON e.id = p.execution JOIN machines m ON m.arn = e.machineArn
     WHERE p.execution = ?`,
  );
  const runnable = db.prepare('SELECT execution, version FROM positions WHERE runnable ORDER BY execution');

  const setTimer = db.prepare('INSERT OR REPLACE INTO timers (execution, kind, due) VALUES (?, ?, ?)');
  const clearState = db.prepare("DELETE FROM timers WHERE execution = ? AND kind <> 'execution'");
  const clearAll = db.prepare('DELETE FROM timers WHERE execution = ?');
  const nextDue = db.prepare('SELECT min(due) AS due FROM timers');
  const dueOfStates = db.prepare(
    "SELECT execution, kind FROM timers WHERE due <= ? AND kind <> 'execution' ORDER BY due, execution LIMIT ?",
  );
  const dueOfExecutions = db.prepare(
    "SELECT execution, kind FROM timers WHERE due <= ? AND kind = 'execution' ORDER BY due, execution LIMIT ?",
  );

  const insertToken = db.prepare('INSERT OR IGNORE INTO tokens (token, execution) VALUES (?, ?)');
  const token = db.prepare('SELECT execution FROM tokens WHERE token = ?');

  return {
    /** Returns the version of this first position. */
    start: (execution: number, lastEvent: number, position: Position): number => {
      insert.run(execution, FIRST_VERSION, lastEvent, JSON.stringify(position));
      return FIRST_VERSION;
    },

    /** False when something else has moved the execution since `version` was read. */
    replace: (execution: number, version: number, lastEvent: number, position: Position): boolean =>
      replace.run(lastEvent, position.step === 'wait' ? 0 : 1, JSON.stringify(position), execution, version).changes ===
      1,

    remove: (execution: number, version: number): boolean => remove.run(execution, version).changes === 1,

    get: (execution: number): Running | undefined => {
      const row = runningRow.optional().parse(one.get(execution));
      if (!row) return undefined;
      const { version, lastEvent, position, input, ...rest } = row;
      return { execution: { ...rest, input: JSON.parse(input) }, position: JSON.parse(position), version, lastEvent };
    },

    runnable: (): { execution: number; version: number }[] => z.array(runnableRow).parse(runnable.all()),

    setTimer: (execution: number, { kind, due }: Timer): void => {
      setTimer.run(execution, kind, due);
    },

    clearStateTimers: (execution: number): void => {
      clearState.run(execution);
    },

    clearTimers: (execution: number): void => {
      clearAll.run(execution);
    },

    nextDue: (): Instant | undefined => dueRow.parse(nextDue.get()).due ?? undefined,

    /** Timers of states come before those of whole executions: what could still move by now moves first. */
    due: (now: Instant, limit: number): DueTimer[] => {
      const ofStates = dueOfStates.all(now, limit);
      return z.array(timerRow).parse(ofStates.length ? ofStates : dueOfExecutions.all(now, limit));
    },

    addToken: (token: string, execution: number): void => {
      insertToken.run(token, execution);
    },

    executionOfToken: (value: string): number | undefined => tokenRow.optional().parse(token.get(value))?.execution,
  };
};
