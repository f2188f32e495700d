import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import {
  createStepFunctions,
  type StepFunctions,
  type StepFunctionsOptions,
} from '../../../../infra/local/stepfunctions/stepFunctions.ts';
import { EXECUTION, hasToken, lambdaError, MACHINE, ROLE, START } from './machines.ts';

/** What the tests read of an answer, whichever operation gave it. */
const answerSchema = z.looseObject({
  __type: z.string().optional(),
  message: z.string().optional(),
  status: z.string().optional(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  events: z.array(z.looseObject({ id: z.int(), type: z.string() })).optional(),
});

export type Lambdas = Record<string, (payload: unknown, call: number) => unknown>;

export type World = ReturnType<typeof createWorld>;

/** Step Functions on a file of their own, with a clock to turn and functions that are given. */
export const createWorld = (lambdas: Lambdas = {}, options: Partial<StepFunctionsOptions> = {}) => {
  const directory = mkdtempSync(join(tmpdir(), 'stepfunctions-'));
  const file = join(directory, 'executions.sqlite');
  const clock = { instant: START, now: () => clock.instant };
  const calls: { name: string; payload: unknown }[] = [];
  const tokens: string[] = [];

  const open = (): StepFunctions =>
    createStepFunctions({
      file,
      clock,
      invoke: async (name, payload) => {
        const lambda = lambdas[name];
        if (!lambda) throw lambdaError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
        if (hasToken(payload)) tokens.push(payload.token);
        calls.push({ name, payload });
        return lambda(payload, calls.filter((call) => call.name === name).length);
      },
      ...options,
    });

  let stepFunctions = open();
  onTestFinished(() => {
    stepFunctions.close();
    rmSync(directory, { recursive: true });
  });

  /** A request as it goes over the wire; the answer may be an error. */
  const request = async (operation: string, body: object) => {
    const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
    const response = await stepFunctions.fetch(
      new Request('http://127.0.0.1/', { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    return answerSchema.parse(await response.json());
  };

  return {
    clock,
    /** The functions that were called, with what. */
    calls,
    /** The task tokens the functions were given. */
    tokens,
    fetch: (request: Request) => stepFunctions.fetch(request),
    settled: () => stepFunctions.settled(),
    nextDue: () => stepFunctions.nextDue(),
    request,

    /** Creates the machine, starts its execution «one» and lets it come to rest. */
    run: async (definition: string, input: unknown = {}) => {
      await request('CreateStateMachine', { name: 'machine', definition, roleArn: ROLE });
      const answer = await request('StartExecution', {
        stateMachineArn: MACHINE,
        name: 'one',
        input: JSON.stringify(input),
      });
      await stepFunctions.settled();
      return answer;
    },

    /** Answers the last token that was given, by SendTaskSuccess, SendTaskFailure or SendTaskHeartbeat. */
    send: async (operation: string, fields: object = {}) => {
      const answer = await request(operation, { taskToken: tokens.at(-1), ...fields });
      await stepFunctions.settled();
      return answer;
    },

    turn: async (milliseconds: number) => {
      clock.instant += milliseconds;
      await stepFunctions.runDue();
    },

    /** Stops, and starts again on the same file; between the two, `meanwhile` has the file. */
    restart: async (meanwhile?: (db: DatabaseSync) => void) => {
      stepFunctions.close();
      const db = new DatabaseSync(file);
      meanwhile?.(db);
      db.close();
      stepFunctions = open();
      await stepFunctions.settled();
    },

    /** How the execution «one» stands: status, output, error and cause, those it has. */
    state: async () => {
      const { status, output, error, cause } = await request('DescribeExecution', { executionArn: EXECUTION });
      return {
        status,
        ...(output !== undefined && { output: JSON.parse(output) }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      };
    },

    history: async () => {
      const { events } = await request('GetExecutionHistory', { executionArn: EXECUTION, maxResults: 1000 });
      return events ?? [];
    },
  };
};
