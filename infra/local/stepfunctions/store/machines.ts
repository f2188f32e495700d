import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const machineRow = z.object({
  arn: z.string(),
  name: z.string(),
  roleArn: z.string(),
  definition: z.int(),
  createdAt: z.int(),
  revisionId: z.string().nullable(),
});

export type Machine = z.infer<typeof machineRow>;

/** State machines, and every definition an execution was ever started with. */
export const machineTable = (db: DatabaseSync) => {
  const insertDefinition = db.prepare('INSERT INTO definitions (text) VALUES (?)');
  const definition = db.prepare('SELECT text FROM definitions WHERE id = ?');
  const put = db.prepare(
    `INSERT INTO machines (arn, name, roleArn, definition, createdAt, revisionId) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET roleArn = excluded.roleArn, definition = excluded.definition, revisionId = excluded.revisionId`,
  );
  const one = db.prepare('SELECT * FROM machines WHERE arn = ?');
  const page = db.prepare('SELECT * FROM machines WHERE name > ? ORDER BY name LIMIT ?');

  return {
    addDefinition: (text: string): number => Number(insertDefinition.run(text).lastInsertRowid),

    definitionText: (id: number): string => z.object({ text: z.string() }).parse(definition.get(id)).text,

    put: ({ arn, name, roleArn, definition, createdAt, revisionId }: Machine): void => {
      put.run(arn, name, roleArn, definition, createdAt, revisionId);
    },

    get: (arn: string): Machine | undefined => machineRow.optional().parse(one.get(arn)),

    /** By name, those after the given one. */
    page: (after: string, limit: number): Machine[] => z.array(machineRow).parse(page.all(after, limit)),
  };
};
