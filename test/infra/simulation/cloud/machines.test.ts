import { expect, test } from 'vitest';
import type { Outcome } from '../../../../infra/simulation/cloud/lambdas.ts';
import { createMachines } from '../../../../infra/simulation/cloud/machines.ts';
import { createTimeline } from '../../../../infra/simulation/cloud/timeline.ts';

const hour = 3_600_000;
const arn = 'arn:aws:states:eu-west-3:000000000000:stateMachine:jalon-ess';

/** Waits for signals; an hour after the last one it calls a function, and is over. */
const waiting = (end: string): string =>
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Wait',
    States: {
      Wait: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: 'await', Payload: { token: '{% $states.context.Task.Token %}' } },
        TimeoutSeconds: 3_600,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'End' }],
        Next: 'Wait',
      },
      End: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: end }, End: true },
    },
  });

/** The machines of one programme in two versions; which functions they called when, and what broke. */
const lab = (answer: (name: string) => Outcome = () => ({ result: {} })) => {
  const timeline = createTimeline(0);
  const called: string[] = [];
  const broken: string[] = [];
  const tokens: string[] = [];
  const machines = createMachines({
    timeline,
    definitions: { ess: [waiting('end'), waiting('endAnew')] },
    invoke: async (name, payload) => {
      called.push(`${name} at ${timeline.now() / hour} h`);
      if (name === 'await') tokens.push((payload as { token: string }).token);
      return answer(name);
    },
    onBroken: ({ name, status }) => broken.push(`${name} ${status}`),
    dueOf: ({ due }) => due,
  });
  const start = (name: string) => machines.start(arn, name, '{}');
  const signal = (index: number) => machines.signal(tokens[index] ?? '', '{}');
  const live = (hours: number) => timeline.liveUntil(hours * hour);
  const running = () => machines.running().map(({ name }) => name);
  return { machines, timeline, start, signal, live, running, called, broken };
};

test('Nobody signals: after its hour an execution goes on by itself', async () => {
  const { timeline, start, live, called, running } = lab();
  timeline.at(0, () => start('one'));
  await live(0.5);
  expect(running()).toEqual(['one']);
  await live(2);
  expect({ called, running: running() }).toEqual({ called: ['await at 0 h', 'end at 1 h'], running: [] });
});

test('A signal wakes it at once, and its hour begins anew; a second one, or one after its hour, finds nobody', async () => {
  const { timeline, start, signal, live, called } = lab();
  const heard: boolean[] = [];
  timeline.at(0, () => start('one'));
  for (const moment of [0.25, 0.5]) timeline.at(moment * hour, () => heard.push(signal(0)));
  await live(2);
  expect(called).toEqual(['await at 0 h', 'await at 0.25 h', 'end at 1.25 h']);
  heard.push(signal(1));
  expect(heard).toEqual([true, false, false]);
});

test('Started twice it runs once; a name that has run is taken for ever', async () => {
  const { timeline, start, live, running, called } = lab();
  const answers: string[] = [];
  timeline.at(0, () => answers.push(start('one'), start('one')));
  await live(0.5);
  expect(running()).toEqual(['one']);
  await live(2);
  expect([...answers, start('one')]).toEqual(['started', 'started', 'taken']);
  expect(called).toEqual(['await at 0 h', 'end at 1 h']);
});

test('One that is stopped from outside or breaks is told of, one that ends by itself is not', async () => {
  const { machines, timeline, start, live, broken } = lab((name) =>
    name === 'await' ? { result: {} } : { error: 'Runtime.ExitError' },
  );
  timeline.at(0, () => start('stopped'));
  timeline.at(0.5 * hour, () => machines.end(0, 'ABORTED'));
  timeline.at(2 * hour, () => start('breaks'));
  await live(4);
  expect(broken).toEqual(['stopped ABORTED', 'breaks FAILED']);

  const well = lab();
  well.timeline.at(0, () => well.start('one'));
  await well.live(2);
  expect(well.broken).toEqual([]);
});

test('When all are lost, nobody is told, no timer goes off and no name comes back', async () => {
  const { machines, timeline, start, signal, live, running, called, broken } = lab();
  timeline.at(0, () => start('one'));
  timeline.at(0.5 * hour, () => machines.dropAll());
  await live(2);
  expect({ running: running(), broken, called }).toEqual({ running: [], broken: [], called: ['await at 0 h'] });
  expect([signal(0), start('one')]).toEqual([false, 'taken']);
});

test('After a deployment who runs keeps its definition, who starts gets the new one', async () => {
  const { machines, timeline, start, live, called } = lab();
  timeline.at(0, () => start('one'));
  timeline.at(0.5 * hour, () => {
    machines.deploy();
    start('two');
  });
  await live(3);
  expect(called).toEqual(['await at 0 h', 'await at 0.5 h', 'end at 1 h', 'endAnew at 1.5 h']);
});
