import type { StateOf } from '../definition/definition.ts';
import type { Transition } from '../position.ts';
import { leave } from './leave.ts';
import type { Scope } from './scope.ts';

export const enterSucceed = (state: StateOf<'Succeed'>, scope: Scope): Promise<Transition> =>
  leave(scope, { Output: state.Output }, { output: scope.inside.input });
