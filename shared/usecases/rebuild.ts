import type { JourneyHead } from '../store/journeyStore.ts';
import type { Jalon } from './jalon.ts';
import { keepTime, wake } from './keepTime.ts';

/**
 * Executions again from the records: every journey that is not over gets an execution if it has none that runs, and one
 * that waits on an older version is woken. Daily it finds what stands still; after a loss it is the whole recovery.
 * Returns how many journeys were looked at and how many had to be started or woken.
 */
export const rebuild = async (
  jalon: Jalon,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<{ journeys: number; started: number }> => {
  const running = new Set<string>();
  for (const programme of jalon.association.programmes)
    for (const name of await jalon.machines.running(programme)) running.add(name);
  const executions = new Map((await jalon.executions.all()).map((execution) => [execution.journeyId, execution]));
  const heads = (await jalon.journeys.heads()).filter(({ over }) => !over);

  const standsStill = ({ id, version }: JourneyHead): boolean => {
    const execution = executions.get(id);
    return !execution || !running.has(execution.name) || (execution.waitsOn ?? version) < version;
  };

  let started = 0;
  for (const [done, head] of heads.entries()) {
    const journey = standsStill(head) ? await jalon.journeys.load(head.id) : undefined;
    if (journey) {
      await keepTime(jalon, journey);
      await wake(jalon, journey);
      started += 1;
    }
    onProgress(done + 1, heads.length);
  }
  return { journeys: heads.length, started };
};
