import type { Journey } from '../domain/journey/journey.ts';
import type { Jalon } from './jalon.ts';
import { isOver, keepTime, wake } from './keepTime.ts';

/**
 * Executions again from the records: every journey that is not over gets an execution if it has none that runs, and one
 * that waits on an older version is woken. Daily it finds what stands still; after a loss it is the whole recovery.
 * Returns how many journeys were looked at and how many had to be started.
 */
export const rebuild = async (
  jalon: Jalon,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<{ journeys: number; started: number }> => {
  const running = new Set<string>();
  for (const programme of jalon.association.programmes)
    for (const name of await jalon.machines.running(programme)) running.add(name);
  const journeys = (await jalon.journeys.all()).filter((journey) => !isOver(journey, jalon));
  let started = 0;
  const look = async (journey: Journey): Promise<void> => {
    const current = await jalon.executions.current(journey.id);
    if (current && running.has(current.name)) return wake(jalon, journey);
    await keepTime(jalon, journey);
    started += 1;
  };
  for (const [done, journey] of journeys.entries()) {
    await look(journey);
    onProgress(done + 1, journeys.length);
  }
  return { journeys: journeys.length, started };
};
