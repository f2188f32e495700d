import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { CallFault } from '../../../../infra/simulation/cloud/faults.ts';
import { createLambdas, type Lambdas } from '../../../../infra/simulation/cloud/lambdas.ts';
import { createTimeline } from '../../../../infra/simulation/cloud/timeline.ts';
import type { Random } from '../../../../infra/simulation/random.ts';

const second = 1_000;

/** Chance that always gives the most. */
const worst = { between: (_: number, to: number) => to } as Random;

/** One function after another whose calls meet these faults in turn, and then none; a service that writes down what it did. */
const lab = (...befalls: (CallFault | undefined)[]) => {
  const timeline = createTimeline(0);
  const done: string[] = [];
  const interrupted: string[] = [];
  let down: number | undefined;
  const outages = { all: [], downUntil: () => down };
  const misfortune = { isOn: () => true, strikes: () => false, onCall: () => befalls.shift(), random: worst };
  const lambdas = createLambdas(timeline, misfortune, outages, (name) => interrupted.push(name));
  const call = (what: string) => lambdas.call(() => done.push(what));
  let ended: string | undefined;
  const run = async (timeoutSeconds: number, work: (lambdas: Lambdas) => Promise<unknown>): Promise<string> => {
    timeline.at(0, async () => {
      const outcome = await lambdas.invoke({ name: 'work', timeoutSeconds, run: () => work(lambdas) });
      ended = `${'error' in outcome ? outcome.error : 'done'} after ${timeline.now() / second} s`;
    });
    await timeline.liveUntil(1_000 * second);
    return ended ?? 'never';
  };
  const goDown = (): void => {
    down = 2_000 * second;
  };
  return { run, call, done, interrupted, goDown };
};

test('A function does what it does, and ends with it', async () => {
  const { run, call, done } = lab();
  expect(await run(60, () => call('write'))).toBe('done after 0 s');
  expect(done).toEqual(['write']);
});

test('A crash before a call performs nothing, and the function never goes on', async () => {
  const { run, call, done } = lab('crashBefore');
  const ended = await run(60, async () => {
    await call('write');
    done.push('went on');
  });
  expect({ ended, done }).toEqual({ ended: 'Runtime.ExitError after 0.05 s', done: [] });
});

test('A crash after a call has performed it, and its answer never comes', async () => {
  const { run, call, done } = lab('crashAfter');
  const ended = await run(60, async () => {
    await call('write');
    done.push('went on');
  });
  expect({ ended, done }).toEqual({ ended: 'Runtime.ExitError after 0.05 s', done: ['write'] });
});

test('A lost answer: what was asked is done, and the function learns after seconds that it may not be', async () => {
  const { run, call, done } = lab('lostAnswer');
  const ended = await run(60, () => call('write'));
  expect({ ended, done }).toEqual({ ended: 'TimeoutError after 6 s', done: ['write'] });
});

test('A function that stands still in its time does the rest late', async () => {
  const { run, call, done } = lab('stall');
  const ended = await run(180, () => call('write'));
  expect({ ended, done }).toEqual({ ended: 'done after 90 s', done: ['write'] });
});

test('One that stands still beyond its time is stopped at it, and what it was about to do is not done', async () => {
  const { run, call, done } = lab('stall');
  const ended = await run(60, () => call('write'));
  expect({ ended, done }).toEqual({ ended: 'Sandbox.Timedout after 60 s', done: [] });
});

test('So is one that waits longer by itself than it may', async () => {
  const { run, call, done } = lab();
  const ended = await run(10, async ({ sleep }) => {
    await sleep(11 * second);
    await call('write');
  });
  expect({ ended, done }).toEqual({ ended: 'Sandbox.Timedout after 10 s', done: [] });
});

test('A dead function performs nothing more, whatever of it was still under way', async () => {
  const { run, call, done } = lab('crashBefore');
  const ended = await run(60, ({ sleep }) =>
    Promise.all([
      call('write'),
      sleep(5 * second).then(() => done.push('woke')),
      Promise.resolve().then(() => call('at the same time')),
    ]),
  );
  expect({ ended, done }).toEqual({ ended: 'Runtime.ExitError after 0.05 s', done: [] });
});

test('Too many calls: one is refused after a moment, nothing is done, the next one goes through', async () => {
  const { run, call, done } = lab('throttle');
  const ended = await run(60, () => call('write').catch(({ name }: Error) => call(`again after ${name}`)));
  expect({ ended, done }).toEqual({ ended: 'done after 0.9 s', done: ['again after ThrottlingException'] });
});

test('Interrupted is who dies, gets no answer, or is refused; not who stands still, or calls where a refusal did nothing', async () => {
  const after = async (befalls: CallFault, timeoutSeconds: number, mayRefuse = false): Promise<string[]> => {
    const { run, interrupted } = lab(befalls);
    await run(timeoutSeconds, (lambdas) => lambdas.call(() => 'written', mayRefuse));
    return interrupted;
  };
  for (const befalls of ['crashBefore', 'crashAfter', 'lostAnswer', 'throttle'] as const)
    expect(await after(befalls, 60)).toEqual(['work']);
  expect(await after('throttle', 60, true)).toEqual([]);
  expect(await after('lostAnswer', 60, true)).toEqual(['work']);
  expect(await after('stall', 180)).toEqual([]);
  expect(await after('stall', 60)).toEqual(['work']);
});

test('While everything is down no function starts, and what people call fails', async () => {
  const { run, call, done, goDown } = lab();
  goDown();
  expect(await run(60, () => call('write'))).toBe('Lambda.ServiceException after 1 s');
  await expect(call('write')).rejects.toMatchObject({ name: 'ServiceUnavailable' });
  expect(done).toEqual([]);
});

test('Calls from outside of any function are not struck', async () => {
  const { call, done } = lab('crashBefore');
  await call('look');
  expect(done).toEqual(['look']);
});

test('What a dead function held is forgotten with it', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const { run, call } = lab('crashBefore');
  let held: WeakRef<object> | undefined;
  await run(60, async () => {
    const world = { size: 'large' };
    held = new WeakRef(world);
    await call('write');
    return world;
  });
  // What a WeakRef has shown stays until the turn is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(held?.deref()).toBeUndefined();
});
