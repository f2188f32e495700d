import type { Instant } from '../../../../shared/domain/time.ts';
import { type StateOf, timestamp } from '../definition/definition.ts';
import { StateFailure } from '../failures.ts';
import { MAX_WAIT_SECONDS } from '../limits.ts';
import type { Transition } from '../position.ts';
import { leave } from './leave.ts';
import { type Scope, unexpected } from './scope.ts';
import { wholeSeconds } from './seconds.ts';

export const enterWait = async (state: StateOf<'Wait'>, scope: Scope): Promise<Transition> => {
  const due = await dueOf(state, scope);
  if (due > scope.now + MAX_WAIT_SECONDS * 1000)
    throw new StateFailure({ error: 'States.Runtime', cause: 'Wait state delay is too long.' });
  if (due <= scope.now) return leave(scope, state, { output: scope.inside.input });
  return { events: [], to: { ...scope.inside, step: 'wait' }, timers: [{ kind: 'wait', due }] };
};

const dueOf = async ({ Seconds, Timestamp }: StateOf<'Wait'>, scope: Scope): Promise<Instant> => {
  if (Seconds !== undefined) return scope.now + (await wholeSeconds(Seconds, 'Seconds', 0, scope)) * 1000;
  const moment = await scope.evaluate(Timestamp, 'Timestamp');
  if (typeof moment !== 'string') throw unexpected(Timestamp, 'Timestamp', 'string', moment);
  if (timestamp.safeParse(moment).success) return Date.parse(moment);
  throw new StateFailure({
    error: 'States.QueryEvaluationError',
    cause: `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${moment}`,
    location: 'Timestamp',
  });
};
