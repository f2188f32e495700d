import type { Instant } from '../../shared/domain/time.ts';
import type { TurnableClock } from './clock.ts';
import { errorDetails, type Log } from './log.ts';

/** Something that has to do things at moments: the Step Functions engine, the scheduler. */
export type TimedService = {
  /** The earliest moment something is due at, past moments included; undefined when nothing waits for time. */
  nextDue(): Instant | undefined | Promise<Instant | undefined>;
  /** Does all that is due by now. What it did not do after this call stays due. */
  runDue(): Promise<void>;
};

export type Progress = { now: Instant; moments: number };

export type TurnOptions = {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
};

/** How far a turn came. `interrupted` when the signal stopped it: all that was begun is done, and the clock stands there. */
export type Turned = Progress & { interrupted: boolean };

export type Turner = ReturnType<typeof createTurner>;

/** A moment at which this many rounds leave something due again would never end. */
const roundsAtOneMoment = 10_000;
const tickMilliseconds = 500;

/**
 * Moves the clock and lets happen what is due on the way, moment by moment, in the order of time and, within a moment,
 * in the order of `services`. The clock moves on only when all is quiet, so a turn comes out the same every time.
 *
 * @param settle waits until streams are drained and nothing runs any more
 */
export function createTurner(options: {
  clock: TurnableClock;
  services: readonly TimedService[];
  settle: () => Promise<void>;
  log: Log;
}) {
  const { clock, services, settle, log } = options;
  let last: Promise<unknown> = Promise.resolve();
  let ticking: NodeJS.Timeout | undefined;
  let stopped = false;

  /** Turning and ticking wait for each other. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function nextDue(): Promise<Instant | undefined> {
    let first: Instant | undefined;
    for (const service of services) {
      const due = await service.nextDue();
      if (due !== undefined && due < (first ?? Infinity)) first = due;
    }
    return first;
  }

  async function runDue() {
    for (const service of services) if (((await service.nextDue()) ?? Infinity) <= clock.now()) await service.runDue();
  }

  /** Walks from due moment to due moment while `goOn` says so of the next one. */
  async function walk(goOn: (due: Instant, moments: number) => boolean, { onProgress, signal }: TurnOptions) {
    let moments = 0;
    let rounds = 0;
    for (;;) {
      await settle();
      if (stopped || signal?.aborted) return { now: clock.now(), moments, interrupted: true };
      const due = await nextDue();
      if (due === undefined || !goOn(due, moments)) return { now: clock.now(), moments, interrupted: false };
      if (due > clock.now()) {
        clock.advanceTo(due);
        rounds = 0;
      } else if (++rounds > roundsAtOneMoment) {
        throw new Error(`Something is due again and again at ${new Date(due).toISOString()}`);
      }
      await runDue();
      moments += 1;
      onProgress?.({ now: clock.now(), moments });
    }
  }

  /** A clock that ran on by itself during a turn would make moments out of nothing. */
  async function whileStanding<T>(work: () => Promise<T>): Promise<T> {
    const wasRunning = clock.running;
    clock.pause();
    try {
      return await work();
    } finally {
      if (wasRunning) clock.run();
    }
  }

  return {
    /** Turns the clock to `instant`; throws a RangeError when it lies in the past. */
    turnTo: (instant: Instant, turn: TurnOptions = {}): Promise<Turned> =>
      alone(() =>
        whileStanding(async () => {
          // Refused before anything runs.
          if (instant < clock.now()) clock.advanceTo(instant);
          const walked = await walk((due) => due <= instant, turn);
          if (walked.interrupted) return walked;
          clock.advanceTo(instant);
          return { ...walked, now: instant };
        }),
      ),

    /**
     * Turns to the next thing that happens: to the next due moment or, with `happened`, on and on until that says yes.
     * Stops before `limit` when nothing does.
     */
    turnToNext: (turn: TurnOptions & { happened?: () => boolean; limit?: Instant } = {}): Promise<Turned> =>
      alone(() =>
        whileStanding(() =>
          walk(
            (due, moments) => due <= (turn.limit ?? Infinity) && (moments === 0 || turn.happened?.() === false),
            turn,
          ),
        ),
      ),

    /** From now on does what has become due, looking twice a second: this is how things happen while the clock runs. */
    start() {
      let busy = false;
      ticking ??= setInterval(async () => {
        if (busy) return;
        busy = true;
        await alone(runDue).catch((error) => log('A tick of the clock failed', errorDetails(error)));
        busy = false;
      }, tickMilliseconds);
    },

    /** Ends the ticking, interrupts a turn and waits until it stands. */
    async stop() {
      stopped = true;
      clearInterval(ticking);
      ticking = undefined;
      await last;
    },
  };
}
