import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../../../shared/domain/time.ts';
import { stateMachineArn } from '../../arns.ts';
import { readDefinition } from '../definition/readDefinition.ts';
import type { Store } from '../store/store.ts';
import { checkedName, machineOf } from './lookups.ts';
import { type Operation, operation } from './operation.ts';
import { page, pageKey, pagingFields } from './paging.ts';
import { RequestError } from './requestError.ts';

const MACHINE_TYPE = 'STANDARD';

export const machineOperations = (store: Store, clock: Clock): Record<string, Operation> => ({
  CreateStateMachine: operation(
    z.strictObject({
      name: z.string(),
      definition: z.string(),
      roleArn: z.string(),
      type: z.literal(MACHINE_TYPE).optional(),
    }),
    ({ name, definition, roleArn }) => {
      const arn = stateMachineArn(checkedName(name));
      checkDefinition(definition);
      const known = store.machines.get(arn);
      const same = known?.roleArn === roleArn && store.machines.definitionText(known.definition) === definition;
      if (known && !same) throw new RequestError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
      const createdAt = known?.createdAt ?? clock.now();
      if (!known)
        store.transaction(() => {
          const id = store.machines.addDefinition(definition);
          store.machines.put({ arn, name, roleArn, definition: id, createdAt, revisionId: null });
        });
      return { stateMachineArn: arn, creationDate: createdAt / 1000 };
    },
  ),

  UpdateStateMachine: operation(
    z.strictObject({
      stateMachineArn: z.string(),
      definition: z.string().optional(),
      roleArn: z.string().optional(),
    }),
    ({ stateMachineArn: arn, definition, roleArn }) => {
      const machine = machineOf(store, arn);
      if (definition === undefined && roleArn === undefined)
        throw new RequestError('MissingRequiredParameter', 'Either the definition or the role ARN must be specified');
      if (definition !== undefined) checkDefinition(definition);
      const redefined = definition !== undefined && definition !== store.machines.definitionText(machine.definition);
      const changed = redefined || (roleArn !== undefined && roleArn !== machine.roleArn);
      const revisionId = changed ? randomUUID() : machine.revisionId;
      store.transaction(() =>
        store.machines.put({
          ...machine,
          roleArn: roleArn ?? machine.roleArn,
          definition: redefined ? store.machines.addDefinition(definition) : machine.definition,
          revisionId,
        }),
      );
      return { updateDate: clock.now() / 1000, revisionId: revisionId ?? undefined };
    },
  ),

  DescribeStateMachine: operation(z.strictObject({ stateMachineArn: z.string() }), (request) => {
    const { arn, name, roleArn, definition, createdAt, revisionId } = machineOf(store, request.stateMachineArn);
    return {
      stateMachineArn: arn,
      name,
      status: 'ACTIVE',
      definition: store.machines.definitionText(definition),
      roleArn,
      type: MACHINE_TYPE,
      creationDate: createdAt / 1000,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
      revisionId: revisionId ?? undefined,
    };
  }),

  ListStateMachines: operation(z.strictObject(pagingFields), ({ maxResults, nextToken }) => {
    const rows = store.machines.page(pageKey(nextToken) ?? '', maxResults + 1);
    const { shown, next } = page(rows, maxResults, ({ name }) => name);
    return {
      stateMachines: shown.map(({ arn, name, createdAt }) => ({
        stateMachineArn: arn,
        name,
        type: MACHINE_TYPE,
        creationDate: createdAt / 1000,
      })),
      nextToken: next,
    };
  }),
});

const checkDefinition = (definition: string): void => {
  const read = readDefinition(definition);
  if ('definition' in read) return;
  const complaints = read.problems.map(({ code, message, at }) => `${code}: ${message} at ${at}`);
  throw new RequestError('InvalidDefinition', `Invalid State Machine Definition: '${complaints.join(', ')}'`);
};
