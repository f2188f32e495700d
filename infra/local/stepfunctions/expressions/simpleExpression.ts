import * as z from 'zod';

// As jsonata parses them. Strict: a filter, a grouping or a `[]` is one member more, and nothing simple.
const position = z.number();
const variable = z.strictObject({ type: z.literal('variable'), value: z.string(), position });
const name = z.strictObject({ type: z.literal('name'), value: z.string(), position });
const path = z.strictObject({ type: z.literal('path'), steps: z.tuple([variable], name) });
const place = z.union([variable, path]);
const text = z.strictObject({ type: z.literal('string'), value: z.string(), position });
const comparison = z.strictObject({
  type: z.literal('binary'),
  value: z.literal('='),
  position,
  lhs: place,
  rhs: text,
});
const simple = z.union([place, comparison]);

type SimpleExpression = (variables: Readonly<Record<string, unknown>>) => unknown;

/**
 * The short cut for what nearly every expression of a machine is: a path into the variables (`$plan.seconds`), or such a
 * path compared with a text (`$plan.stage = 'intake'`). JSONata takes ten times as long.
 * @param ast - the expression as jsonata parsed it
 * @returns a function that gives what JSONata would, and undefined where only JSONata can tell
 */
export const simpleExpression = (ast: unknown): SimpleExpression => {
  // Nodes inherit from the parser's symbols; as JSON they have their own members only.
  const read = simple.safeParse(JSON.parse(JSON.stringify(ast)));
  if (!read.success) return () => undefined;
  if (read.data.type !== 'binary') return valueAt(namesOf(read.data));
  const { lhs, rhs } = read.data;
  const compared = valueAt(namesOf(lhs));
  return (variables) => {
    const value = compared(variables);
    return value === undefined ? undefined : value === rhs.value;
  };
};

const namesOf = (node: z.infer<typeof place>): string[] =>
  node.type === 'variable' ? [node.value] : node.steps.map(({ value }) => value);

/** JSONata maps over the arrays of a path and takes single values out of them: at an array the short cut ends. */
const valueAt =
  (names: string[]): SimpleExpression =>
  (variables) => {
    let value: unknown = variables;
    for (const name of names) {
      if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return Array.isArray(value) ? undefined : value;
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
