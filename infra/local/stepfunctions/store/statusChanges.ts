import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** The detail of EventBridge's «Step Functions Execution Status Change». Dates in epoch milliseconds. */
export type ExecutionStatusChange = {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'TIMED_OUT';
  startDate: number;
  stopDate: number | null;
  input: string;
  output: string | null;
  error: string | null;
  cause: string | null;
};

/** Changes nobody has received yet: written with the change itself, gone when the receiver has it. */
export const statusChangeTable = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO statusChanges (detail) VALUES (?)');
  const one = db.prepare('SELECT detail FROM statusChanges WHERE id = ?');
  const ids = db.prepare('SELECT id FROM statusChanges ORDER BY id');
  const remove = db.prepare('DELETE FROM statusChanges WHERE id = ?');

  return {
    add: (change: ExecutionStatusChange): number => Number(insert.run(JSON.stringify(change)).lastInsertRowid),

    get: (id: number): ExecutionStatusChange | undefined => {
      const row = z.object({ detail: z.string() }).optional().parse(one.get(id));
      return row && JSON.parse(row.detail);
    },

    undelivered: (): number[] =>
      z
        .array(z.object({ id: z.int() }))
        .parse(ids.all())
        .map(({ id }) => id),

    remove: (id: number): void => {
      remove.run(id);
    },
  };
};
