import type { Clock, Instant } from '../../../shared/domain/time.ts';
import type { LambdaInvoke } from './callLambda.ts';
import { createEngine } from './engine.ts';
import { executionOperations } from './operations/executions.ts';
import { machineOperations } from './operations/machines.ts';
import { taskOperations } from './operations/tasks.ts';
import { createStatusFeed, type StatusReceiver } from './statusFeed.ts';
import { openStore } from './store/store.ts';
import { answerRequest } from './wire.ts';
import { createWorkQueue } from './workQueue.ts';

export type { ExecutionStatusChange } from './store/statusChanges.ts';

export type StepFunctionsOptions = {
  /** Where everything is kept; made when missing. */
  file: string;
  clock: Clock;
  invoke: LambdaInvoke;
  /** Told of every start and end at least once. When it rejects, it is told again at the next runDue or start. */
  onStatusChange?: StatusReceiver;
  /** How many executions are worked on, and Lambdas called, at the same time. */
  concurrency?: number;
};

export type StepFunctions = {
  /** Answers a request of `@aws-sdk/client-sfn`, whatever its path. */
  fetch(request: Request): Promise<Response>;
  /** When the next timer is due; undefined when no execution runs. */
  nextDue(): Instant | undefined;
  /** Fires what is due at `clock.now()` and resolves when nothing is left to do now. */
  runDue(): Promise<void>;
  /** Resolves when nothing runs. */
  settled(): Promise<void>;
  /** What runs is dropped, and taken up again when the file is opened next. */
  close(): void;
};

/**
 * Step Functions on one machine: Standard machines in JSONata, durable in a file, with a clock that is given.
 * Goes on with what the file holds.
 */
export const createStepFunctions = ({
  file,
  clock,
  invoke,
  onStatusChange,
  concurrency = 16,
}: StepFunctionsOptions): StepFunctions => {
  const store = openStore(file);
  const queue = createWorkQueue(concurrency);
  const feed = createStatusFeed(store, queue, onStatusChange);
  const engine = createEngine({ store, clock, invoke, queue, feed });
  const operations = {
    ...machineOperations(store, clock),
    ...executionOperations(store, engine),
    ...taskOperations(store, engine, clock),
  };
  engine.resume();
  return {
    fetch: answerRequest(new Map(Object.entries(operations))),
    nextDue: () => store.positions.nextDue(),
    runDue: engine.runDue,
    settled: queue.idle,
    close: store.close,
  };
};
