import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { HistoryEvent } from '../position.ts';

const eventRow = z.object({ id: z.int(), at: z.int(), type: z.string(), details: z.string() });

type EventRow = z.infer<typeof eventRow>;

export const eventTable = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO events (execution, id, at, type, details) VALUES (?, ?, ?, ?, ?)');
  const forward = db.prepare(
    'SELECT id, at, type, details FROM events WHERE execution = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const backward = db.prepare(
    'SELECT id, at, type, details FROM events WHERE execution = ? AND id < ? ORDER BY id DESC LIMIT ?',
  );

  return {
    append: (execution: number, lastEvent: number, events: HistoryEvent[], at: Instant): void => {
      events.forEach(({ type, details }, i) => {
        insert.run(execution, lastEvent + 1 + i, at, type, JSON.stringify(details()));
      });
    },

    /** The events beyond the given one, in either direction. */
    page: (execution: number, reverse: boolean, beyond: number, limit: number): EventRow[] =>
      z.array(eventRow).parse((reverse ? backward : forward).all(execution, beyond, limit)),
  };
};
