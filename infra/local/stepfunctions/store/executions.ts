import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Ending } from '../position.ts';

const executionRow = z.object({
  id: z.int(),
  arn: z.string(),
  name: z.string(),
  machineArn: z.string(),
  definition: z.int(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'ABORTED', 'TIMED_OUT']),
  input: z.string(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  startedAt: z.int(),
  stoppedAt: z.int().nullable(),
});

/** An execution as it was started and as it ended; where it stands meanwhile is its position. */
export type ExecutionRow = z.infer<typeof executionRow>;
export type Status = ExecutionRow['status'];

type Start = Pick<ExecutionRow, 'arn' | 'name' | 'machineArn' | 'definition' | 'input' | 'startedAt'>;

export const executionTable = (db: DatabaseSync) => {
  const insert = db.prepare(
    `INSERT INTO executions (arn, name, machineArn, definition, status, input, startedAt)
     VALUES (?, ?, ?, ?, 'RUNNING', ?, ?)`,
  );
  const end = db.prepare(
    'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ? WHERE id = ?',
  );
  const byArn = db.prepare('SELECT * FROM executions WHERE arn = ?');
  const byId = db.prepare('SELECT * FROM executions WHERE id = ?');
  const page = db.prepare('SELECT * FROM executions WHERE machineArn = ? AND id < ? ORDER BY id DESC LIMIT ?');
  const pageOfStatus = db.prepare(
    'SELECT * FROM executions WHERE machineArn = ? AND status = ? AND id < ? ORDER BY id DESC LIMIT ?',
  );

  return {
    start: ({ arn, name, machineArn, definition, input, startedAt }: Start): number =>
      Number(insert.run(arn, name, machineArn, definition, input, startedAt).lastInsertRowid),

    end: (id: number, { status, output, error, cause }: Ending, at: Instant): void => {
      const json = status === 'SUCCEEDED' ? JSON.stringify(output) : null;
      end.run(status, json, error ?? null, cause ?? null, at, id);
    },

    byArn: (arn: string): ExecutionRow | undefined => executionRow.optional().parse(byArn.get(arn)),

    byId: (id: number): ExecutionRow => executionRow.parse(byId.get(id)),

    /** The newest first, those started before the given one. */
    page: (machineArn: string, status: Status | undefined, before: number, limit: number): ExecutionRow[] =>
      z
        .array(executionRow)
        .parse(status ? pageOfStatus.all(machineArn, status, before, limit) : page.all(machineArn, before, limit)),
  };
};
