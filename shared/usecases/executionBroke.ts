import type { ExecutionFailure } from '../store/executionStore.ts';
import type { Jalon } from './jalon.ts';
import { continueAsNew, isOver, startClaimed } from './keepTime.ts';

const hour = 3_600_000;

/** So often in a row an execution that broke within the hour is started again at once. */
const mostQuickBreaks = 3;

/**
 * An execution failed, timed out or was aborted: written back to the journey, which gets a new one. One that keeps
 * breaking waits for the next morning's reconciliation, and for whom the alarm has woken.
 */
export const executionBroke = async (jalon: Jalon, journeyId: string, failure: ExecutionFailure): Promise<void> => {
  const [journey, current] = await Promise.all([jalon.journeys.load(journeyId), jalon.executions.current(journeyId)]);
  if (!journey || !current) return;
  if (current.name !== failure.name) return startClaimed(jalon, journey, current);
  await jalon.executions.noteFailure(journeyId, failure);
  const quickBreaks = failure.lasted < hour ? (current.quickBreaks ?? 0) + 1 : 0;
  if (!isOver(journey, jalon) && quickBreaks <= mostQuickBreaks)
    await continueAsNew(jalon, journey, current, { quickBreaks, failure });
};
