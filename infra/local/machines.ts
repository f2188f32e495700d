import {
  CreateStateMachineCommand,
  SFNClient,
  StateMachineAlreadyExists,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { ProgrammeId } from '../../shared/domain/codeLists.ts';
import { stateMachineArn } from './arns.ts';
import { machineDefinition } from './machineDefinition.ts';

/** Makes the journey machines from `workflows/`, or brings those of an older Jalon up to date. */
export const declareMachines = async (
  programmes: readonly ProgrammeId[],
  client = new SFNClient({}),
): Promise<void> => {
  for (const programme of programmes) {
    const name = `jalon-${programme}`;
    const definition = machineDefinition(programme);
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
