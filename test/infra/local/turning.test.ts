import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTurnableClock } from '../../../infra/local/clock.ts';
import { createTurner, type TimedService } from '../../../infra/local/turning.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { at, silent, temporaryFolder, until } from './support.ts';

const start = at('2016-03-12T10:00:00Z');
const hour = 3_600_000;

/** A cloud with two services whose things are due at given hours, and a diary of what happened when. */
function cloud(due: { engine: number[]; scheduler: number[] }, running = false) {
  const clock = createTurnableClock({ file: join(temporaryFolder(), 'clock.json'), start, running });
  const diary: string[] = [];
  const note = (what: string) => diary.push(`${(clock.now() - start) / hour}h ${what}`);

  function service(name: string, hours: number[]): TimedService & { add(hours: number): void } {
    const moments: Instant[] = hours.map((hours) => start + hours * hour);
    return {
      nextDue: () => (moments.length > 0 ? Math.min(...moments) : undefined),
      async runDue() {
        const ripe = moments.filter((moment) => moment <= clock.now());
        for (const moment of ripe) moments.splice(moments.indexOf(moment), 1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        note(`${name} ${ripe.length}`);
      },
      add: (hours) => moments.push(start + hours * hour),
    };
  }
  const engine = service('engine', due.engine);
  const scheduler = service('scheduler', due.scheduler);
  const settled: (() => void)[] = [];
  const settle = async () => settled.shift()?.();
  const turner = createTurner({ clock, services: [engine, scheduler], settle, log: silent });
  return { clock, diary, engine, scheduler, settled, note, turner };
}

test('A turn walks through every due moment in the order of time, and ends where it was sent', async () => {
  const { clock, diary, turner } = cloud({ engine: [5, 1, 30], scheduler: [2, 5] });
  const turned = await turner.turnTo(start + 24 * hour);

  expect(diary).toEqual(['1h engine 1', '2h scheduler 1', '5h engine 1', '5h scheduler 1']);
  expect(turned).toEqual({ now: start + 24 * hour, moments: 3, interrupted: false });
  expect(clock.now()).toBe(start + 24 * hour);
});

test('Time moves on only when all is quiet, so that what follows from a moment is found at once', async () => {
  const { diary, engine, settled, note, turner } = cloud({ engine: [1], scheduler: [3] });
  settled.push(
    () => note('quiet'),
    () => {
      note('quiet');
      engine.add(2);
    },
  );
  await turner.turnTo(start + 4 * hour);
  expect(diary).toEqual(['0h quiet', '1h engine 1', '1h quiet', '2h engine 1', '3h scheduler 1']);
});

test('What is due since long is done before the clock moves', async () => {
  const { diary, turner } = cloud({ engine: [-8], scheduler: [] });
  await turner.turnTo(start + hour);
  expect(diary).toEqual(['0h engine 1']);
});

test('Turning back is refused before anything runs', async () => {
  const { diary, turner } = cloud({ engine: [-1], scheduler: [] });
  await expect(turner.turnTo(start - hour)).rejects.toThrow(RangeError);
  expect(diary).toEqual([]);
});

test('An interrupted turn stands at the last moment it finished, and a second turn does the rest', async () => {
  const { clock, diary, turner } = cloud({ engine: [1, 2, 3], scheduler: [] });
  const stop = new AbortController();
  const onProgress = ({ moments }: { moments: number }) => {
    if (moments === 2) stop.abort();
  };
  const turned = await turner.turnTo(start + 10 * hour, { signal: stop.signal, onProgress });
  expect(turned).toEqual({ now: start + 2 * hour, moments: 2, interrupted: true });
  expect(clock.now()).toBe(start + 2 * hour);

  await turner.turnTo(start + 10 * hour);
  expect(diary).toEqual(['1h engine 1', '2h engine 1', '3h engine 1']);
});

test('Stopping the turner interrupts a turn at a moment that is finished', async () => {
  const { clock, diary, turner } = cloud({ engine: [1, 2], scheduler: [] });
  const turned = turner.turnTo(start + 10 * hour, { onProgress: () => void turner.stop() });
  expect(await turned).toEqual({ now: start + hour, moments: 1, interrupted: true });
  await turner.stop();
  expect(diary).toEqual(['1h engine 1']);
  expect(clock.now()).toBe(start + hour);
});

test('Progress tells how far the clock is', async () => {
  const { turner } = cloud({ engine: [1, 4], scheduler: [] });
  const seen: number[] = [];
  await turner.turnTo(start + 5 * hour, { onProgress: ({ now }) => seen.push((now - start) / hour) });
  expect(seen).toEqual([1, 4]);
});

test('One can turn to the next thing that is due', async () => {
  const { clock, diary, turner } = cloud({ engine: [7], scheduler: [3] });
  await turner.turnToNext();
  expect(diary).toEqual(['3h scheduler 1']);
  expect(clock.now()).toBe(start + 3 * hour);
});

test('Turning to what somebody would notice passes over moments at which nothing happened', async () => {
  const { clock, diary, turner } = cloud({ engine: [3], scheduler: [1, 2, 4] });
  const happened = () => diary.some((entry) => entry.includes('engine'));
  await turner.turnToNext({ happened });
  expect(clock.now()).toBe(start + 3 * hour);
});

test('When nothing comes any more, turning to the next thing leaves the clock alone', async () => {
  const { clock, turner } = cloud({ engine: [], scheduler: [50] });
  expect(await turner.turnToNext({ limit: start + 24 * hour })).toMatchObject({ moments: 0 });
  expect(clock.now()).toBe(start);
});

test('A service that is due for ever at one moment ends the turn instead of hanging it', async () => {
  const { clock } = cloud({ engine: [], scheduler: [] });
  const stuck: TimedService = { nextDue: () => start, runDue: async () => {} };
  const turner = createTurner({ clock, services: [stuck], settle: async () => {}, log: silent });
  await expect(turner.turnTo(start + hour)).rejects.toThrow(/again and again/);
});

test('A clock that runs does not move by itself during a turn, and runs on afterwards', async () => {
  const { clock, diary, turner } = cloud({ engine: [1], scheduler: [] }, true);
  await turner.turnTo(start + 2 * hour);
  expect(diary).toEqual(['1h engine 1']);
  expect(clock.running).toBe(true);
});

test('While the clock runs, what becomes due is done in the background, and never during a turn', async () => {
  const { diary, engine, settled, note, turner } = cloud({ engine: [], scheduler: [1] }, true);
  turner.start();
  engine.add(0);
  await until(() => diary.length === 1);
  expect(diary[0]).toMatch(/engine 1$/);

  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  settled.push(() => slow);
  const turned = turner.turnTo(start + 2 * hour).then(() => note('turned'));
  engine.add(0);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(diary).toHaveLength(1);
  release();
  await turned;
  await turner.stop();
  expect(diary.slice(1).map((entry) => entry.split(' ')[1])).toEqual(['engine', 'scheduler', 'turned']);
});
