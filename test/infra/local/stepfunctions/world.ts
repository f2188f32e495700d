import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import {
  createStepFunctions,
  type StepFunctions,
  type StepFunctionsOptions,
} from '../../../../infra/local/stepfunctions/stepFunctions.ts';
import { EXECUTION, hasToken, lambdaError, MACHINE, ROLE, START } from './machines.ts';

export type Lambdas = Record<string, (payload: unknown, call: number) => unknown>;

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Step Functions on a file of their own, a clock to turn, functions that are given, and the SDK's own client on loopback. */
export const createWorld = async (lambdas: Lambdas = {}, options: Partial<StepFunctionsOptions> = {}) => {
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
  const server = serve({ fetch: (request) => stepFunctions.fetch(request), hostname: '127.0.0.1', port: 0 });
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${port}/stepfunctions`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
    stepFunctions.close();
    rmSync(directory, { recursive: true });
  });

  return {
    client,
    clock,
    /** The functions that were called, with what. */
    calls,
    /** The task tokens the functions were given. */
    tokens,
    settled: () => stepFunctions.settled(),
    nextDue: () => stepFunctions.nextDue(),

    /** Creates the machine, starts its execution «one» and lets it come to rest. */
    run: async (definition: string, input: unknown = {}) => {
      await client.send(new CreateStateMachineCommand({ name: 'machine', definition, roleArn: ROLE }));
      await client.send(
        new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'one', input: JSON.stringify(input) }),
      );
      await stepFunctions.settled();
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

    /** A request as it goes over the wire, for what the client would not send. */
    request: async (operation: string, request: object) => {
      const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
      const body = JSON.stringify(request);
      const response = await stepFunctions.fetch(new Request('http://127.0.0.1/', { method: 'POST', headers, body }));
      return {
        status: response.status,
        body: z.looseObject({ __type: z.string().optional() }).parse(await response.json()),
      };
    },

    /** How the execution «one» stands: status, output, error and cause, those it has. */
    state: async () => {
      const { status, output, error, cause } = await client.send(
        new DescribeExecutionCommand({ executionArn: EXECUTION }),
      );
      return {
        status,
        ...(output !== undefined && { output: JSON.parse(output) }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      };
    },

    history: async () => {
      const { events = [] } = await client.send(
        new GetExecutionHistoryCommand({ executionArn: EXECUTION, maxResults: 1000 }),
      );
      return events;
    },
  };
};
