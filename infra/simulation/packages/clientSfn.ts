import { port } from './port.ts';

/** As much of `@aws-sdk/client-sfn` as the functions use, before the simulated cloud. */
export class SFNClient {
  send(command: Command): Promise<unknown> {
    return port().states(command.constructor.name.replace('Command', ''), command.input);
  }
}

class Command {
  readonly input: unknown;
  constructor(input: unknown) {
    this.input = input;
  }
}

export class StartExecutionCommand extends Command {}
export class SendTaskSuccessCommand extends Command {}
export class ListExecutionsCommand extends Command {}

export class ExecutionAlreadyExists extends Error {}
export class InvalidToken extends Error {}
export class TaskDoesNotExist extends Error {}
export class TaskTimedOut extends Error {}
