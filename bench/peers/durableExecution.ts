import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createClimber, day, type Ended } from './ladder.ts';

/** What we use of AWS's durable execution SDK for JavaScript 2.4.0 and of its test runner 1.1.4. */
type DurableContext = {
  createCallback(name: string): Promise<[signal: Promise<unknown>, id: string]>;
  step(name: string, work: () => Promise<unknown>): Promise<unknown>;
  wait(name: string, duration: { days: number }): Promise<unknown>;
  promise: { race<T>(name: string, promises: Promise<T>[]): Promise<T> };
};
type Sdk = { withDurableExecution(handler: (event: { journey: number }, context: DurableContext) => unknown): unknown };
type Operation = {
  waitForData(status: unknown): Promise<unknown>;
  sendCallbackSuccess(json: string): Promise<unknown>;
};
type Runner = {
  getOperation(name: string): Operation;
  run(request: { payload: unknown }): Promise<{ getResult(): Ended }>;
};
type Testing = {
  LocalDurableTestRunner: {
    new (parts: { handlerFunction: unknown }): Runner;
    setupTestEnvironment(options: { skipTime: boolean }): Promise<void>;
    teardownTestEnvironment(): Promise<void>;
  };
  WaitingOperationStatus: { STARTED: unknown };
};

export const peerPackages = ['@aws/durable-execution-sdk-js@2.4.0', '@aws/durable-execution-sdk-js-testing@1.1.4'];

/** The SDK as it is installed in a folder; undefined when it is not. */
export const findPeer = (folder: string): { sdk: Sdk; testing: Testing } | undefined => {
  const load = createRequire(resolve(folder, 'package.json'));
  try {
    return { sdk: load('@aws/durable-execution-sdk-js'), testing: load('@aws/durable-execution-sdk-js-testing') };
  } catch {
    return undefined;
  }
};

/**
 * The same lives as durable functions, in the test runner that skips time. It skips waits, not the timeout of a callback,
 * which is a timer of the machine: so signal and wait race, and a signal comes as soon as it is waited for.
 */
export const liveAsDurableFunctions = async (
  { sdk, testing }: NonNullable<ReturnType<typeof findPeer>>,
  journeys: number,
): Promise<Ended[]> => {
  const { LocalDurableTestRunner, WaitingOperationStatus } = testing;
  const runners: Runner[] = [];
  const answer = async (journey: number, name: string): Promise<void> => {
    const signal = runners[journey]?.getOperation(name);
    await signal?.waitForData(WaitingOperationStatus.STARTED);
    await signal?.sendCallbackSuccess(JSON.stringify({ stage: 'maturation' }));
  };

  // Replayed from its beginning whenever it goes on, so the climber begins anew too.
  const handlerFunction = sdk.withDurableExecution(async ({ journey }, context) => {
    const climber = createClimber();
    for (let wait = 0; !climber.isOver(); wait += 1) {
      const [signal] = await context.createCallback(`signal ${wait}`);
      if (climber.isSignalled())
        await context.step(`tell ${wait}`, async () => {
          void answer(journey, `signal ${wait}`);
        });
      const due = context.wait(`ladder ${wait}`, { days: climber.longest() / day });
      const first = await context.promise.race(`first ${wait}`, [signal.then(() => 'signal'), due.then(() => 'due')]);
      if (first === 'due') await context.step(`nudge ${wait}`, async () => 'raised');
      if (first === 'due') climber.nudge();
      else climber.signal();
    }
    return climber.ended;
  });

  await LocalDurableTestRunner.setupTestEnvironment({ skipTime: true });
  const lives = Array.from({ length: journeys }, async (_, journey) => {
    const runner = new LocalDurableTestRunner({ handlerFunction });
    runners[journey] = runner;
    return (await runner.run({ payload: { journey } })).getResult();
  });
  const ended = await Promise.all(lives);
  await LocalDurableTestRunner.teardownTestEnvironment();
  return ended;
};
