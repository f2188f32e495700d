import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../../shared/domain/time.ts';
import { createMemberships, type Memberships } from './memberships.ts';
import { createMessages, type Messages } from './messages.ts';
import { createOpenViews, type OpenViews } from './openViews.ts';
import { createOwedEvents, type OwedEvents } from './owedEvents.ts';
import { createReadMarks, type ReadMarks } from './readMarks.ts';

export type Store = {
  messages: Messages;
  views: OpenViews;
  readMarks: ReadMarks;
  memberships: Memberships;
  owedEvents: OwedEvents;
  /** Another text after every change, so that a page knows when to look again. */
  version(): string;
  close(): void;
};

/** Everything that survives a restart, in one SQLite file. */
export const openStore = (file: string, clock: Clock): Store => {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  const messages = createMessages(database, clock);
  const views = createOpenViews(database);
  const readMarks = createReadMarks(database);
  const changes = database.prepare('SELECT total_changes() AS count');
  const opening = process.hrtime.bigint().toString(36);
  return {
    messages,
    views,
    readMarks,
    memberships: createMemberships(database),
    owedEvents: createOwedEvents(database),
    version: () => `${opening}-${changes.get()?.count}`,
    close: () => database.close(),
  };
};
