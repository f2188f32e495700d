import type { Instant } from '../../../shared/domain/time.ts';
import { inTransaction, openDatabase } from '../sqlite.ts';
import { definitionSchema, type ScheduleDefinition } from './definition.ts';
import type { Schedule } from './schedule.ts';

/** A call of a target that has come due and has not succeeded yet. */
export type Invocation = {
  id: string;
  definition: ScheduleDefinition;
  occurrence: Instant;
  due: Instant;
  attempt: number;
};

export type Group = { name: string; createdAt: Instant };

const schema = `
  CREATE TABLE IF NOT EXISTS schedule (
    groupName TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, due INTEGER,
    createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL, clientToken TEXT, PRIMARY KEY (groupName, name)
  );
  CREATE INDEX IF NOT EXISTS scheduleByDue ON schedule (due);
  CREATE TABLE IF NOT EXISTS scheduleGroup (name TEXT PRIMARY KEY, createdAt INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS invocation (
    id TEXT PRIMARY KEY, definition TEXT NOT NULL, occurrence INTEGER NOT NULL, due INTEGER NOT NULL, attempt INTEGER NOT NULL
  );`;

export type SchedulerStore = ReturnType<typeof openSchedulerStore>;

export function openSchedulerStore(file: string) {
  const database = openDatabase(file, schema);
  const scheduleColumns = 'definition, due, createdAt, modifiedAt, clientToken';
  const put = database.prepare(
    'INSERT OR REPLACE INTO schedule (groupName, name, definition, due, createdAt, modifiedAt, clientToken) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const get = database.prepare(`SELECT ${scheduleColumns} FROM schedule WHERE groupName = ? AND name = ?`);
  const all = database.prepare(`SELECT ${scheduleColumns} FROM schedule ORDER BY groupName, name`);
  const dueBy = database.prepare(
    `SELECT ${scheduleColumns} FROM schedule WHERE due <= ? ORDER BY due, groupName, name`,
  );
  const remove = database.prepare('DELETE FROM schedule WHERE groupName = ? AND name = ?');
  const putInvocation = database.prepare(
    'INSERT OR REPLACE INTO invocation (id, definition, occurrence, due, attempt) VALUES (?, ?, ?, ?, ?)',
  );
  const firstInvocation = database.prepare(
    'SELECT * FROM invocation WHERE due <= ? ORDER BY due, occurrence, rowid LIMIT 1',
  );
  const removeInvocation = database.prepare('DELETE FROM invocation WHERE id = ?');
  const nextDue = database.prepare(
    'SELECT min(due) AS due FROM (SELECT min(due) AS due FROM schedule UNION ALL SELECT min(due) FROM invocation)',
  );
  const groups = database.prepare('SELECT name, createdAt FROM scheduleGroup ORDER BY name');
  const putGroup = database.prepare('INSERT OR IGNORE INTO scheduleGroup (name, createdAt) VALUES (?, ?)');
  const removeGroup = database.prepare('DELETE FROM scheduleGroup WHERE name = ?');
  const emptyGroup = database.prepare('DELETE FROM schedule WHERE groupName = ?');

  const removeSchedule = ({ GroupName, Name }: { GroupName: string; Name: string }) => {
    remove.run(GroupName, Name);
  };
  const putSchedule = ({ definition, due, createdAt, modifiedAt, clientToken }: Schedule) => {
    const { GroupName, Name } = definition;
    put.run(GroupName, Name, JSON.stringify(definition), due ?? null, createdAt, modifiedAt, clientToken ?? null);
  };
  const putPending = ({ id, definition, occurrence, due, attempt }: Invocation) => {
    putInvocation.run(id, JSON.stringify(definition), occurrence, due, attempt);
  };

  return {
    putSchedule,
    removeSchedule,

    getSchedule(group: string, name: string): Schedule | undefined {
      const row = get.get(group, name);
      return row && toSchedule(row);
    },

    schedules: (): Schedule[] => all.all().map(toSchedule),
    schedulesDueBy: (now: Instant): Schedule[] => dueBy.all(now).map(toSchedule),

    /** Notes that an occurrence must be called, and in the same breath when the next one is, or that none is. */
    occur(invocation: Invocation, next: Schedule | undefined) {
      inTransaction(database, () => {
        putPending(invocation);
        if (next) putSchedule(next);
        else removeSchedule(invocation.definition);
      });
    },

    firstInvocationDueBy(now: Instant): Invocation | undefined {
      const row = firstInvocation.get(now);
      return (
        row && {
          id: String(row.id),
          definition: toDefinition(row.definition),
          occurrence: Number(row.occurrence),
          due: Number(row.due),
          attempt: Number(row.attempt),
        }
      );
    },
    putInvocation: putPending,
    removeInvocation({ id }: Invocation) {
      removeInvocation.run(id);
    },

    nextDue(): Instant | undefined {
      const due = nextDue.get()?.due;
      return typeof due === 'number' ? due : undefined;
    },

    groups: (): Group[] => groups.all().map((row) => ({ name: String(row.name), createdAt: Number(row.createdAt) })),
    addGroup(name: string, createdAt: Instant) {
      putGroup.run(name, createdAt);
    },
    /** With the schedules in it. */
    removeGroup(name: string) {
      inTransaction(database, () => {
        emptyGroup.run(name);
        removeGroup.run(name);
      });
    },

    close: () => database.close(),
  };
}

function toSchedule(row: Record<string, unknown>): Schedule {
  return {
    definition: toDefinition(row.definition),
    due: row.due === null ? undefined : Number(row.due),
    createdAt: Number(row.createdAt),
    modifiedAt: Number(row.modifiedAt),
    clientToken: row.clientToken === null ? undefined : String(row.clientToken),
  };
}

function toDefinition(text: unknown): ScheduleDefinition {
  return definitionSchema.parse(JSON.parse(String(text)));
}
