export const SECOND = 1_000;
export const DAY = 86_400 * SECOND;
export const START = Date.parse('2016-03-01T09:00:00Z');

export const ROLE = 'arn:aws:iam::000000000000:role/journeys';
export const MACHINE = 'arn:aws:states:eu-west-3:000000000000:stateMachine:machine';
export const EXECUTION = 'arn:aws:states:eu-west-3:000000000000:execution:machine:one';

export const hasToken = (payload: unknown): payload is { token: string } =>
  typeof payload === 'object' && payload !== null && 'token' in payload && typeof payload.token === 'string';

export const lambdaError = (name: string, message = 'it went wrong'): Error =>
  Object.assign(new Error(message), { name });

/** A JSONata machine of these states, which begins with the first. */
export const machine = (states: Record<string, object>, rest: object = {}): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...rest });

/** A Task that calls a function. */
export const call = (FunctionName: string, rest: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName },
  ...rest,
});

/** A Task that gives a function its token and waits until somebody answers with it. */
export const callback = (FunctionName: string, rest: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName, Payload: { token: '{% $states.context.Task.Token %}' } },
  ...rest,
});
