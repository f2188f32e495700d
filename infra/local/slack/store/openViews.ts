import type { DatabaseSync } from 'node:sqlite';
import type { Option } from '../blocks/objects.ts';
import type { Values } from '../blocks/values.ts';
import type { View } from '../blocks/views.ts';

export type Search = { query: string; options: Option[]; problem: string | null };

/** A view in front of a person, with what is typed so far. Modals stack, at most three; the home is one a person. */
export type OpenView = {
  id: string;
  user: string;
  /** Changes with every update of the view; Slack's guard against a lost update. */
  hash: string;
  rootId: string;
  previousId: string | null;
  view: View;
  values: Values;
  /** By field name: what an external select found. */
  searches: Record<string, Search>;
  /** By block id: the sentence under the field. */
  errors: Record<string, string>;
  /** A sentence over the whole view. */
  problem: string | null;
};

export type OpenViews = ReturnType<typeof createOpenViews>;

const schema = `
  CREATE TABLE IF NOT EXISTS open_view (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, external_id TEXT NOT NULL, user TEXT NOT NULL,
    type TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
`;

/** The open views, on disk; a closed view is gone. */
export const createOpenViews = (database: DatabaseSync) => {
  database.exec(schema);
  const put = database.prepare(
    `INSERT INTO open_view (id, external_id, user, type, json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id, json = excluded.json`,
  );
  const drop = database.prepare('DELETE FROM open_view WHERE id = ?');
  const find = database.prepare('SELECT json FROM open_view WHERE id = ?');
  const findExternal = database.prepare("SELECT json FROM open_view WHERE external_id = ? AND external_id <> ''");
  const ofUser = database.prepare('SELECT json FROM open_view WHERE user = ? AND type = ? ORDER BY position');

  // Written here and nowhere else, so it has the shape it was written with.
  const read = (row: { json?: unknown }): OpenView => JSON.parse(String(row.json));
  const readMaybe = (row: { json?: unknown } | undefined) => (row === undefined ? undefined : read(row));

  return {
    save: (open: OpenView): OpenView => {
      put.run(open.id, open.view.external_id, open.user, open.view.type, JSON.stringify(open));
      return open;
    },
    remove: (id: string) => {
      drop.run(id);
    },
    find: (id: string) => readMaybe(find.get(id)),
    findExternal: (externalId: string) => readMaybe(findExternal.get(externalId)),
    /** A person's modals, the one in front last. */
    modals: (user: string): OpenView[] => ofUser.all(user, 'modal').map(read),
    home: (user: string) => readMaybe(ofUser.get(user, 'home')),
  };
};
