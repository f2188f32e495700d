import type { Instant } from '../../../shared/domain/time.ts';

/** The Lambda call of a Task's present attempt; `token` only where the task waits for a callback. */
export type Task = { functionName: string; payload: unknown; token?: string; heartbeatSeconds?: number };

/** An error as it goes through Retry and Catch. Names: AWS's `States.…`, or the Lambda's or caller's own. */
export type Failure = {
  error?: string | undefined;
  cause?: string | undefined;
  /** AWS reports a missed heartbeat as States.Timeout, yet States.HeartbeatTimeout matches it. */
  heartbeat?: boolean;
  /** The field whose expression failed. */
  location?: string;
};

export type Outcome = { result: unknown } | { failure: Failure };

type Place = { state: string; input: unknown; variables: Record<string, unknown> };

/** Inside a state: entered, and logged as such. `retries` counts the retries each retrier has used. */
export type Inside = Place & { enteredAt: Instant; enteredEvent: number; retries: number[] };

/**
 * Where a running execution stands. `wait` stands until a timer or a token moves it; in every other step
 * the engine has something to do, and does it again after a crash.
 */
export type Position =
  | (Place & { step: 'enter' })
  | (Inside & { step: 'attempt' })
  | (Inside & { step: 'invoke'; task: Task })
  | (Inside & { step: 'wait'; task?: Task })
  | (Inside & { step: 'settle'; task?: Task; outcome: Outcome });

export type Ending = {
  status: 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'TIMED_OUT';
  output?: unknown;
  error?: string | undefined;
  cause?: string | undefined;
};

export type TimerKind = 'wait' | 'retry' | 'task' | 'heartbeat' | 'execution';
export type Timer = { kind: TimerKind; due: Instant };

/** An event in AWS's shape: its type, and its details under the key AWS gives them, written out only where they are kept. */
export type HistoryEvent = { type: string; details: () => Record<string, Record<string, unknown>> };

/** What one step leads to; written as one transaction. The state's timers go, unless they are kept. */
export type Transition = { events: HistoryEvent[]; to: Position | Ending; timers?: Timer[] | 'kept' };

/** What stays the same during an execution. */
export type Execution = {
  id: number;
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  roleArn: string;
  definition: number;
  input: unknown;
  startedAt: Instant;
};

/** A running execution as the store holds it; `version` counts its transitions. */
export type Running = { execution: Execution; position: Position; version: number; lastEvent: number };
