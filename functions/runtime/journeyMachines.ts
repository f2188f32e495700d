import {
  ExecutionAlreadyExists,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { ProgrammeId } from '../../shared/domain/codeLists.ts';
import type { JourneyMachines } from '../../shared/usecases/jalon.ts';
import { required } from './environment.ts';

/** The journey machines on Step Functions: `jalon-ess`, `jalon-citeslab`. */
export const createJourneyMachines = (client = new SFNClient({})): JourneyMachines => {
  const machine = (programme: ProgrammeId): string => `${required('JOURNEY_MACHINE_PREFIX')}${programme}`;
  return {
    start: async (programme, name, input) => {
      const stateMachineArn = machine(programme);
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'taken';
        throw error;
      }
    },

    signal: async (taskToken, output) => {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
        return true;
      } catch (error) {
        // Late or repeated: the execution has gone on, and plans from the newest records wherever it stands.
        const late = [TaskTimedOut, TaskDoesNotExist, InvalidToken].some((kind) => error instanceof kind);
        if (late) return false;
        throw error;
      }
    },

    running: async (programme) => {
      const names = new Set<string>();
      let nextToken: string | undefined;
      do {
        const page = await client.send(
          new ListExecutionsCommand({
            stateMachineArn: machine(programme),
            statusFilter: 'RUNNING',
            maxResults: 1000,
            ...(nextToken !== undefined && { nextToken }),
          }),
        );
        for (const { name } of page.executions ?? []) if (name !== undefined) names.add(name);
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return names;
    },
  };
};
