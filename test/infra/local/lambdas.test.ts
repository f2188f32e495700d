import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Catalog, createLambdas } from '../../../infra/local/lambdas.ts';
import { silent } from './support.ts';

const declaration = {
  trigger: { kind: 'task' },
  access: [],
  description: '',
  timeoutSeconds: 0.3,
  memoryMegabytes: 512,
} as const;

const catalog = {
  kinds: { ...declaration, entry: 'kinds.ts' },
  empty: { ...declaration, entry: 'withoutHandler.ts' },
  absent: { ...declaration, entry: 'absent.ts' },
} satisfies Catalog;

const lambdas = (log = silent) =>
  createLambdas({ catalog, root: fileURLToPath(new URL('.', import.meta.url)), env: { LOCAL_CLOUD_TEST: 'yes' }, log });

test('A function gets its event and gives its answer, as JSON and nothing but JSON', async () => {
  const { invoke } = lambdas();
  const moment = new Date(0);
  expect(await invoke('kinds', { do: 'echo', moment, nothing: undefined })).toEqual({
    do: 'echo',
    moment: '1970-01-01T00:00:00.000Z',
  });
  expect(await invoke('kinds', { do: 'more than JSON' })).toEqual({ date: '1970-01-01T00:00:00.000Z', map: {} });
  expect(await invoke('kinds', { do: 'nothing' })).toBeNull();
});

test('A function knows its name, its request and how long it still has', async () => {
  const { invoke } = lambdas();
  const context = await invoke('kinds', { do: 'context' });
  expect(context).toEqual({
    functionName: 'kinds',
    awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    memoryLimitInMB: '512',
    invokedFunctionArn: 'arn:aws:lambda:eu-west-3:000000000000:function:kinds',
    millisecondsLeft: expect.any(Number),
  });
  expect(context).toHaveProperty(
    'millisecondsLeft',
    expect.toSatisfy((left: number) => left > 0 && left <= 300),
  );
});

test('A function finds the environment it was promised', async () => {
  onTestFinished(() => {
    delete process.env.LOCAL_CLOUD_TEST;
  });
  expect(await lambdas().invoke('kinds', { do: 'environment' })).toBe('yes');
});

test('An error keeps its name and its message', async () => {
  await expect(lambdas().invoke('kinds', { do: 'fail' })).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too far',
  });
});

test('A function that takes longer than it may is given up by the name AWS uses', async () => {
  await expect(lambdas().invoke('kinds', { do: 'sleep' })).rejects.toMatchObject({
    name: 'Sandbox.Timedout',
    message: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 0.30 seconds$/),
  });
});

test('What cannot be run says why', async () => {
  const { invoke } = lambdas();
  await expect(invoke('nobody', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(invoke('absent', {})).rejects.toMatchObject({ name: 'Runtime.ImportModuleError' });
  await expect(invoke('empty', {})).rejects.toMatchObject({ name: 'Runtime.HandlerNotFound' });
  await expect(invoke('kinds', { do: 'turn in circles' })).rejects.toMatchObject({ name: 'TypeError' });
});

test('The log tells name, duration and failure of each run, and nothing of what it was about', async () => {
  const lines: unknown[] = [];
  const { invoke } = lambdas((message, details) => lines.push({ message, ...details }));
  await invoke('kinds', { do: 'echo', who: 'Zoé' });
  await invoke('kinds', { do: 'fail', who: 'Zoé' }).catch(() => {});
  const common = { message: 'kinds', requestId: expect.any(String), milliseconds: expect.any(Number) };
  expect(lines).toEqual([common, { ...common, error: 'RangeError', reason: 'too far' }]);
});

test('Idle means that nothing runs any more', async () => {
  const ended: string[] = [];
  const { invoke, idle } = lambdas((message) => ended.push(message));
  invoke('kinds', { do: 'sleep' }).catch(() => {});
  invoke('kinds', { do: 'echo' });
  await idle();
  expect(ended).toHaveLength(2);
});
