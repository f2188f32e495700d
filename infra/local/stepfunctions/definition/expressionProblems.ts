import { compile, expressionIn } from '../expressions/expressions.ts';
import type { Definition, State } from './definition.ts';
import type { Problem } from './problem.ts';

/** Expressions AWS refuses when the machine is created, and the little of JSONata that differs there. */
export const expressionProblems = ({ States }: Definition): Problem[] =>
  Object.entries(States).flatMap(([name, state]) =>
    Object.entries(state).flatMap(([field, value]) =>
      expressionsIn(value, `/States/${name}/${field}`).flatMap(({ expression, at }) => {
        const ast = parse(expression);
        if (typeof ast === 'string') return [{ code: 'INVALID_JSONATA_EXPRESSION', message: ast, at }];
        return [
          ...topLevelNames(ast).map((it) => `Reference to '${it}' at the top level is not supported.`),
          ...allNodes(ast).flatMap((node) => differences(node, expression)),
          ...allNodes(ast).flatMap((node) => misplaced(node, state.Type, field)),
        ].map((message) => ({ code: 'UNSUPPORTED_JSONATA_EXPRESSION', message, at }));
      }),
    ),
  );

const expressionsIn = (value: unknown, at: string): { expression: string; at: string }[] => {
  if (typeof value === 'string') {
    const expression = expressionIn(value);
    return expression === undefined ? [] : [{ expression, at }];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => expressionsIn(inner, `${at}/${key}`))
    : [];
};

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesAt = (value: unknown): Node[] =>
  Array.isArray(value) ? value.flatMap(nodesAt) : isNode(value) ? [value] : [];

const childrenOf = (node: Node, without: string[] = []): Node[] =>
  Object.entries(node).flatMap(([key, value]) => (without.includes(key) ? [] : nodesAt(value)));

const allNodes = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(allNodes)];

const parse = (expression: string): Node | string => {
  try {
    return { ...compile(expression).full.ast() };
  } catch (error) {
    return isNode(error) ? String(error.message) : String(error);
  }
};

/** Step Functions give JSONata no input document, so a bare name, `$` or `$$` outside a path means nothing. */
const topLevelNames = (node: Node): string[] => {
  if (node.type === 'name' || node.type === 'wildcard' || node.type === 'descendant') return [String(node.value)];
  if (node.type === 'variable' && (node.value === '' || node.value === '$')) return [`$${node.value}`];
  // Filters, groupings, transforms and later steps do have a context: what they are applied to.
  if (node.type === 'transform') return [];
  if (node.type === 'path') return nodesAt(node.steps).slice(0, 1).flatMap(topLevelNames);
  return childrenOf(node, ['stages', 'predicate', 'group']).flatMap(topLevelNames);
};

/** AWS runs JSONata 2.0.6 without $eval; ?? and ?: came later. */
const differences = (node: Node, expression: string): string[] => {
  if (node.type === 'variable' && node.value === 'eval') return ['$eval is not available, use $parse.'];
  if (node.type !== 'condition') return [];
  const end = Number(node.position);
  const operator = expression.slice(end - 2, end);
  return operator === '??' || operator === '?:' ? [`The operator ${operator} is not available in JSONata 2.0.6.`] : [];
};

/** $states.result exists in a Task's Assign and Output, $states.errorOutput inside Catch. */
const misplaced = (node: Node, type: State['Type'], field: string): string[] => {
  const [root, member] = node.type === 'path' ? nodesAt(node.steps) : [];
  if (root?.type !== 'variable' || root.value !== 'states') return [];
  const leavesTask = type === 'Task' && (field === 'Assign' || field === 'Output');
  const unavailable =
    (member?.value === 'result' && !leavesTask) || (member?.value === 'errorOutput' && field !== 'Catch');
  return unavailable ? [`$states.${member.value} is not available in this field.`] : [];
};
