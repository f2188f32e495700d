import type { Instant } from '../../../shared/domain/time.ts';
import { inTransaction, openDatabase } from '../sqlite.ts';

/** A mail as a list shows it. */
export type MailSummary = {
  id: string;
  sentAt: Instant;
  from: string;
  to: string[];
  subject: string;
  tags: Record<string, string>;
};

/** With the whole message as it goes over the wire (RFC 5322). */
export type Mail = MailSummary & { message: Buffer };

const schema = `
  CREATE TABLE IF NOT EXISTS mail (
    id TEXT PRIMARY KEY, sentAt INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL,
    subject TEXT NOT NULL, message BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS mailBySentAt ON mail (sentAt);
  CREATE TABLE IF NOT EXISTS tag (mail TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, value, mail));
  CREATE INDEX IF NOT EXISTS tagByMail ON tag (mail);`;

/** The mails that were sent, on disk. */
export function openMailStore(file: string) {
  const database = openDatabase(file, schema);
  const insert = database.prepare(
    'INSERT INTO mail (id, sentAt, sender, recipients, subject, message) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertTag = database.prepare('INSERT INTO tag (mail, name, value) VALUES (?, ?, ?)');
  const summary = 'SELECT id, sentAt, sender, recipients, subject FROM mail';
  const newest = database.prepare(`${summary} ORDER BY sentAt DESC, rowid DESC LIMIT ?`);
  const tagged = database.prepare(
    `${summary} WHERE id IN (SELECT mail FROM tag WHERE name = ? AND value = ?) ORDER BY sentAt, rowid`,
  );
  const tagsOf = database.prepare('SELECT name, value FROM tag WHERE mail = ?');
  const message = database.prepare('SELECT message FROM mail WHERE id = ?');

  function toSummary(row: Record<string, unknown>): MailSummary {
    const tags = tagsOf.all(String(row.id)).map(({ name, value }) => [String(name), String(value)]);
    return {
      id: String(row.id),
      sentAt: Number(row.sentAt),
      from: String(row.sender),
      to: String(row.recipients).split('\n'),
      subject: String(row.subject),
      tags: Object.fromEntries(tags),
    };
  }

  return {
    add({ id, sentAt, from, to, subject, tags, message }: Mail) {
      inTransaction(database, () => {
        insert.run(id, sentAt, from, to.join('\n'), subject, message);
        for (const [name, value] of Object.entries(tags)) insertTag.run(id, name, value);
      });
    },

    /** The newest first. */
    newest: (limit: number): MailSummary[] => newest.all(limit).map(toSummary),

    /** Those with this tag, the oldest first. */
    tagged: (name: string, value: string): MailSummary[] => tagged.all(name, value).map(toSummary),

    /** The whole message of a mail. */
    message(id: string): Buffer | undefined {
      const found = message.get(id)?.message;
      return found instanceof Uint8Array ? Buffer.from(found) : undefined;
    },

    close: () => database.close(),
  };
}
