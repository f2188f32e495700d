import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { driveJourney, newOutside, type Outside } from './journey.ts';

const CALLS = ['plan', 'plan', 'remind', 'store'];
const CHANGES = ['RUNNING', 'SUCCEEDED'];
const EVENTS = [
  'ExecutionStarted',
  ...['TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskFailed'],
  ...['TaskScheduled', 'TaskStarted', 'TaskSucceeded', 'TaskStateExited'],
  ...['ChoiceStateEntered', 'ChoiceStateExited'],
  ...['WaitStateEntered', 'WaitStateExited'],
  ...['TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskSubmitted', 'TaskSucceeded', 'TaskStateExited'],
  ...['TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskSubmitted', 'TaskTimedOut', 'TaskStateExited'],
  ...['SucceedStateEntered', 'SucceedStateExited'],
  'ExecutionSucceeded',
];

const expectUndisturbed = (end: Awaited<ReturnType<typeof driveJourney>>) =>
  expect(end).toEqual({
    status: 'SUCCEEDED',
    output: '{"signal":"appointment","because":"States.Timeout"}',
    events: EVENTS,
  });

/** What came more often than in a journey without a crash; fails when something did not come at all. */
const repeated = (came: string[], expected: string[]): string[] => {
  const rest = [...came];
  for (const one of expected) {
    expect(rest).toContain(one);
    rest.splice(rest.indexOf(one), 1);
  }
  return rest;
};

const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stepfunctions-crash-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
};

test('A journey that nothing disturbs calls and tells everything once', async () => {
  const outside = newOutside();
  expectUndisturbed(await driveJourney(join(newDirectory(), 'executions'), outside));
  expect(repeated(outside.calls, CALLS)).toEqual([]);
  expect(repeated(outside.changes, CHANGES)).toEqual([]);
});

type Kept = { file: string; outside: Outside };

/** Keeps the files as a process that dies now would leave them: what SQLite has written to them, and no more. */
const keepBeforeEveryWrite = (file: string, outside: Outside): Kept[] => {
  const kept: Kept[] = [];
  const seen = new Set<string>();
  const keep = () => {
    // SQLite writes to the file only when a transaction ends: most moments leave the same.
    const written = ['', '-wal'].filter((suffix) => existsSync(file + suffix));
    const state = JSON.stringify([outside, written.map((suffix) => statSync(file + suffix).size)]);
    if (seen.has(state)) return;
    seen.add(state);
    const copy = `${file}-${kept.length}`;
    for (const suffix of written) copyFileSync(file + suffix, copy + suffix);
    kept.push({ file: copy, outside: structuredClone(outside) });
  };
  const { run } = StatementSync.prototype;
  const { exec } = DatabaseSync.prototype;
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (this: StatementSync, ...values) {
    keep();
    return Reflect.apply(run, this, values);
  });
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    keep();
    return Reflect.apply(exec, this, [sql]);
  });
  return kept;
};

test('A crash before any single write loses nothing, and repeats at most one call and one telling', async () => {
  const file = join(newDirectory(), 'executions');
  const outside = newOutside();
  const kept = keepBeforeEveryWrite(file, outside);
  expectUndisturbed(await driveJourney(file, outside));
  vi.restoreAllMocks();

  expect(kept.length).toBeGreaterThan(20);
  for (const { file, outside } of kept) {
    expectUndisturbed(await driveJourney(file, outside));
    expect(repeated(outside.calls, CALLS).length).toBeLessThanOrEqual(1);
    expect(repeated(outside.changes, CHANGES).length).toBeLessThanOrEqual(1);
  }
});

test.each([
  'the second call of plan',
  'the first call of store',
  'the first telling of a change',
  'the second telling of a change',
])('A process that is killed in %s is carried on by the next one', async (moment) => {
  const file = join(newDirectory(), 'executions');
  const killed = spawnSync(process.execPath, [fileURLToPath(import.meta.resolve('./killedJourney.ts')), file, moment]);
  expect(killed.stderr.toString()).toBe('');
  expect(killed.signal).toBe('SIGKILL');

  const outside: Outside = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
  expectUndisturbed(await driveJourney(file, outside));
  expect(repeated(outside.calls, CALLS)).toEqual(moment.includes('call') ? [moment.split(' ').at(-1)] : []);
  expect(repeated(outside.changes, CHANGES).length).toBeLessThanOrEqual(1);
});
