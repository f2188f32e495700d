import { readFileSync } from 'node:fs';
import {
  CreateStateMachineCommand,
  SFNClient,
  StateMachineAlreadyExists,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { functions } from '../../functions/catalog.ts';
import type { ProgrammeId } from '../../shared/domain/codeLists.ts';
import { lambdaArn, stateMachineArn } from './arns.ts';

/** Makes the journey machines from `workflows/`, or brings those of an older Jalon up to date. */
export const declareMachines = async (
  programmes: readonly ProgrammeId[],
  client = new SFNClient({}),
): Promise<void> => {
  for (const programme of programmes) {
    const name = `jalon-${programme}`;
    const definition = readDefinition(programme);
    try {
      await client.send(
        new CreateStateMachineCommand({ name, definition, roleArn: 'arn:aws:iam::000000000000:role/local' }),
      );
    } catch (error) {
      if (!(error instanceof StateMachineAlreadyExists)) throw error;
      await client.send(new UpdateStateMachineCommand({ stateMachineArn: stateMachineArn(name), definition }));
    }
  }
};

/** The definition of a programme, its functions named by their ARN as CDK does it. */
const readDefinition = (programme: ProgrammeId): string =>
  readFileSync(new URL(`../../workflows/${programme}.asl.json`, import.meta.url), 'utf8').replaceAll(
    /\$\{(\w+)\}/g,
    (_, name: string) => {
      if (!(name in functions))
        throw new Error(`workflows/${programme}.asl.json calls ${name}, which is not in the catalog`);
      return lambdaArn(name);
    },
  );
