import type * as z from 'zod';
import { parseJson } from '../json.ts';
import { type Definition, definitionSchema } from './definition.ts';
import { expressionProblems } from './expressionProblems.ts';
import type { Problem } from './problem.ts';
import { structureProblems } from './structureProblems.ts';

/** Reads a definition, or says by state and field what keeps this engine from running it as AWS would. */
export const readDefinition = (text: string): { definition: Definition } | { problems: Problem[] } => {
  const json = parseJson(text);
  if (!json)
    return { problems: [{ code: 'INVALID_JSON_DESCRIPTION', message: 'The definition is not JSON', at: '/' }] };
  const read = definitionSchema.safeParse(json.value);
  if (!read.success) return { problems: read.error.issues.flatMap((issue) => schemaProblems(issue, json.value)) };
  const problems = [...structureProblems(read.data), ...expressionProblems(read.data)];
  return problems.length ? { problems } : { definition: read.data };
};

const schemaProblems = (issue: z.core.$ZodIssue, json: unknown): Problem[] => {
  const problem = (message: string) => ({
    code: 'SCHEMA_VALIDATION_FAILED',
    message,
    at: `/${issue.path.join('/')}`,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(`Field '${key}' is not supported by the local Step Functions`));
  const value = issue.path.reduce(member, json);
  return [problem(`${JSON.stringify(value)?.slice(0, 80) ?? 'Missing'}: ${issue.message}`)];
};

const member = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
