import { Hono } from 'hono';
import * as z from 'zod';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { openDatabase } from '../sqlite.ts';

/** A text message that was handed over. */
export type LocalText = { id: string; sentAt: Instant; to: string; text: string };

export type LocalSms = {
  /** The wire of the service: a text in, as JSON. */
  fetch(request: Request): Response | Promise<Response>;
  /** What was sent, the newest first. */
  newest(limit: number): LocalText[];
  close(): void;
};

const wire = z.object({ id: z.string().min(1), to: z.string().regex(/^\+\d{8,15}$/), text: z.string().min(1) });

const schema =
  'CREATE TABLE IF NOT EXISTS text (number INTEGER PRIMARY KEY, id TEXT NOT NULL, sentAt INTEGER NOT NULL, receiver TEXT NOT NULL, text TEXT NOT NULL);';

/** Text messages on one machine: nothing leaves it; each is on disk before the answer goes out. */
export function createSms({ file, clock }: { file: string; clock: Clock }): LocalSms {
  const database = openDatabase(file, schema);
  const insert = database.prepare('INSERT INTO text (id, sentAt, receiver, text) VALUES (?, ?, ?, ?)');
  const newest = database.prepare('SELECT id, sentAt, receiver, text FROM text ORDER BY number DESC LIMIT ?');

  const app = new Hono();
  app.post('*', async (context) => {
    const sent = wire.safeParse(await context.req.json().catch(() => undefined));
    if (!sent.success) return context.json({ message: z.prettifyError(sent.error) }, 400);
    const { id, to, text } = sent.data;
    insert.run(id, clock.now(), to, text);
    return context.json({ id });
  });

  return {
    fetch: app.fetch,
    newest: (limit) =>
      newest.all(limit).map(({ id, sentAt, receiver, text }) => ({
        id: String(id),
        sentAt: Number(sentAt),
        to: String(receiver),
        text: String(text),
      })),
    close: () => database.close(),
  };
}
