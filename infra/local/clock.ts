import * as z from 'zod';
import type { Clock, Instant } from '../../shared/domain/time.ts';
import { openDatabase } from './sqlite.ts';
import { localTexts } from './texts.ts';
import { UserError } from './userError.ts';

export type TurnableClock = Clock & {
  readonly running: boolean;
  /** Puts the clock on `instant`. Throws a RangeError when that is in its past: time never goes back. */
  advanceTo(instant: Instant): void;
  run(): void;
  pause(): void;
  /** Pauses, and keeps the exact moment for the next start. */
  close(): void;
};

const minute = 60_000;

/**
 * The clock of the local cloud, and the only reader of the machine's time. It stands still or runs on with the machine,
 * can be turned forward, and never goes back, a kill included: while it runs the file holds a moment up to one minute
 * ahead, so that after a kill it starts where nothing has been yet.
 *
 * @param start where a new clock begins; without it at the machine's time. A clock that has a file goes on from there
 */
export function createTurnableClock(options: {
  file: string;
  start?: Instant;
  running: boolean;
  machine?: () => Instant;
}): TurnableClock {
  const { file, machine = Date.now } = options;
  const { database, kept: before } = openClock(file);
  const write = database.prepare('INSERT OR REPLACE INTO clock (id, now) VALUES (1, ?)');
  let standing = before ?? options.start ?? machine();
  let readAt = machine();
  let running = options.running;
  let kept: Instant;

  // A file that is replaced costs 3.6 ms a time, and a turned year is 6,000 moments; a row costs 0.02.
  function keep(instant: Instant) {
    write.run(instant);
    kept = instant;
  }

  function now(): Instant {
    if (!running) return standing;
    const read = machine();
    // A machine whose time is set back must not take the clock with it.
    standing += Math.max(0, read - readAt);
    readAt = read;
    if (standing > kept) keep(standing + minute);
    return standing;
  }

  function pause() {
    standing = now();
    running = false;
    keep(standing);
  }

  keep(standing);
  return {
    now,
    get running() {
      return running;
    },
    advanceTo(instant) {
      if (!Number.isSafeInteger(instant)) throw new RangeError(`Not a moment: ${instant}`);
      const current = now();
      if (instant < current) {
        const [to, from] = [new Date(instant), new Date(current)];
        throw new RangeError(`The clock does not go back to ${to.toISOString()} from ${from.toISOString()}`);
      }
      keep(instant);
      standing = instant;
      readAt = machine();
    },
    run() {
      readAt = machine();
      running = true;
    },
    pause,
    close() {
      pause();
      database.close();
    },
  };
}

function openClock(file: string) {
  try {
    const database = openDatabase(
      file,
      'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY, now INTEGER NOT NULL)',
    );
    const row = z.object({ now: z.int() }).optional().parse(database.prepare('SELECT now FROM clock').get());
    return { database, kept: row?.now };
  } catch (error) {
    throw new UserError(localTexts.clockUnreadable(file), { cause: error });
  }
}
