/** An execution is what was asked and what came of it; where it stands meanwhile is its position, and goes when it ends. */
export const tables = `
  CREATE TABLE IF NOT EXISTS definitions (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS machines (
    arn TEXT PRIMARY KEY, name TEXT NOT NULL, roleArn TEXT NOT NULL, definition INTEGER NOT NULL REFERENCES definitions,
    createdAt INTEGER NOT NULL, revisionId TEXT
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS executions (
    id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    machineArn TEXT NOT NULL REFERENCES machines, definition INTEGER NOT NULL REFERENCES definitions,
    status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
    startedAt INTEGER NOT NULL, stoppedAt INTEGER
  );
  CREATE INDEX IF NOT EXISTS executionsByMachine ON executions (machineArn, id);
  CREATE INDEX IF NOT EXISTS executionsByStatus ON executions (machineArn, status, id);
  CREATE TABLE IF NOT EXISTS positions (
    execution INTEGER PRIMARY KEY REFERENCES executions, version INTEGER NOT NULL, lastEvent INTEGER NOT NULL,
    runnable INTEGER NOT NULL, position TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS runnablePositions ON positions (runnable) WHERE runnable;
  CREATE TABLE IF NOT EXISTS events (
    execution INTEGER NOT NULL REFERENCES executions, id INTEGER NOT NULL, at INTEGER NOT NULL,
    type TEXT NOT NULL, details TEXT NOT NULL, PRIMARY KEY (execution, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS timers (
    execution INTEGER NOT NULL REFERENCES executions, kind TEXT NOT NULL, due INTEGER NOT NULL,
    PRIMARY KEY (execution, kind)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timersByDue ON timers (due);
  CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, execution INTEGER NOT NULL REFERENCES executions) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS statusChanges (id INTEGER PRIMARY KEY, detail TEXT NOT NULL);
`;
