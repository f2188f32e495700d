import jsonata from 'jsonata';
import type { Instant } from '../../../../shared/domain/time.ts';
import { StateFailure } from '../failures.ts';
import { awsFunctions } from './awsFunctions.ts';
import { simpleExpression } from './simpleExpression.ts';

/** The JSONata inside a string that is wholly `{% … %}`; any other string stands for itself. */
export const expressionIn = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1]?.trim();

/** Guards against an expression that never ends; AWS has its own, unpublished. */
const GUARDS = { timeout: 5_000, stack: 500, sequence: 500_000 };

type Compiled = { text: string; full: jsonata.Expression; shortCut: ReturnType<typeof simpleExpression> };

// Parsing costs far more than evaluating, and the same few expressions are evaluated for every execution.
const compiled = new Map<string, Compiled>();

/** Throws a JSONata error when the text does not parse. */
export const compile = (expression: string): Compiled => {
  const known = compiled.get(expression);
  if (known) return known;
  const full = jsonata(expression, GUARDS);
  for (const [name, implementation] of Object.entries(awsFunctions)) full.registerFunction(name, implementation);
  const fresh = { text: expression, full, shortCut: simpleExpression(full.ast()) };
  compiled.set(expression, fresh);
  return fresh;
};

/** The same by the whole strings in which they stand, which need not be cut each time. */
const inStrings = new Map<string, Compiled | undefined>();

const compiledIn = (text: string): Compiled | undefined => {
  if (inStrings.has(text)) return inStrings.get(text);
  const expression = expressionIn(text);
  const found = expression === undefined ? undefined : compile(expression);
  inStrings.set(text, found);
  return found;
};

/** The variables an expression sees, `$states` among them, and the time that `$now()` and `$millis()` tell. */
type Bindings = { variables: Record<string, unknown>; now: Instant };

/**
 * Evaluates every expression inside a template, at any depth.
 * @param field - where the template stands, as AWS names it: `Output`, `Choices[0]/Condition`
 * @returns the value, or a promise of it where JSONata has to be asked
 * @throws StateFailure States.QueryEvaluationError, with the field at fault, through the promise
 */
export const evaluateTemplate = (template: unknown, field: string, bindings: Bindings): unknown => {
  if (typeof template === 'string') {
    const expression = compiledIn(template);
    return expression === undefined ? template : evaluate(expression, field, bindings);
  }
  if (Array.isArray(template))
    return whenAll(
      template.map((item, i) => evaluateTemplate(item, `${field}[${i}]`, bindings)),
      (items) => items,
    );
  if (typeof template === 'object' && template !== null) {
    const members = Object.entries(template);
    const values = members.map(([key, value]) => evaluateTemplate(value, `${field}/${key}`, bindings));
    return whenAll(values, (known) => Object.fromEntries(members.map(([key], i) => [key, known[i]])));
  }
  return template;
};

const whenAll = (values: unknown[], make: (values: unknown[]) => unknown): unknown =>
  values.some((value) => value instanceof Promise) ? Promise.all(values).then(make) : make(values);

const evaluate = (expression: Compiled, field: string, bindings: Bindings): unknown =>
  expression.shortCut(bindings.variables) ?? askJsonata(expression, field, bindings);

const askJsonata = async ({ text, full }: Compiled, field: string, { variables, now }: Bindings): Promise<unknown> => {
  const said = `The JSONata expression '${text}' specified for the field '${field}'`;
  const fail = (what: string) =>
    new StateFailure({ error: 'States.QueryEvaluationError', cause: `${said} ${what}`, location: field });
  let result: unknown;
  try {
    result = plain(await full.evaluate(undefined, { ...clockFunctions(now), ...variables }));
  } catch (error) {
    throw fail(`threw an error during evaluation${explain(error)}`);
  }
  if (result === undefined) throw fail('returned nothing (undefined).');
  return result;
};

/** JSON and nothing else: JSONata's marks on arrays go, its functions and infinite numbers are refused. */
const plain = (value: unknown): unknown => {
  const json = JSON.stringify(value, (_, part) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new Error('Number out of range');
    if (part?._jsonata_function || part?._jsonata_lambda) throw new Error('returned an unsupported result type');
    return part;
  });
  return json === undefined ? undefined : JSON.parse(json);
};

const explain = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return 'code' in error ? `. ${error.code}: ${error.message}` : `: ${error.message}`;
};

const formatInstant = jsonata('$fromMillis($instant, $picture, $timezone)');

// JSONata reads the machine's clock; these read the one that can be turned.
const clockFunctions = (now: Instant) => ({
  millis: () => now,
  now: (picture?: string, timezone?: string) => formatInstant.evaluate(undefined, { instant: now, picture, timezone }),
});
