import type { JourneyHead } from '../store/journeyStore.ts';
import type { Jalon } from './jalon.ts';
import { judge, keepTime, wake } from './keepTime.ts';
import { rulesInForce } from './rulesInForce.ts';

/** How many journeys were looked at, how many had to be started or woken, how many planned by rules that were changed. */
export type Rebuilt = { journeys: number; started: number; replanned: number };

/**
 * Executions again from the records: every journey that is not over gets an execution if it has none that runs, and one
 * that waits on an older version, or planned by rules that are no longer in force, is woken. What was over by such rules
 * is judged anew. Daily it finds what stands still; after a loss it is the whole recovery.
 */
export const rebuild = async (
  jalon: Jalon,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Rebuilt> => {
  const rules = rulesInForce(jalon.association);
  const running = new Set<string>();
  for (const programme of jalon.association.programmes)
    for (const name of await jalon.machines.running(programme)) running.add(name);
  const executions = new Map((await jalon.executions.all()).map((execution) => [execution.journeyId, execution]));
  const heads = (await jalon.journeys.heads()).filter(({ over, judgedWith }) => !over || judgedWith !== rules);

  const standsStill = ({ id, version }: JourneyHead): boolean => {
    const execution = executions.get(id);
    return !execution || !running.has(execution.name) || (execution.waitsOn ?? version) < version;
  };
  const plannedOtherwise = ({ id }: JourneyHead): boolean => {
    const { token, plannedWith } = executions.get(id) ?? {};
    return token !== undefined && plannedWith !== rules;
  };

  const count = { started: 0, replanned: 0 };
  for (const [done, head] of heads.entries()) {
    if (!head.over && standsStill(head)) count.started += await keepUp(jalon, head);
    else if (head.over || plannedOtherwise(head)) count.replanned += await keepUp(jalon, head);
    onProgress(done + 1, heads.length);
  }
  return { journeys: heads.length, ...count };
};

/** Starts or wakes the journey's execution; 0 where the journey is over by the rules in force, 1 where it goes on. */
const keepUp = async (jalon: Jalon, { id, over }: JourneyHead): Promise<0 | 1> => {
  const journey = await jalon.journeys.load(id);
  if (!journey) return 0;
  await keepTime(jalon, journey);
  await wake(jalon, journey);
  const judged = judge(journey, jalon);
  if (over || judged.over) await jalon.journeys.judge(journey, judged);
  return judged.over ? 0 : 1;
};
