import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { functions } from '../../../../functions/catalog.ts';
import { createTurnableClock } from '../../../../infra/local/clock.ts';
import { declareSchedules } from '../../../../infra/local/scheduler/declared.ts';
import { createScheduler } from '../../../../infra/local/scheduler/scheduler.ts';
import { sweepsThatFindSomething } from '../../../../infra/local/scheduler/sweepsThatFindSomething.ts';
import { createTurner } from '../../../../infra/local/turning.ts';
import { toInstant, toLocal } from '../../../../shared/domain/paris.ts';
import type { LocalDateTime } from '../../../../shared/domain/time.ts';
import { silent, temporaryFolder } from '../support.ts';

/** Every five minutes of the day, and each Monday: whatever the catalog says. */
const at = (expression: string) => ({ kind: 'schedule', expressions: [expression] }) as const;
const sweep = { ...functions.sweep, trigger: at('cron(0/5 8-19 * * ? *)') };
const roundUp = { ...functions.roundUp, trigger: at('cron(15 9 ? * MON *)') };

/**
 * A scheduler of sweeps and round-ups on a clock that is turned from Friday 1 April 2016, 10:02, and a table in which
 * something is owed from these moments on; a sweep sends what it finds, but for `stuck` ones.
 */
const turnable = (owed: LocalDateTime[], stuck: LocalDateTime[] = []) => {
  const folder = temporaryFolder();
  const clock = createTurnableClock({
    file: join(folder, 'clock.sqlite'),
    start: toInstant('2016-04-01T10:02'),
    running: false,
  });
  const called: string[] = [];
  let waiting = [...owed];
  let version = 1;
  let asked = 0;
  const write = (change: () => void) => {
    change();
    version += 1;
  };
  const scheduler = createScheduler({
    file: join(folder, 'scheduler.sqlite'),
    clock,
    log: silent,
    invoke: async (name, event) => {
      const at = toLocal(Date.parse((event as { scheduledTime: string }).scheduledTime));
      called.push(`${name} ${at}`);
      const left = waiting.filter((due) => due > at || stuck.includes(due));
      if (name === 'sweep' && left.length < waiting.length) write(() => (waiting = left));
    },
  });
  declareSchedules(scheduler, { sweep, roundUp });
  const messages = {
    firstDue: async () => {
      asked += 1;
      return waiting.map(toInstant).sort((a, b) => a - b)[0];
    },
  };
  const service = sweepsThatFindSomething({ scheduler, messages, dataVersion: () => version });
  const turner = createTurner({ clock, services: [service], settle: async () => {}, log: silent });
  onTestFinished(() => scheduler.close());
  return {
    called,
    asked: () => asked,
    owe: (due: LocalDateTime) => write(() => waiting.push(due)),
    turnTo: (local: LocalDateTime) => turner.turnTo(toInstant(local)),
  };
};

test('A sweep happens where something is owed and due, other schedules always', async () => {
  const { called, asked, turnTo } = turnable(['2016-04-01T14:01', '2016-04-05T08:00']);
  await turnTo('2016-04-12T12:00');
  expect(called).toEqual([
    'sweep 2016-04-01T14:05',
    'roundUp 2016-04-04T09:15',
    'sweep 2016-04-05T08:00',
    'roundUp 2016-04-11T09:15',
  ]);
  expect(asked()).toBe(3);
});

test('What is owed after the day’s sweeps is found by the first of the next day', async () => {
  const { called, turnTo } = turnable(['2016-04-01T19:56']);
  await turnTo('2016-04-03T00:00');
  expect(called).toEqual(['sweep 2016-04-02T08:00']);
});

test('What comes to be owed earlier than anything before is not missed', async () => {
  const { called, owe, turnTo } = turnable(['2016-04-02T15:00']);
  await turnTo('2016-04-01T11:03');
  owe('2016-04-01T11:02');
  owe('2016-04-01T18:00');
  await turnTo('2016-04-03T00:00');
  expect(called).toEqual(['sweep 2016-04-01T11:05', 'sweep 2016-04-01T18:00', 'sweep 2016-04-02T15:00']);
});

test('What a sweep leaves owed brings each of the next ones, once', async () => {
  const { called, turnTo } = turnable(['2016-04-01T11:00'], ['2016-04-01T11:00']);
  await turnTo('2016-04-01T11:17');
  expect(called).toEqual(['11:00', '11:05', '11:10', '11:15'].map((time) => `sweep 2016-04-01T${time}`));
});
