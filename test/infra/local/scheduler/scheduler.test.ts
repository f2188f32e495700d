import { join } from 'node:path';
import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { expect, onTestFinished, test } from 'vitest';
import type { Catalog } from '../../../../infra/local/lambdas.ts';
import { declareSchedules } from '../../../../infra/local/scheduler/declared.ts';
import { createScheduler } from '../../../../infra/local/scheduler/scheduler.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { at, credentials, region, served, settableClock, silent, startFixture, temporaryFolder } from '../support.ts';

const start = at('2016-03-12T10:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

/** A scheduler on its own file, the AWS client of it, and what it called. */
async function schedulerAt(time: Instant, file = join(temporaryFolder(), 'scheduler.sqlite')) {
  const clock = settableClock(time);
  const calls: { name: string; event: unknown }[] = [];
  const failures: Error[] = [];
  const scheduler = createScheduler({
    file,
    clock,
    async invoke(name, event) {
      calls.push({ name, event });
      const failure = failures.shift();
      if (failure) throw failure;
    },
    log: silent,
  });
  const endpoint = await served('/aws/scheduler', scheduler);
  const client = new SchedulerClient({ endpoint, region, credentials });
  let open = true;
  const close = () => {
    if (open) scheduler.close();
    open = false;
  };
  onTestFinished(close);

  /** Turns the clock as the turner does: through every due moment. */
  async function turnTo(instant: Instant) {
    for (let due = scheduler.nextDue(); due !== undefined && due <= instant; due = scheduler.nextDue()) {
      clock.time = Math.max(clock.time, due);
      await scheduler.runDue();
    }
    clock.time = instant;
  }
  return { clock, calls, failures, scheduler, client, file, close, turnTo };
}

const schedule = (more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: 'reminder',
  ScheduleExpression: 'cron(0 12 * * ? *)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ...more,
  Target: {
    Arn: 'arn:aws:lambda:eu-west-3:000000000000:function:nudge',
    RoleArn: 'arn:aws:iam::000000000000:role/scheduler',
    Input: '{"at":"<aws.scheduler.scheduled-time>"}',
    ...more.Target,
  },
});

test('A schedule calls its function at each of its moments, with the moment filled in', async () => {
  const { client, calls, turnTo } = await schedulerAt(start);
  await client.send(new CreateScheduleCommand(schedule({ ScheduleExpressionTimezone: 'Europe/Paris' })));
  await turnTo(at('2016-03-14T10:59:59Z'));
  expect(calls).toEqual([
    { name: 'nudge', event: { at: '2016-03-12T11:00:00Z' } },
    { name: 'nudge', event: { at: '2016-03-13T11:00:00Z' } },
  ]);
});

test('The input can name the schedule, the execution and the attempt', async () => {
  const { client, calls, failures, turnTo } = await schedulerAt(start);
  const Input = JSON.stringify({
    schedule: '<aws.scheduler.schedule-arn>',
    execution: '<aws.scheduler.execution-id>',
    attempt: '<aws.scheduler.attempt-number>',
    other: '<aws.scheduler.other>',
  });
  await client.send(new CreateScheduleCommand(schedule({ Target: { ...schedule().Target, Input } as never })));
  failures.push(new Error('once'));
  await turnTo(start + 3 * hour);

  const [first, second] = calls.map(({ event }) => event as Record<string, string>);
  expect(first).toEqual({
    schedule: 'arn:aws:scheduler:eu-west-3:000000000000:schedule/default/reminder',
    execution: expect.stringMatching(/^[0-9a-f-]{36}$/),
    attempt: '1',
    other: '<aws.scheduler.other>',
  });
  expect(second).toEqual({ ...first, attempt: '2' });
});

test('A schedule once at a time comes once, and goes when it is asked to', async () => {
  const { client, calls, scheduler, turnTo } = await schedulerAt(start);
  const once = { ScheduleExpression: 'at(2019-07-01T09:00:00)', ScheduleExpressionTimezone: 'Europe/Paris' };
  await client.send(new CreateScheduleCommand(schedule({ ...once, Name: 'kept' })));
  await client.send(new CreateScheduleCommand(schedule({ ...once, Name: 'gone', ActionAfterCompletion: 'DELETE' })));
  expect(scheduler.nextDue()).toBe(at('2019-07-01T07:00:00Z'));
  await turnTo(at('2025-01-01T00:00:00Z'));

  expect(calls).toEqual(Array(2).fill({ name: 'nudge', event: { at: '2019-07-01T07:00:00Z' } }));
  const { Schedules } = await client.send(new ListSchedulesCommand({}));
  expect(Schedules?.map(({ Name }) => Name)).toEqual(['kept']);
  expect(scheduler.nextDue()).toBeUndefined();
});

test('A rate begins at once or at its start date, and ends with its end date', async () => {
  const { client, calls, turnTo } = await schedulerAt(start);
  await client.send(new CreateScheduleCommand(schedule({ Name: 'now', ScheduleExpression: 'rate(6 hours)' })));
  await client.send(
    new CreateScheduleCommand(
      schedule({
        Name: 'later',
        ScheduleExpression: 'rate(1 hour)',
        StartDate: new Date(start + 20 * minute),
        EndDate: new Date(start + 2 * hour),
      }),
    ),
  );
  await turnTo(start + 7 * hour);
  expect(calls.map(({ event }) => event)).toEqual([
    { at: '2016-03-12T10:00:00Z' },
    { at: '2016-03-12T10:20:00Z' },
    { at: '2016-03-12T11:20:00Z' },
    { at: '2016-03-12T16:00:00Z' },
  ]);
});

test('A schedule that is switched off waits for nothing until it is switched on', async () => {
  const { client, scheduler, calls, turnTo } = await schedulerAt(start);
  await client.send(new CreateScheduleCommand(schedule({ State: 'DISABLED' })));
  expect(scheduler.nextDue()).toBeUndefined();
  await turnTo(start + 24 * hour);
  await client.send(new UpdateScheduleCommand(schedule()));
  await turnTo(start + 48 * hour);
  expect(calls).toHaveLength(1);
});

test('A call that fails is made again as Lambda does, after one minute and after two more, and then given up', async () => {
  const { client, calls, failures, scheduler, turnTo } = await schedulerAt(start);
  const once = { ScheduleExpression: 'at(2016-03-12T12:00:00)', ActionAfterCompletion: 'DELETE' } as const;
  await client.send(new CreateScheduleCommand(schedule(once)));
  failures.push(new Error('1'), new Error('2'), new Error('3'));

  const noon = at('2016-03-12T12:00:00Z');
  for (const [moment, made] of [
    [noon, 1],
    [noon + minute - 1, 1],
    [noon + minute, 2],
    [noon + 3 * minute - 1, 2],
    [noon + 3 * minute, 3],
  ] as const) {
    await turnTo(moment);
    expect(calls).toHaveLength(made);
  }
  expect(calls).toEqual(Array(3).fill({ name: 'nudge', event: { at: '2016-03-12T12:00:00Z' } }));
  expect(scheduler.nextDue()).toBeUndefined();
});

test('Fewer retries can be asked for', async () => {
  const { client, calls, failures, turnTo } = await schedulerAt(start);
  const RetryPolicy = { MaximumRetryAttempts: 0 };
  await client.send(new CreateScheduleCommand(schedule({ Target: { ...schedule().Target, RetryPolicy } as never })));
  failures.push(new Error('no'));
  await turnTo(start + 6 * hour);
  expect(calls).toHaveLength(1);
});

test('Occurrences missed while nobody ran are made up for by one, and the rhythm goes on', async () => {
  const first = await schedulerAt(start);
  await first.client.send(new CreateScheduleCommand(schedule()));
  first.close();

  const { scheduler, calls, turnTo } = await schedulerAt(at('2016-03-20T15:00:00Z'), first.file);
  await scheduler.runDue();
  expect(calls).toEqual([{ name: 'nudge', event: { at: '2016-03-12T12:00:00Z' } }]);
  await turnTo(at('2016-03-21T13:00:00Z'));
  expect(calls[1]).toEqual({ name: 'nudge', event: { at: '2016-03-21T12:00:00Z' } });
  expect(calls).toHaveLength(2);
});

test('A kill during a call repeats the call and loses none', async () => {
  const { client, file, close } = await schedulerAt(start);
  await client.send(new CreateScheduleCommand(schedule({ Name: 'first', ActionAfterCompletion: 'DELETE' })));
  await client.send(new CreateScheduleCommand(schedule({ Name: 'second' })));
  close();
  const noon = at('2016-03-12T12:00:00Z');
  const process = startFixture('scheduler', file, String(noon));
  expect(await process.line()).toBe('nudge');
  await process.kill();

  const { scheduler, calls, turnTo } = await schedulerAt(noon + 5000, file);
  await scheduler.runDue();
  expect(calls).toEqual(Array(2).fill({ name: 'nudge', event: { at: '2016-03-12T12:00:00Z' } }));
  await turnTo(noon + 23 * hour);
  expect(calls).toHaveLength(2);
});

test('A schedule reads back as it was written', async () => {
  const { client } = await schedulerAt(start);
  const written = schedule({
    GroupName: 'letters',
    Description: 'À midi',
    ScheduleExpressionTimezone: 'Europe/Paris',
    StartDate: new Date('2016-04-01T00:00:00Z'),
    EndDate: new Date('2017-04-01T00:00:00Z'),
    ActionAfterCompletion: 'DELETE',
    State: 'DISABLED',
    FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
  });
  await client.send(new CreateScheduleGroupCommand({ Name: 'letters' }));
  const { ScheduleArn } = await client.send(new CreateScheduleCommand(written));
  expect(ScheduleArn).toBe('arn:aws:scheduler:eu-west-3:000000000000:schedule/letters/reminder');

  const { $metadata, ...read } = await client.send(new GetScheduleCommand({ GroupName: 'letters', Name: 'reminder' }));
  const { ClientToken, ...expected } = written;
  const [CreationDate, LastModificationDate] = [new Date(start), new Date(start)];
  expect(read).toEqual({ ...expected, Arn: ScheduleArn, CreationDate, LastModificationDate });
});

test('Creating twice is a conflict, unless it is the same call that is repeated', async () => {
  const { client } = await schedulerAt(start);
  const call = schedule({ ClientToken: 'one' });
  await client.send(new CreateScheduleCommand(call));
  await client.send(new CreateScheduleCommand(call));
  await expect(client.send(new CreateScheduleCommand(schedule()))).rejects.toBeInstanceOf(ConflictException);
});

test('What does not exist is not found', async () => {
  const { client } = await schedulerAt(start);
  const Name = 'reminder';
  const notFound = (sent: Promise<unknown>) => expect(sent).rejects.toBeInstanceOf(ResourceNotFoundException);
  await notFound(client.send(new GetScheduleCommand({ Name })));
  await notFound(client.send(new DeleteScheduleCommand({ Name })));
  await notFound(client.send(new UpdateScheduleCommand(schedule())));
  await notFound(client.send(new CreateScheduleCommand(schedule({ GroupName: 'nowhere' }))));
  await notFound(client.send(new GetScheduleGroupCommand({ Name: 'nowhere' })));
});

test.each([
  ['an expression that is none', { ScheduleExpression: 'tomorrow' }],
  ['a moment that is over', { ScheduleExpression: 'at(2016-03-12T09:59:59)' }],
  ['a time zone that is none', { ScheduleExpressionTimezone: 'Europe/Lille' }],
  ['a name with a space', { Name: 'a b' }],
  ['no window', { FlexibleTimeWindow: undefined }],
  ['a target that is no function', { Target: { Arn: 'arn:aws:sqs:eu-west-3:000000000000:queue', RoleArn: 'r' } }],
])('A schedule with %s is refused', async (_, more) => {
  const { client } = await schedulerAt(start);
  const input = schedule(more as Partial<CreateScheduleCommandInput>);
  await expect(client.send(new CreateScheduleCommand(input))).rejects.toBeInstanceOf(ValidationException);
});

test('Lists can be narrowed and come in pages; a group takes its schedules with it', async () => {
  const { client, scheduler } = await schedulerAt(start);
  await client.send(new CreateScheduleGroupCommand({ Name: 'letters' }));
  await expect(client.send(new CreateScheduleGroupCommand({ Name: 'letters' }))).rejects.toThrow(ConflictException);
  for (const Name of ['a1', 'a2', 'b1']) {
    await client.send(new CreateScheduleCommand(schedule({ Name, GroupName: 'letters' })));
  }
  const names = async (input: ListSchedulesCommand['input']) => {
    const { Schedules, NextToken } = await client.send(new ListSchedulesCommand(input));
    return [Schedules?.map(({ Name }) => Name), NextToken];
  };
  expect(await names({ NamePrefix: 'a' })).toEqual([['a1', 'a2'], undefined]);
  expect(await names({ State: 'DISABLED' })).toEqual([[], undefined]);
  const [page, token] = await names({ GroupName: 'letters', MaxResults: 2 });
  expect(page).toEqual(['a1', 'a2']);
  expect(await names({ GroupName: 'letters', MaxResults: 2, NextToken: String(token) })).toEqual([['b1'], undefined]);

  await client.send(new DeleteScheduleGroupCommand({ Name: 'letters' }));
  const { ScheduleGroups } = await client.send(new ListScheduleGroupsCommand({}));
  expect(ScheduleGroups?.map(({ Name, State }) => [Name, State])).toEqual([['default', 'ACTIVE']]);
  expect(scheduler.nextDue()).toBeUndefined();
});

const declaration = { access: [], description: '', timeoutSeconds: 1, memoryMegabytes: 512, entry: '' } as const;
const declared = (...expressions: string[]): Catalog => ({
  sweep: { ...declaration, trigger: { kind: 'schedule', expressions } },
  nudge: { ...declaration, trigger: { kind: 'task' } },
});

test('The schedules of the catalog call their functions in Paris time, with the moment they are for', async () => {
  const { scheduler, calls, turnTo } = await schedulerAt(start);
  declareSchedules(scheduler, declared('cron(40 17 ? * MON-FRI *)'));
  await turnTo(at('2016-03-14T23:00:00Z'));
  expect(calls).toEqual([{ name: 'sweep', event: { scheduledTime: '2016-03-14T16:40:00Z' } }]);
});

test('Declaring again keeps the rhythm of what stayed, and drops what went', async () => {
  const { scheduler, clock, client } = await schedulerAt(start);
  declareSchedules(scheduler, declared('rate(6 hours)', 'rate(1 hour)'));
  await scheduler.runDue();
  clock.time += 10 * minute;
  declareSchedules(scheduler, declared('rate(6 hours)'));
  expect(scheduler.nextDue()).toBe(start + 6 * hour);

  declareSchedules(scheduler, declared('rate(2 hours)'));
  expect(scheduler.nextDue()).toBe(clock.time);
  const { Schedules } = await client.send(new ListSchedulesCommand({}));
  expect(Schedules?.map(({ Name }) => Name)).toEqual(['sweep-1']);
});

test('The endpoint of the environment, with its path, is enough for the SDK', async () => {
  const { scheduler } = await schedulerAt(start);
  process.env.AWS_ENDPOINT_URL_SCHEDULER = await served('/aws/scheduler', scheduler);
  onTestFinished(() => {
    delete process.env.AWS_ENDPOINT_URL_SCHEDULER;
  });
  const client = new SchedulerClient({ region, credentials });
  await client.send(new CreateScheduleCommand(schedule()));
  expect(scheduler.nextDue()).toBe(at('2016-03-12T12:00:00Z'));
});
