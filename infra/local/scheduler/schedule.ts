import type { Instant } from '../../../shared/domain/time.ts';
import type { ScheduleDefinition } from './definition.ts';
import { SchedulerError } from './errors.ts';
import { readExpression } from './expressions.ts';

/** A schedule as it is kept. `due` is the moment of its next invocation, undefined when none comes. */
export type Schedule = {
  definition: ScheduleDefinition;
  due: Instant | undefined;
  createdAt: Instant;
  modifiedAt: Instant;
  /** of the call that created it: the SDK repeats a call with the same one */
  clientToken: string | undefined;
};

/** A schedule that begins now. Throws a ValidationException when its expression is none, or can never occur. */
export function newSchedule(definition: ScheduleDefinition, now: Instant, createdAt = now): Schedule {
  const schedule = { definition, due: undefined, createdAt, modifiedAt: now, clientToken: undefined };
  const due = nextOccurrence(schedule, Math.max(now, (definition.StartDate ?? 0) * 1000));
  if (due === undefined) {
    throw new SchedulerError('ValidationException', `Invalid Schedule Expression ${definition.ScheduleExpression}.`);
  }
  return { ...schedule, due: definition.State === 'ENABLED' ? due : undefined };
}

/** When a schedule occurs next, at or after `from`; undefined when it is over. */
export function nextOccurrence({ definition, createdAt }: Schedule, from: Instant): Instant | undefined {
  const { ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate } = definition;
  const start = StartDate === undefined ? createdAt : StartDate * 1000;
  const next = readExpression(ScheduleExpression, ScheduleExpressionTimezone, start)?.(from);
  return next !== undefined && next > (EndDate ?? Infinity) * 1000 ? undefined : next;
}
