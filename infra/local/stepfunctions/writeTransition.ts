import type { Instant } from '../../../shared/domain/time.ts';
import { executionEnded } from './history.ts';
import { MAX_EVENTS } from './limits.ts';
import type { Ending, Running, Transition } from './position.ts';
import type { EngineStore } from './store/engineStore.ts';

/**
 * Writes a transition whole; nothing of it when something else has moved the execution since it was read.
 * Call inside a transaction.
 */
export const writeTransition = (
  store: EngineStore,
  { execution: { id }, version, lastEvent }: Running,
  transition: Transition,
  now: Instant,
): 'moved' | 'ended' | 'outdated' => {
  const { events, to, timers = [] } = withinHistoryQuota(withLastEvent(transition), lastEvent);
  const { positions } = store;
  const written = isEnding(to)
    ? positions.remove(id, version)
    : positions.replace(id, version, lastEvent + events.length, to);
  if (!written) return 'outdated';

  store.events.append(id, lastEvent, events, now);
  if (isEnding(to)) {
    store.executions.end(id, to, now);
    positions.clearTimers(id);
    return 'ended';
  }
  if (timers !== 'kept') {
    positions.clearStateTimers(id);
    for (const timer of timers) positions.setTimer(id, timer);
  }
  if (to.step === 'invoke' && to.task.token) positions.addToken(to.task.token, id);
  return 'moved';
};

const isEnding = (to: Transition['to']): to is Ending => 'status' in to;

const withLastEvent = (transition: Transition): Transition =>
  isEnding(transition.to)
    ? { ...transition, events: [...transition.events, executionEnded(transition.to)] }
    : transition;

/** Event 25,000 is the end on AWS, and a failure unless the execution succeeds with it. */
const withinHistoryQuota = (transition: Transition, lastEvent: number): Transition => {
  const { events, to } = transition;
  const count = lastEvent + events.length;
  const succeeds = isEnding(to) && to.status === 'SUCCEEDED';
  if (count < MAX_EVENTS || (count === MAX_EVENTS && succeeds)) return transition;
  const failed: Ending = {
    status: 'FAILED',
    error: 'States.Runtime',
    cause: `The execution reached the maximum number of history events (${MAX_EVENTS}).`,
  };
  return { events: [...events.slice(0, MAX_EVENTS - 1 - lastEvent), executionEnded(failed)], to: failed };
};
