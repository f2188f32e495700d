import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTurnableClock } from '../../../infra/local/clock.ts';
import { at, startFixture, temporaryFolder } from './support.ts';

const start = at('2016-03-12T10:00:00Z');
const minute = 60_000;

function clockFile() {
  return join(temporaryFolder(), 'clock.sqlite');
}

/** A machine whose time the test moves. */
function machineAt(time: number) {
  const machine = Object.assign(() => machine.time, { time });
  return machine;
}

test('A clock that does not run stands still until it is turned', () => {
  const machine = machineAt(0);
  const clock = createTurnableClock({ file: clockFile(), start, running: false, machine });
  machine.time += 5 * minute;
  expect(clock.now()).toBe(start);

  clock.advanceTo(start + 86_400_000);
  expect(clock.now()).toBe(start + 86_400_000);
});

test('A running clock moves on with the machine from where it stands', () => {
  const machine = machineAt(0);
  const clock = createTurnableClock({ file: clockFile(), start, running: true, machine });
  machine.time += 1500;
  expect(clock.now()).toBe(start + 1500);

  clock.advanceTo(start + 10 * minute);
  machine.time += 500;
  expect(clock.now()).toBe(start + 10 * minute + 500);

  clock.pause();
  machine.time += minute;
  clock.run();
  machine.time += 1;
  expect(clock.now()).toBe(start + 10 * minute + 501);
});

test('The clock refuses to go back, and stays where it is', () => {
  const clock = createTurnableClock({ file: clockFile(), start, running: false });
  expect(() => clock.advanceTo(start - 1)).toThrow(RangeError);
  expect(() => clock.advanceTo(Number.NaN)).toThrow(RangeError);
  expect(clock.now()).toBe(start);
});

test('Where the clock was turned to holds at once, without a clean end', () => {
  const file = clockFile();
  createTurnableClock({ file, start, running: false }).advanceTo(start + minute);
  expect(createTurnableClock({ file, running: false }).now()).toBe(start + minute);
});

test('A machine that is set back does not take the clock with it', () => {
  const machine = machineAt(10 * minute);
  const clock = createTurnableClock({ file: clockFile(), start, running: true, machine });
  machine.time += minute;
  expect(clock.now()).toBe(start + minute);
  machine.time -= 5 * minute;
  expect(clock.now()).toBe(start + minute);
  machine.time += 1000;
  expect(clock.now()).toBe(start + minute + 1000);
});

test('A clock that was closed goes on exactly where it stood, whatever start it is given', () => {
  const file = clockFile();
  const machine = machineAt(0);
  const clock = createTurnableClock({ file, start, running: true, machine });
  machine.time += 90_500;
  clock.close();
  machine.time += 86_400_000;

  expect(createTurnableClock({ file, start, running: false, machine }).now()).toBe(start + 90_500);
});

test('A new clock without a start begins at the time of the machine', () => {
  expect(createTurnableClock({ file: clockFile(), running: true, machine: () => start }).now()).toBe(start);
});

test('After a kill the clock starts where nothing has been yet, and at most a minute later', async () => {
  const file = clockFile();
  const process = startFixture('clock', file);
  await process.line();
  const shown = Number(await process.line());
  await process.kill();

  const again = createTurnableClock({ file, start: 0, running: false }).now();
  expect(again).toBeGreaterThanOrEqual(shown);
  expect(again).toBeLessThanOrEqual(shown + minute);
});

test('A clock file that is no clock file is refused with what to do', () => {
  const file = clockFile();
  writeFileSync(file, '{"now":"hier"}');
  expect(() => createTurnableClock({ file, running: false })).toThrow(/illisible. Supprimez ce fichier/);
});
