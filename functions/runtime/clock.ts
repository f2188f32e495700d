import * as z from 'zod/mini';
import type { Instant } from '../../shared/domain/time.ts';
import { environment } from './environment.ts';

const told = z.object({ now: z.number() });

/**
 * What time it is: for a function whose trigger carries only when something happened, and may come hours after it. A clock
 * that can be turned is asked where CLOCK_URL says.
 */
export const readClock = async (): Promise<Instant> => {
  const { CLOCK_URL } = environment();
  if (CLOCK_URL === undefined) return Date.now();
  const answer = await fetch(CLOCK_URL);
  return told.parse(await answer.json()).now;
};
