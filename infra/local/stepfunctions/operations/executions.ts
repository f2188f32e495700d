import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Engine } from '../engine.ts';
import { previousEventId } from '../history.ts';
import { parseJson } from '../json.ts';
import type { ExecutionRow } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import { checkedName, executionOf, machineOf } from './lookups.ts';
import { type Operation, operation } from './operation.ts';
import { page, pageNumber, pagingFields } from './paging.ts';
import { errorFields, payload } from './payload.ts';
import { RequestError } from './requestError.ts';

const executionArnOnly = z.strictObject({ executionArn: z.string() });

export const executionOperations = (store: Store, engine: Engine): Record<string, Operation> => ({
  StartExecution: operation(
    z.strictObject({ stateMachineArn: z.string(), name: z.string().optional(), input: payload.default('{}') }),
    ({ stateMachineArn, name = randomUUID(), input }) => {
      const machine = machineOf(store, stateMachineArn);
      if (!parseJson(input))
        throw new RequestError(
          'InvalidExecutionInput',
          "Invalid State Machine Execution Input: 'The input is not JSON'",
        );
      const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${checkedName(name)}`;
      const known = store.executions.byArn(arn);
      if (known && (known.status !== 'RUNNING' || known.input !== input))
        throw new RequestError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const startedAt = known?.startedAt ?? engine.start(machine, arn, name, input);
      return { executionArn: arn, startDate: startedAt / 1000 };
    },
  ),

  StopExecution: operation(executionArnOnly.extend(errorFields), ({ executionArn, error, cause }) => {
    const execution = executionOf(store, executionArn);
    engine.move(execution.id, () => ({ events: [], to: { status: 'ABORTED', error, cause } }));
    return { stopDate: seconds(executionOf(store, executionArn).stoppedAt) };
  }),

  DescribeExecution: operation(executionArnOnly, ({ executionArn }) => {
    const execution = executionOf(store, executionArn);
    const { input, output, error, cause } = execution;
    return {
      ...summary(execution),
      input,
      inputDetails: { included: true },
      ...(output !== null && { output, outputDetails: { included: true } }),
      error: error ?? undefined,
      cause: cause ?? undefined,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'The local Step Functions do not redrive executions',
    };
  }),

  ListExecutions: operation(
    z.strictObject({
      stateMachineArn: z.string(),
      statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
      ...pagingFields,
    }),
    ({ stateMachineArn, statusFilter, maxResults, nextToken }) => {
      const { arn } = machineOf(store, stateMachineArn);
      const before = pageNumber(nextToken) ?? Number.MAX_SAFE_INTEGER;
      const { shown, next } = page(
        store.executions.page(arn, statusFilter, before, maxResults + 1),
        maxResults,
        ({ id }) => id,
      );
      return { executions: shown.map(summary), nextToken: next };
    },
  ),

  GetExecutionHistory: operation(
    executionArnOnly.extend({
      reverseOrder: z.boolean().default(false),
      includeExecutionData: z.literal(true).optional(),
      ...pagingFields,
    }),
    ({ executionArn, reverseOrder, maxResults, nextToken }) => {
      const { id } = executionOf(store, executionArn);
      const beyond = pageNumber(nextToken) ?? (reverseOrder ? Number.MAX_SAFE_INTEGER : 0);
      const { shown, next } = page(
        store.events.page(id, reverseOrder, beyond, maxResults + 1),
        maxResults,
        (event) => event.id,
      );
      const events = shown.map(({ id, at, type, details }) => ({
        id,
        previousEventId: previousEventId(id, type),
        timestamp: at / 1000,
        type,
        ...JSON.parse(details),
      }));
      return { events, nextToken: next };
    },
  ),
});

const summary = ({ arn, machineArn, name, status, startedAt, stoppedAt }: ExecutionRow) => ({
  executionArn: arn,
  stateMachineArn: machineArn,
  name,
  status,
  startDate: startedAt / 1000,
  stopDate: seconds(stoppedAt),
  redriveCount: 0,
});

const seconds = (instant: number | null): number | undefined => (instant === null ? undefined : instant / 1000);
