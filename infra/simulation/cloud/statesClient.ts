import { ExecutionAlreadyExists, TaskTimedOut } from '../packages/clientSfn.ts';
import type { Machines } from './machines.ts';

type Input = { stateMachineArn: string; name: string; input: string; taskToken: string; output: string };

/** Answers the client of Step Functions. */
export const statesClient =
  (machines: Machines) =>
  (command: string, input: unknown): unknown => {
    const { stateMachineArn, name, input: text, taskToken, output } = input as Input;
    switch (command) {
      case 'StartExecution':
        if (machines.start(stateMachineArn, name, text) === 'taken') throw new ExecutionAlreadyExists();
        return {};
      case 'SendTaskSuccess':
        if (!machines.signal(taskToken, output)) throw new TaskTimedOut();
        return {};
      case 'ListExecutions':
        return { executions: machines.running().filter(({ machineArn }) => machineArn === stateMachineArn) };
      default:
        throw new Error(`the simulated Step Functions have no ${command}`);
    }
  };
