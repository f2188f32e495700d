import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../../shared/domain/time.ts';
import type { Block } from '../blocks/blocks.ts';
import { toTs } from './ts.ts';

/** `ts` names the message in its channel and says when it was written. */
export type Message = {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: Block[];
  /** The only person who sees an ephemeral message. */
  visibleTo: string | null;
  /** The message this one answers. */
  threadTs: string | null;
  metadata: { event_type: string; event_payload: Record<string, unknown> } | null;
  edited: boolean;
};

type NewMessage = Pick<Message, 'channel' | 'user' | 'text' | 'blocks'> & Partial<Message>;

export type Messages = ReturnType<typeof createMessages>;

const schema = `
  CREATE TABLE IF NOT EXISTS message (
    ts TEXT PRIMARY KEY, channel TEXT NOT NULL, visible_to TEXT, thread_ts TEXT, json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS message_in_channel ON message (channel, ts);
  CREATE INDEX IF NOT EXISTS message_in_thread ON message (thread_ts, ts) WHERE thread_ts IS NOT NULL;
  CREATE TABLE IF NOT EXISTS last_ts (id INTEGER PRIMARY KEY CHECK (id = 1), microseconds INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO last_ts VALUES (1, 0);
`;

const topLevel = '(thread_ts IS NULL OR thread_ts = ts)';

/** The messages, on disk. A new one takes its ts from the clock: unique, and later than every ts before. */
export const createMessages = (database: DatabaseSync, clock: Clock) => {
  database.exec(schema);
  const nextTs = database.prepare('UPDATE last_ts SET microseconds = max(microseconds + 1, ?) RETURNING microseconds');
  const put = database.prepare('INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM message WHERE ts = ?');
  const find = database.prepare('SELECT json FROM message WHERE channel = ? AND ts = ?');
  const history = database.prepare(
    `SELECT json FROM message WHERE channel = ? AND ts > ? AND ts < ? AND visible_to IS NULL AND ${topLevel}
     ORDER BY ts DESC LIMIT ?`,
  );
  const feed = database.prepare(
    `SELECT json FROM message WHERE channel = ? AND ts < ? AND (visible_to IS NULL OR visible_to = ?) AND ${topLevel}
     ORDER BY ts DESC LIMIT ?`,
  );
  const replies = database.prepare(
    `SELECT json FROM message WHERE channel = ? AND thread_ts = ? AND ts <> thread_ts
     AND (visible_to IS NULL OR visible_to = ?) ORDER BY ts`,
  );

  // Written here and nowhere else, so it has the shape it was written with.
  const read = (row: { json?: unknown }): Message => JSON.parse(String(row.json));
  const save = (message: Message) => {
    put.run(message.ts, message.channel, message.visibleTo, message.threadTs, JSON.stringify(message));
    return message;
  };
  const takeTs = () => toTs(Number(nextTs.get(Math.floor(clock.now()) * 1000)?.microseconds));

  return {
    add: (message: NewMessage): Message =>
      save({ visibleTo: null, threadTs: null, metadata: null, edited: false, ...message, ts: takeTs() }),
    save,
    remove: (ts: string) => {
      drop.run(ts);
    },
    find: (channel: string, ts: string): Message | undefined => {
      const row = find.get(channel, ts);
      return row === undefined ? undefined : read(row);
    },
    /** What everybody sees outside threads, newest first, between two ts, both left out. */
    history: (channel: string, after: string, before: string, limit: number): Message[] =>
      history.all(channel, after, before, limit).map(read),
    /** The same with what only this viewer sees. */
    feed: (channel: string, viewer: string, before: string, limit: number): Message[] =>
      feed.all(channel, before, viewer, limit).map(read),
    /** The answers to a message, oldest first; without a viewer those that everybody sees. */
    replies: (channel: string, threadTs: string, viewer = ''): Message[] =>
      replies.all(channel, threadTs, viewer).map(read),
  };
};
