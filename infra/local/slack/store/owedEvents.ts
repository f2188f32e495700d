import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../../../shared/domain/time.ts';

/** An event that the bot has not acknowledged. */
export type OwedEvent = {
  id: string;
  /** `event app_home_opened` */
  name: string;
  /** When it is sent next. */
  due: Instant;
  /** How often it was sent, and why the last time was not enough. */
  tries: number;
  reason: string;
  body: Record<string, unknown>;
};

export type OwedEvents = ReturnType<typeof createOwedEvents>;

const schema = `
  CREATE TABLE IF NOT EXISTS owed_event (id TEXT PRIMARY KEY, due INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS owed_event_due ON owed_event (due);
`;

/** The events that are still to be sent or sent again, on disk. */
export const createOwedEvents = (database: DatabaseSync) => {
  database.exec(schema);
  const put = database.prepare('INSERT OR REPLACE INTO owed_event VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM owed_event WHERE id = ?');
  const list = database.prepare('SELECT json FROM owed_event ORDER BY due, rowid');

  return {
    save: (owed: OwedEvent) => {
      put.run(owed.id, owed.due, JSON.stringify(owed));
    },
    remove: (id: string) => {
      drop.run(id);
    },
    /** Those due first come first. Written here and nowhere else, so they have the shape they were written with. */
    list: (): OwedEvent[] => list.all().map((row) => JSON.parse(String(row.json))),
  };
};
