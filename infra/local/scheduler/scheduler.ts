import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Clock, Instant } from '../../../shared/domain/time.ts';
import { functionNameOf, scheduleArn } from '../arns.ts';
import { errorDetails, type Log } from '../log.ts';
import type { TimedService } from '../turning.ts';
import { createSchedulerApi } from './api.ts';
import { definitionSchema, type ScheduleInput } from './definition.ts';
import { newSchedule, nextOccurrence, type Schedule } from './schedule.ts';
import { type Invocation, openSchedulerStore } from './store.ts';

export type Scheduler = Pick<TimedService, 'runDue'> & {
  /** as every timed service, but at once */
  nextDue(): Instant | undefined;
  /** The wire of EventBridge Scheduler, for the AWS SDK. */
  fetch(request: Request): Response | Promise<Response>;
  /** Makes a group hold exactly these schedules. One that is as it was keeps its rhythm. */
  declare(group: string, definitions: readonly Omit<ScheduleInput, 'GroupName'>[]): void;
  /**
   * Passes over what a schedule would do before this moment, or at all where there is none: somebody knows that it would
   * find nothing to do. To be said anew whenever that changes.
   */
  passOver(group: string, name: string, until: Instant | undefined): void;
  close(): void;
};

/** Lambda's own patience with an asynchronous call that fails: after one minute, and after two more. */
const retryMilliseconds = [60_000, 120_000];

/**
 * EventBridge Scheduler on one machine. It never waits by itself: whoever owns the clock asks `nextDue` and calls
 * `runDue`. What came due is on disk before the target is called, and until it has been: a kill repeats a call, and
 * loses none. Occurrences missed while nobody ran are made up for by one.
 */
export function createScheduler(options: {
  file: string;
  clock: Clock;
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  log: Log;
}): Scheduler {
  const { file, clock, invoke, log } = options;
  const store = openSchedulerStore(file);
  store.addGroup('default', clock.now());

  function occur(schedule: Schedule) {
    const { definition, due: occurrence } = schedule;
    if (occurrence === undefined) return;
    const next = nextOccurrence(schedule, clock.now() + 1);
    const over = next === undefined && definition.ActionAfterCompletion === 'DELETE';
    const invocation = { id: randomUUID(), definition, occurrence, due: occurrence, attempt: 1 };
    store.occur(invocation, over ? undefined : { ...schedule, due: next });
  }

  async function call(invocation: Invocation) {
    const { definition, attempt } = invocation;
    const { Arn, Input = '{}', RetryPolicy } = definition.Target;
    try {
      await invoke(functionNameOf(Arn) ?? Arn, JSON.parse(filled(Input, invocation)));
      store.removeInvocation(invocation);
    } catch (error) {
      const wait =
        attempt <= (RetryPolicy?.MaximumRetryAttempts ?? Infinity) ? retryMilliseconds[attempt - 1] : undefined;
      log('A scheduled call failed', {
        schedule: definition.Name,
        attempt,
        again: wait !== undefined,
        ...errorDetails(error),
      });
      if (wait === undefined) store.removeInvocation(invocation);
      else store.putInvocation({ ...invocation, attempt: attempt + 1, due: clock.now() + wait });
    }
  }

  return {
    fetch: createSchedulerApi({ store, clock }).fetch,

    nextDue: store.nextDue,

    async runDue() {
      const now = clock.now();
      for (const schedule of store.schedulesDueBy(now)) occur(schedule);
      for (let next = store.firstInvocationDueBy(now); next; next = store.firstInvocationDueBy(now)) await call(next);
    },

    declare(group, definitions) {
      store.addGroup(group, clock.now());
      const wanted = definitions.map((definition) => definitionSchema.parse({ ...definition, GroupName: group }));
      const names = new Set(wanted.map(({ Name }) => Name));
      for (const { definition } of store.schedules()) {
        if (definition.GroupName === group && !names.has(definition.Name)) store.removeSchedule(definition);
      }
      for (const definition of wanted) {
        const known = store.getSchedule(group, definition.Name);
        if (!isDeepStrictEqual(known?.definition, definition)) store.putSchedule(newSchedule(definition, clock.now()));
      }
    },

    passOver(group, name, until) {
      const schedule = store.getSchedule(group, name);
      const now = clock.now();
      const waits = schedule?.due === undefined || schedule.due > now;
      // What has come due and has something to do keeps its moment; the moment that it is now is done with otherwise.
      if (!schedule || (!waits && until !== undefined && until <= now)) return;
      const due = until === undefined ? undefined : nextOccurrence(schedule, Math.max(until, now + 1));
      if (due !== schedule.due) store.putSchedule({ ...schedule, due });
    },

    close: store.close,
  };
}

/** The input with what AWS fills in: `<aws.scheduler.scheduled-time>` and its like. */
function filled(input: string, { id, definition, occurrence, attempt }: Invocation): string {
  const values: Record<string, string> = {
    'schedule-arn': scheduleArn(definition.GroupName, definition.Name),
    'scheduled-time': new Date(occurrence).toISOString().replace('.000Z', 'Z'),
    'execution-id': id,
    'attempt-number': String(attempt),
  };
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name) => values[name] ?? whole);
}
