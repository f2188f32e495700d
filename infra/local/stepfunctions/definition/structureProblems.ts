import type { Definition, State } from './definition.ts';
import type { Problem } from './problem.ts';

type Jump = { field: string; target: string };

/** Rules between the fields and between the states, that hold on AWS too. */
export const structureProblems = (definition: Definition): Problem[] => {
  const states = Object.entries(definition.States);
  return [
    ...[{ field: 'StartAt', target: definition.StartAt }, ...states.flatMap(jumpsOf)]
      .filter(({ target }) => !Object.hasOwn(definition.States, target))
      .map(({ field, target }) => problem(`There is no state '${target}'`, `/${field}`)),
    ...unreachable(definition).map((name) => problem('No transition leads to this state', `/States/${name}`)),
    ...states.flatMap(([name, state]) => stateProblems(name, state)),
  ];
};

const problem = (message: string, at: string): Problem => ({ code: 'SCHEMA_VALIDATION_FAILED', message, at });

const jumpsOf = ([name, state]: [string, State]): Jump[] => {
  const jump = (field: string, target: string | undefined): Jump[] =>
    target === undefined ? [] : [{ field: `States/${name}/${field}`, target }];
  return [
    ...('Next' in state ? jump('Next', state.Next) : []),
    ...(state.Type === 'Choice' ? jump('Default', state.Default) : []),
    ...(state.Type === 'Choice' ? state.Choices.flatMap((rule, i) => jump(`Choices/${i}/Next`, rule.Next)) : []),
    ...(state.Type === 'Task' ? state.Catch.flatMap((catcher, i) => jump(`Catch/${i}/Next`, catcher.Next)) : []),
  ];
};

const unreachable = ({ StartAt, States }: Definition): string[] => {
  const reached = new Set([StartAt]);
  for (const name of reached) {
    const state = States[name];
    if (state) for (const { target } of jumpsOf([name, state])) reached.add(target);
  }
  return Object.keys(States).filter((name) => !reached.has(name));
};

const stateProblems = (name: string, state: State): Problem[] => {
  const problems: Problem[] = [];
  const must = (holds: boolean, message: string, field = '') => {
    if (!holds) problems.push(problem(message, `/States/${name}${field}`));
  };
  if (state.Type === 'Pass' || state.Type === 'Wait' || state.Type === 'Task')
    must((state.Next === undefined) !== (state.End === undefined), 'Exactly one of Next and End is needed');
  if (state.Type === 'Wait')
    must(
      (state.Seconds === undefined) !== (state.Timestamp === undefined),
      'Exactly one of Seconds and Timestamp is needed',
    );
  if (state.Type === 'Task') {
    const { Retry, Catch, TimeoutSeconds, HeartbeatSeconds } = state;
    must(wildcardsAreLast(Retry), 'States.ALL must stand alone and last', '/Retry');
    must(wildcardsAreLast(Catch), 'States.ALL must stand alone and last', '/Catch');
    if (typeof HeartbeatSeconds === 'number' && typeof TimeoutSeconds === 'number')
      must(HeartbeatSeconds < TimeoutSeconds, 'HeartbeatSeconds must be less than TimeoutSeconds', '/HeartbeatSeconds');
  }
  return problems;
};

const wildcardsAreLast = (clauses: { ErrorEquals: string[] }[]): boolean =>
  clauses.every(
    ({ ErrorEquals }, i) =>
      !ErrorEquals.includes('States.ALL') || (ErrorEquals.length === 1 && i === clauses.length - 1),
  );
