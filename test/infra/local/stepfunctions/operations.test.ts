import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListStateMachines,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { callback, EXECUTION, MACHINE, machine, ROLE, SECOND } from './machines.ts';
import { createWorld, type Lambdas } from './world.ts';

const createServed = async (lambdas?: Lambdas) => {
  const world = createWorld(lambdas);
  return { ...world, client: await createClient(world.fetch) };
};

const waiting = machine({ Wait: { Type: 'Wait', Seconds: 60, End: true } });
const done = machine({ Done: { Type: 'Succeed' } });

const createMachine = (definition: string, name = 'machine', roleArn = ROLE) =>
  new CreateStateMachineCommand({ name, definition, roleArn });
const start = (name?: string, input?: string) =>
  new StartExecutionCommand({ stateMachineArn: MACHINE, ...(name && { name }), ...(input && { input }) });

const refusal = (name: string) => expect.objectContaining({ name });

test('A machine is described as it was created', async () => {
  const { client, clock } = await createServed();
  const created = await client.send(createMachine(done));
  expect(created).toMatchObject({ stateMachineArn: MACHINE, creationDate: new Date(clock.instant) });
  expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }))).toMatchObject({
    name: 'machine',
    definition: done,
    roleArn: ROLE,
    status: 'ACTIVE',
    type: 'STANDARD',
    creationDate: new Date(clock.instant),
  });
});

test('A machine that cannot be run here is refused with the state and the field', async () => {
  const { client } = await createServed();
  await expect(client.send(createMachine(machine({ Every: { Type: 'Map' } })))).rejects.toThrow(
    expect.objectContaining({
      name: 'InvalidDefinition',
      message: expect.stringMatching(/^Invalid State Machine Definition: '.*"Map".* at \/States\/Every\/Type'$/),
    }),
  );
});

test('Creating the same machine again changes nothing; another one of its name is refused', async () => {
  const { client, clock } = await createServed();
  const first = await client.send(createMachine(done));
  clock.instant += SECOND;
  expect((await client.send(createMachine(done))).creationDate).toEqual(first.creationDate);
  await expect(client.send(createMachine(waiting))).rejects.toThrow(refusal('StateMachineAlreadyExists'));
  await expect(client.send(createMachine(done, 'machine', `${ROLE}2`))).rejects.toThrow(
    refusal('StateMachineAlreadyExists'),
  );
});

test('An update is for the executions that start after it; those that run keep the definition they have', async () => {
  const world = await createServed();
  const { client } = world;
  await world.run(waiting);
  const changed = machine({ Wait: { Type: 'Wait', Seconds: 60, Output: 'changed', End: true } });
  const { revisionId } = await client.send(
    new UpdateStateMachineCommand({ stateMachineArn: MACHINE, definition: changed }),
  );
  await client.send(start('two'));
  await world.turn(60 * SECOND);

  expect(await world.state()).toEqual({ status: 'SUCCEEDED', output: {} });
  expect(
    await client.send(new DescribeExecutionCommand({ executionArn: EXECUTION.replace(/one$/, 'two') })),
  ).toMatchObject({ status: 'SUCCEEDED', output: '"changed"' });
  expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }))).toMatchObject({
    definition: changed,
    revisionId,
  });
});

test('An update that changes nothing, or is not one, is told apart', async () => {
  const { client } = await createServed();
  await client.send(createMachine(done));
  const update = (fields: object) =>
    client.send(new UpdateStateMachineCommand({ stateMachineArn: MACHINE, ...fields }));
  const { revisionId } = await update({ definition: waiting });
  expect((await update({ definition: waiting, roleArn: ROLE })).revisionId).toBe(revisionId);
  expect((await update({ roleArn: `${ROLE}2` })).revisionId).not.toBe(revisionId);
  await expect(update({})).rejects.toThrow(refusal('MissingRequiredParameter'));
  await expect(update({ definition: '{}' })).rejects.toThrow(refusal('InvalidDefinition'));
});

test('Machines are listed by name, page after page', async () => {
  const { client } = await createServed();
  for (const name of ['ess', 'citeslab', 'amorcage']) await client.send(createMachine(done, name));
  const pages: (string | undefined)[][] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client, pageSize: 2 }, {}))
    pages.push(stateMachines.map(({ name }) => name));
  expect(pages).toEqual([['amorcage', 'citeslab'], ['ess']]);
});

test('A start that is repeated while the execution runs answers the same execution', async () => {
  const { client, clock } = await createServed();
  await client.send(createMachine(waiting));
  const first = await client.send(start('one', '{"a":1}'));
  clock.instant += SECOND;
  const second = await client.send(start('one', '{"a":1}'));
  expect(second).toMatchObject({ executionArn: EXECUTION, startDate: first.startDate });
  await expect(client.send(start('one', '{"a":2}'))).rejects.toThrow(refusal('ExecutionAlreadyExists'));
});

test('The name of an execution that has ended is not given again', async () => {
  const world = await createServed();
  await world.run(done);
  await expect(world.client.send(start('one', '{}'))).rejects.toThrow(refusal('ExecutionAlreadyExists'));
});

test('An execution without a name or an input gets a name of its own and an empty object', async () => {
  const { client, settled } = await createServed();
  await client.send(createMachine(done));
  const { executionArn } = await client.send(start());
  const { executionArn: other } = await client.send(start());
  expect(executionArn).not.toBe(other);
  await settled();
  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'SUCCEEDED',
    input: '{}',
    output: '{}',
  });
});

test('Executions are listed the newest first, by status, page after page', async () => {
  const world = await createServed();
  const { client } = world;
  await world.run(waiting);
  for (const name of ['two', 'three', 'four']) await client.send(start(name));
  await client.send(new StopExecutionCommand({ executionArn: EXECUTION.replace(/one$/, 'three') }));

  const namesOf = async (filter: object) => {
    const pages: (string | undefined)[][] = [];
    const request = { stateMachineArn: MACHINE, ...filter };
    for await (const { executions = [] } of paginateListExecutions({ client, pageSize: 2 }, request))
      pages.push(executions.map(({ name }) => name));
    return pages;
  };
  expect(await namesOf({})).toEqual([
    ['four', 'three'],
    ['two', 'one'],
  ]);
  expect(await namesOf({ statusFilter: 'RUNNING' })).toEqual([['four', 'two'], ['one']]);
  expect(await namesOf({ statusFilter: 'ABORTED' })).toEqual([['three']]);
  expect(await namesOf({ statusFilter: 'FAILED' })).toEqual([[]]);
});

test('A stopped execution is aborted, with the error and cause it was given, and moves no more', async () => {
  const world = await createServed();
  await world.run(waiting);
  const stop = new StopExecutionCommand({ executionArn: EXECUTION, error: 'Manual', cause: 'moved away' });
  const { stopDate } = await world.client.send(stop);
  expect(stopDate).toEqual(new Date(world.clock.instant));

  await world.turn(60 * SECOND);
  expect(await world.state()).toEqual({ status: 'ABORTED', error: 'Manual', cause: 'moved away' });
  expect((await world.history()).at(-1)).toMatchObject({ type: 'ExecutionAborted', id: 3, previousEventId: 0 });
  expect((await world.client.send(stop)).stopDate).toEqual(stopDate);
  expect(world.nextDue()).toBeUndefined();
});

test('The history is read in both directions, page after page', async () => {
  const world = await createServed();
  await world.run(waiting);
  await world.turn(60 * SECOND);
  const pagesOf = async (reverseOrder: boolean) => {
    const pages: (number | undefined)[][] = [];
    const request = { executionArn: EXECUTION, reverseOrder };
    for await (const { events = [] } of paginateGetExecutionHistory({ client: world.client, pageSize: 3 }, request))
      pages.push(events.map(({ id }) => id));
    return pages;
  };
  expect(await pagesOf(false)).toEqual([[1, 2, 3], [4]]);
  expect(await pagesOf(true)).toEqual([[4, 3, 2], [1]]);
});

test('A token that is over, unknown, or none is told apart', async () => {
  const world = await createServed({ store: () => null });
  await world.run(machine({ Await: callback('store', { HeartbeatSeconds: 60, End: true }) }));
  const [token = ''] = world.tokens;
  const answers = async (taskToken: string) => {
    const success = await world.request('SendTaskSuccess', { taskToken, output: 'null' });
    const failure = await world.request('SendTaskFailure', { taskToken });
    const heartbeat = await world.request('SendTaskHeartbeat', { taskToken });
    return [success, failure, heartbeat].map(({ __type }) => __type);
  };
  expect(await answers('no token!')).toEqual(['InvalidToken', 'InvalidToken', 'InvalidToken']);
  expect(await answers(`${token}x`)).toEqual(['TaskDoesNotExist', 'TaskDoesNotExist', 'TaskDoesNotExist']);
  expect(await answers(token)).toEqual([undefined, 'TaskTimedOut', 'TaskTimedOut']);
});

test('An answer that is no JSON is refused, and the task waits on', async () => {
  const world = await createServed({ store: () => null });
  await world.run(machine({ Await: callback('store', { End: true }) }));
  const answer = new SendTaskSuccessCommand({ taskToken: world.tokens[0], output: 'nothing' });
  await expect(world.client.send(answer)).rejects.toThrow(refusal('InvalidOutput'));
  expect(await world.state()).toEqual({ status: 'RUNNING' });
});

test.each([
  ['DescribeStateMachine', { stateMachineArn: `${MACHINE}2` }, 'StateMachineDoesNotExist'],
  ['DescribeStateMachine', { stateMachineArn: 'machine' }, 'InvalidArn'],
  ['StartExecution', { stateMachineArn: `${MACHINE}2` }, 'StateMachineDoesNotExist'],
  ['StartExecution', { stateMachineArn: MACHINE, input: 'no JSON' }, 'InvalidExecutionInput'],
  ['StartExecution', { stateMachineArn: MACHINE, name: 'a name' }, 'InvalidName'],
  ['StartExecution', { stateMachineArn: MACHINE, traceHeader: 'x' }, 'ValidationException'],
  ['DescribeExecution', { executionArn: `${EXECUTION}2` }, 'ExecutionDoesNotExist'],
  ['DescribeExecution', { executionArn: 'one' }, 'InvalidArn'],
  ['StopExecution', { executionArn: `${EXECUTION}2` }, 'ExecutionDoesNotExist'],
  ['GetExecutionHistory', { executionArn: EXECUTION, maxResults: 1001 }, 'ValidationException'],
  ['GetExecutionHistory', { executionArn: EXECUTION, nextToken: 'x' }, 'InvalidToken'],
  ['ListExecutions', { stateMachineArn: `${MACHINE}2` }, 'StateMachineDoesNotExist'],
  ['ListExecutions', { stateMachineArn: MACHINE, statusFilter: 'succeeded' }, 'ValidationException'],
  ['CreateStateMachine', { name: 'a/b', definition: done, roleArn: ROLE }, 'InvalidName'],
  ['CreateStateMachine', { name: 'express', definition: done, roleArn: ROLE, type: 'EXPRESS' }, 'ValidationException'],
  ['CreateActivity', { name: 'activity' }, 'UnknownOperationException'],
  ['constructor', {}, 'UnknownOperationException'],
])('%s of %o is refused with %s', async (operation, request, name) => {
  const world = await createServed();
  await world.run(waiting);
  expect(await world.request(operation, request)).toMatchObject({ __type: name });
});
