import { addDays, addMonths } from '../../../shared/domain/days.ts';
import { toInstant, toLocal } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Cloud } from '../cloud.ts';

export type Turn = 'day' | 'week' | 'month' | 'next';

const year = 366 * 86_400_000;

/** The turning of the clock from the page: one at a time, in the background, and it can be stopped where it is. */
export const createTurns = ({ clock, turner, changes }: Pick<Cloud, 'clock' | 'turner' | 'changes'>) => {
  let stop: AbortController | undefined;
  let failure: string | undefined;

  const target = (turn: Exclude<Turn, 'next'>): Instant => {
    const [day = '', time = ''] = toLocal(clock.now()).split('T');
    const to = { day: addDays(day, 1), week: addDays(day, 7), month: addMonths(day, 1) }[turn];
    return toInstant(`${to}T${time}`);
  };

  const walk = (turn: Turn, signal: AbortSignal): Promise<unknown> => {
    if (turn !== 'next') return turner.turnTo(Math.max(target(turn), clock.now()), { signal });
    const before = changes();
    return turner.turnToNext({ signal, happened: () => changes() > before, limit: clock.now() + year });
  };

  return {
    isTurning: (): boolean => stop !== undefined,
    /** Why the last turn ended early, if it did. */
    failure: (): string | undefined => failure,
    begin: (turn: Turn): void => {
      if (stop) return;
      stop = new AbortController();
      failure = undefined;
      walk(turn, stop.signal)
        .catch((error: unknown) => {
          failure = error instanceof Error ? error.name : 'Error';
        })
        .finally(() => {
          stop = undefined;
        });
    },
    stop: (): void => stop?.abort(),
  };
};
