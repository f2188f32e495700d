import { inTransaction, openDatabase } from './sqlite.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS checkpoint (
    stream TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (stream, shard)
  );
  CREATE TABLE IF NOT EXISTS record (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);`;

export type Batch = { lastId: number; bodies: string[] };

/**
 * The records of a table's stream that wait to be handled, and how far the stream has been read: both on disk, and
 * moved in one transaction, so that a kill loses no record.
 */
export function createStreamQueue(file: string, streamArn: string) {
  const database = openDatabase(file, schema);
  const insert = database.prepare('INSERT INTO record (body) VALUES (?)');
  const oldest = database.prepare('SELECT id, body FROM record ORDER BY id LIMIT ?');
  const forget = database.prepare('DELETE FROM record WHERE id <= ?');
  const checkpoint = database.prepare('SELECT sequence FROM checkpoint WHERE stream = ? AND shard = ?');
  const move = database.prepare('INSERT OR REPLACE INTO checkpoint (stream, shard, sequence) VALUES (?, ?, ?)');

  return {
    /** Adds what was read from a shard, up to and with the record of this sequence number. */
    append(shard: string, sequence: string, bodies: readonly string[]) {
      inTransaction(database, () => {
        for (const body of bodies) insert.run(body);
        move.run(streamArn, shard, sequence);
      });
    },

    /** The sequence number of the last record read from a shard. */
    checkpointOf(shard: string): string | undefined {
      const sequence = checkpoint.get(streamArn, shard)?.sequence;
      return typeof sequence === 'string' ? sequence : undefined;
    },

    /** The oldest records, in order; undefined when none waits. */
    oldest(limit: number): Batch | undefined {
      const rows = oldest.all(limit);
      const last = rows.at(-1);
      return last && { lastId: Number(last.id), bodies: rows.map(({ body }) => String(body)) };
    },

    remove({ lastId }: Batch) {
      forget.run(lastId);
    },

    close: () => database.close(),
  };
}
