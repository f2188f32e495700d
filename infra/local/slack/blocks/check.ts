import type * as z from 'zod';

type Issue = z.core.$ZodRawIssue;

const sizeWords = (issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall>) => {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const more = issue.code === 'too_big';
  if (issue.origin === 'array') return more ? `no more than ${limit} items allowed` : `no fewer than ${limit} items`;
  if (issue.origin === 'string')
    return more ? `must be less than ${limit + 1} characters` : `must be more than ${limit - 1} characters`;
  return more ? `must be at most ${limit}` : `must be at least ${limit}`;
};

const inSlacksWords = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return sizeWords(issue);
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined ? 'missing required field' : `must provide ${article(issue.expected)}`;
    case 'invalid_value':
      return 'is not an allowed value';
    case 'invalid_union':
      return 'unsupported type';
    default:
      return undefined;
  }
};

const article = (type: string) => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

const pointer = (root: string, path: readonly PropertyKey[]) => [root, ...path.map(String)].join('/');

/**
 * Parses Block Kit as Slack does. What is wrong comes back as Slack writes it in `response_metadata.messages`:
 * `[ERROR] must be less than 25 characters [json-pointer:/view/title/text]`. `root` is where the value stands in the
 * call, `/blocks` or `/view`.
 */
export const check = <T extends z.ZodType>(
  schema: T,
  value: unknown,
  root: string,
): { value: z.infer<T> } | { errors: string[] } => {
  const parsed = schema.safeParse(value, { error: inSlacksWords });
  if (parsed.success) return { value: parsed.data };
  return {
    errors: parsed.error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:${pointer(root, issue.path)}]`),
  };
};
