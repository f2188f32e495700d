import { DatabaseSync } from 'node:sqlite';

const VERSION = 1;

const TABLES = `
  CREATE TABLE definitions (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE machines (
    arn TEXT PRIMARY KEY, name TEXT NOT NULL, roleArn TEXT NOT NULL, definition INTEGER NOT NULL REFERENCES definitions,
    createdAt INTEGER NOT NULL, revisionId TEXT
  ) WITHOUT ROWID;
  CREATE TABLE executions (
    id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    machineArn TEXT NOT NULL REFERENCES machines, definition INTEGER NOT NULL REFERENCES definitions,
    status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
    startedAt INTEGER NOT NULL, stoppedAt INTEGER
  );
  CREATE INDEX executionsByMachine ON executions (machineArn, id);
  CREATE INDEX executionsByStatus ON executions (machineArn, status, id);
  CREATE TABLE positions (
    execution INTEGER PRIMARY KEY REFERENCES executions, version INTEGER NOT NULL, lastEvent INTEGER NOT NULL,
    runnable INTEGER NOT NULL, position TEXT NOT NULL
  );
  CREATE INDEX runnablePositions ON positions (runnable) WHERE runnable;
  CREATE TABLE events (
    execution INTEGER NOT NULL REFERENCES executions, id INTEGER NOT NULL, at INTEGER NOT NULL,
    type TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (execution, id)
  ) WITHOUT ROWID;
  CREATE TABLE timers (
    execution INTEGER NOT NULL REFERENCES executions, kind TEXT NOT NULL, due INTEGER NOT NULL,
    PRIMARY KEY (execution, kind)
  ) WITHOUT ROWID;
  CREATE INDEX timersByDue ON timers (due);
  CREATE TABLE tokens (token TEXT PRIMARY KEY, execution INTEGER NOT NULL REFERENCES executions) WITHOUT ROWID;
  CREATE TABLE statusChanges (id INTEGER PRIMARY KEY, detail TEXT NOT NULL);
  PRAGMA user_version = ${VERSION};
`;

/**
 * Opens the file, and makes the tables in a new one. A killed process loses nothing that was committed; after a
 * power cut the last moments may be missing.
 * @throws Error when the file is of a newer version, or held by another process
 */
export const openTables = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > VERSION) {
    db.close();
    throw new Error(`${file} was written by a newer version of the local Step Functions (${version} > ${VERSION})`);
  }
  if (version === 0) transaction(db, () => db.exec(TABLES));
  return db;
};

/** All that `work` writes, or nothing of it. */
export const transaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
};
