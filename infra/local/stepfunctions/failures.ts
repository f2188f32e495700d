import type { Failure } from './position.ts';

/** Thrown by a state that fails; Retry and Catch see it, anything else thrown is a fault of the engine. */
export class StateFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.error}: ${failure.cause}`);
    this.failure = failure;
  }
}

export const dataLimitExceeded = (what: string): StateFailure =>
  new StateFailure({
    error: 'States.DataLimitExceeded',
    cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  });

/** Does one of the names of a retrier or catcher mean this failure? */
export const matches = (names: string[], { error, heartbeat }: Failure): boolean =>
  // States.Runtime always ends the execution; States.DataLimitExceeded is caught by its own name only.
  error !== 'States.Runtime' &&
  names.some((name) => {
    switch (name) {
      case 'States.ALL':
        return error !== 'States.DataLimitExceeded';
      case 'States.TaskFailed':
        return error !== 'States.DataLimitExceeded' && error !== 'States.Timeout';
      case 'States.HeartbeatTimeout':
        return heartbeat === true;
      default:
        return name === error;
    }
  });
