import { localRegion } from '../arns.ts';
import type { State } from './definition/definition.ts';
import type { Ending, Failure, HistoryEvent } from './position.ts';

const whole = { truncated: false };

export const executionStarted = (input: string, roleArn: string): HistoryEvent => ({
  type: 'ExecutionStarted',
  details: () => ({ executionStartedEventDetails: { input, inputDetails: whole, roleArn } }),
});

export const stateEntered = (type: State['Type'], name: string, input: unknown): HistoryEvent => ({
  type: `${type}StateEntered`,
  details: () => ({ stateEnteredEventDetails: { name, input: JSON.stringify(input), inputDetails: whole } }),
});

export const stateExited = (
  type: State['Type'],
  name: string,
  output: unknown,
  assigned: Record<string, unknown>,
): HistoryEvent => ({
  type: `${type}StateExited`,
  details: () => ({
    stateExitedEventDetails: {
      name,
      ...wholeOutput(output),
      ...(Object.keys(assigned).length && { assignedVariables: jsonOfEach(assigned), assignedVariablesDetails: whole }),
    },
  }),
});

const wholeOutput = (output: unknown) => ({ output: JSON.stringify(output), outputDetails: whole });

const jsonOfEach = (variables: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]));

const resourceOf = (callback: boolean) => ({
  resourceType: 'lambda',
  resource: callback ? 'invoke.waitForTaskToken' : 'invoke',
});

export const taskScheduled = (
  callback: boolean,
  parameters: unknown,
  limits: { timeoutInSeconds?: number; heartbeatInSeconds?: number },
): HistoryEvent => ({
  type: 'TaskScheduled',
  details: () => ({
    taskScheduledEventDetails: {
      ...resourceOf(callback),
      region: localRegion,
      parameters: JSON.stringify(parameters),
      ...limits,
    },
  }),
});

export const taskStarted = (callback: boolean): HistoryEvent => ({
  type: 'TaskStarted',
  details: () => ({ taskStartedEventDetails: resourceOf(callback) }),
});

export const taskSubmitted = (output: unknown): HistoryEvent => ({
  type: 'TaskSubmitted',
  details: () => ({ taskSubmittedEventDetails: { ...resourceOf(true), ...wholeOutput(output) } }),
});

export const taskSucceeded = (callback: boolean, output: unknown): HistoryEvent => ({
  type: 'TaskSucceeded',
  details: () => ({ taskSucceededEventDetails: { ...resourceOf(callback), ...wholeOutput(output) } }),
});

export const taskFailed = (callback: boolean, { error, cause }: Failure): HistoryEvent => ({
  type: 'TaskFailed',
  details: () => ({ taskFailedEventDetails: { ...resourceOf(callback), error, cause } }),
});

export const taskTimedOut = (callback: boolean): HistoryEvent => ({
  type: 'TaskTimedOut',
  details: () => ({ taskTimedOutEventDetails: { ...resourceOf(callback), error: 'States.Timeout' } }),
});

export const evaluationFailed = (state: string, { error, cause, location }: Failure): HistoryEvent => ({
  type: 'EvaluationFailed',
  details: () => ({ evaluationFailedEventDetails: { error, cause, location, state } }),
});

/** The last event of an execution. A timed-out one names its error here only, not in DescribeExecution. */
export const executionEnded = ({ status, output, error, cause }: Ending): HistoryEvent => {
  switch (status) {
    case 'SUCCEEDED':
      return {
        type: 'ExecutionSucceeded',
        details: () => ({ executionSucceededEventDetails: wholeOutput(output) }),
      };
    case 'FAILED':
      return { type: 'ExecutionFailed', details: () => ({ executionFailedEventDetails: { error, cause } }) };
    case 'ABORTED':
      return { type: 'ExecutionAborted', details: () => ({ executionAbortedEventDetails: { error, cause } }) };
    case 'TIMED_OUT':
      return {
        type: 'ExecutionTimedOut',
        details: () => ({ executionTimedOutEventDetails: { error: 'States.Timeout' } }),
      };
  }
};

/** Without branches an event follows the one before it, except these that AWS hangs on nothing. */
export const previousEventId = (id: number, type: string): number =>
  id <= 2 || type === 'ExecutionAborted' || type === 'ExecutionTimedOut' ? 0 : id - 1;
