import type { ExecutionRow } from '../store/executions.ts';
import type { Machine } from '../store/machines.ts';
import type { Store } from '../store/store.ts';
import { RequestError } from './requestError.ts';

/** @throws RequestError InvalidArn, StateMachineDoesNotExist */
export const machineOf = (store: Store, arn: string): Machine => {
  const machine = store.machines.get(checkedArn(arn));
  if (!machine) throw new RequestError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
};

/** @throws RequestError InvalidArn, ExecutionDoesNotExist */
export const executionOf = (store: Store, arn: string): ExecutionRow => {
  const execution = store.executions.byArn(checkedArn(arn));
  if (!execution) throw new RequestError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
};

const checkedArn = (arn: string): string => {
  if (!arn.startsWith('arn:')) throw new RequestError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${arn}'`);
  return arn;
};

/** @throws RequestError InvalidName */
export const checkedName = (name: string): string => {
  if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name))
    throw new RequestError('InvalidName', `Invalid Name: '${name}'`);
  return name;
};
