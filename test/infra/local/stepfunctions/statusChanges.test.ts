import { expect, test } from 'vitest';
import type { ExecutionStatusChange } from '../../../../infra/local/stepfunctions/stepFunctions.ts';
import { EXECUTION, MACHINE, machine, SECOND, START } from './machines.ts';
import { createWorld } from './world.ts';

const waiting = machine({
  Wait: { Type: 'Wait', Seconds: 60, Next: 'No' },
  No: { Type: 'Fail', Error: 'Refused', Cause: 'not now' },
});

const change = (fields: object) => ({
  executionArn: EXECUTION,
  stateMachineArn: MACHINE,
  name: 'one',
  startDate: START,
  stopDate: null,
  input: '{"id":1}',
  output: null,
  error: null,
  cause: null,
  ...fields,
});

test('Start and end of an execution are told as EventBridge tells them', async () => {
  const changes: ExecutionStatusChange[] = [];
  const world = createWorld({}, { onStatusChange: (change) => void changes.push(change) });
  await world.run(waiting, { id: 1 });
  await world.turn(60 * SECOND);
  expect(changes).toEqual([
    change({ status: 'RUNNING' }),
    change({ status: 'FAILED', stopDate: START + 60 * SECOND, error: 'Refused', cause: 'not now' }),
  ]);
});

test.each([
  ['SUCCEEDED', machine({ Done: { Type: 'Succeed' } }), { output: '{"id":1}' }],
  ['TIMED_OUT', machine({ Wait: { Type: 'Wait', Seconds: 60, End: true } }, { TimeoutSeconds: 30 }), {}],
  ['ABORTED', waiting, {}],
])('An execution that has %s is told of', async (status, definition, fields) => {
  const changes: ExecutionStatusChange[] = [];
  const world = createWorld({}, { onStatusChange: (change) => void changes.push(change) });
  await world.run(definition, { id: 1 });
  if (status === 'ABORTED') await world.request('StopExecution', { executionArn: EXECUTION });
  await world.turn(30 * SECOND);
  expect(changes.at(-1)).toMatchObject({ status, ...fields });
});

test('What the receiver refuses is told again, by and by and after a restart, until it is taken', async () => {
  const told: string[] = [];
  let busy = true;
  const onStatusChange = async ({ status }: ExecutionStatusChange) => {
    told.push(status);
    if (busy) throw new Error('busy');
  };
  const world = createWorld({}, { onStatusChange });
  await world.run(machine({ Done: { Type: 'Succeed' } }));
  expect(told).toEqual(['RUNNING', 'SUCCEEDED']);
  await world.turn(0);
  expect(told).toEqual(['RUNNING', 'SUCCEEDED', 'RUNNING', 'SUCCEEDED']);
  busy = false;
  await world.restart();
  expect(told.slice(4)).toEqual(['RUNNING', 'SUCCEEDED']);
  await world.restart();
  expect(told.slice(6)).toEqual([]);
});
