import type { StateOf } from '../definition/definition.ts';
import type { Transition } from '../position.ts';
import { type Scope, unexpected } from './scope.ts';

export const enterFail = async (state: StateOf<'Fail'>, scope: Scope): Promise<Transition> => ({
  events: [],
  to: {
    status: 'FAILED',
    error: await text(state.Error, 'Error', scope),
    cause: await text(state.Cause, 'Cause', scope),
  },
});

const text = async (template: string | undefined, field: string, scope: Scope): Promise<string | undefined> => {
  if (template === undefined) return undefined;
  const value = await scope.evaluate(template, field);
  if (typeof value !== 'string') throw unexpected(template, field, 'string', value);
  return value;
};
