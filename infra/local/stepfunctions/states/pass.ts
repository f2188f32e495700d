import type { StateOf } from '../definition/definition.ts';
import type { Transition } from '../position.ts';
import { leave } from './leave.ts';
import type { Scope } from './scope.ts';

export const enterPass = (state: StateOf<'Pass'>, scope: Scope): Promise<Transition> =>
  leave(scope, state, { output: scope.inside.input });
