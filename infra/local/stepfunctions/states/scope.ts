import type { Instant } from '../../../../shared/domain/time.ts';
import type { State } from '../definition/definition.ts';
import { evaluateTemplate } from '../expressions/expressions.ts';
import { StateFailure } from '../failures.ts';
import type { Execution, Inside } from '../position.ts';

type Found = { result?: unknown; errorOutput?: { Error: string | null; Cause: string | null } };

/** What a state works with while it is entered, tried or left. */
export type Scope = {
  type: State['Type'];
  inside: Inside;
  now: Instant;
  token: string | undefined;
  /** Evaluates the expressions of a field; `found` adds what $states knows there beside input and context. */
  evaluate(template: unknown, field: string, found?: Found): unknown;
};

export const createScope = (
  type: State['Type'],
  execution: Execution,
  inside: Inside,
  now: Instant,
  token: string | undefined,
): Scope => {
  let context: ReturnType<typeof contextOf> | undefined;
  return {
    type,
    inside,
    now,
    token,
    evaluate: (template, field, found) => {
      const states = {
        input: inside.input,
        // Written out where an expression asks for it: most do not.
        get context() {
          context ??= contextOf(type, execution, inside, token);
          return context;
        },
        ...found,
      };
      return evaluateTemplate(template, field, { variables: { ...inside.variables, states }, now });
    },
  };
};

/** What an expression finds as `$states.context`. */
const contextOf = (type: State['Type'], execution: Execution, inside: Inside, token: string | undefined) => ({
  Execution: {
    Id: execution.arn,
    Input: execution.input,
    Name: execution.name,
    RoleArn: execution.roleArn,
    StartTime: new Date(execution.startedAt).toISOString(),
    RedriveCount: 0,
  },
  State: {
    Name: inside.state,
    EnteredTime: new Date(inside.enteredAt).toISOString(),
    ...(type === 'Task' && { RetryCount: retryCount(inside) }),
  },
  StateMachine: { Id: execution.machineArn, Name: execution.machineName },
  ...(token && { Task: { Token: token } }),
});

const retryCount = ({ retries }: Inside): number => retries.reduce((sum, count) => sum + count, 0);

/** Fails the state as AWS does when an expression gives a value of the wrong kind. */
export const unexpected = (template: unknown, field: string, expected: string, value: unknown): StateFailure =>
  new StateFailure({
    error: 'States.QueryEvaluationError',
    cause:
      `The JSONata expression '${String(template).slice(2, -2).trim()}' specified for the field '${field}' returned an ` +
      `unexpected result type. Expected '${expected}', but was '${kindOf(value)}' for value: ${JSON.stringify(value)}`,
    location: field,
  });

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
