import type { DatabaseSync } from 'node:sqlite';

export type ReadMarks = ReturnType<typeof createReadMarks>;

const schema = `
  CREATE TABLE IF NOT EXISTS read_mark (
    user TEXT NOT NULL, channel TEXT NOT NULL, ts TEXT NOT NULL, PRIMARY KEY (user, channel)
  ) STRICT;
`;

/** How far each person has read each channel. */
export const createReadMarks = (database: DatabaseSync) => {
  database.exec(schema);
  const mark = database.prepare(
    `INSERT INTO read_mark VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET ts = excluded.ts WHERE excluded.ts > read_mark.ts`,
  );
  // The inner limit keeps the count cheap in a channel that nobody has read for years.
  const unread = database.prepare(
    `SELECT count(*) AS count FROM (
       SELECT 1 FROM message WHERE channel = ?2 AND (visible_to IS NULL OR visible_to = ?1)
       AND json ->> 'user' <> ?1
       AND ts > coalesce((SELECT ts FROM read_mark WHERE user = ?1 AND channel = ?2), '')
       LIMIT 100)`,
  );

  return {
    mark: (user: string, channel: string, ts: string) => {
      mark.run(user, channel, ts);
    },
    /** How many messages of others the person has not seen, counted up to 100. */
    unread: (user: string, channel: string) => Number(unread.get(user, channel)?.count),
  };
};
