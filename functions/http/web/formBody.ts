import type { HttpRequest } from './request.ts';

/** The values of each field, in the order in which they were sent. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** Why a form is refused before it is looked at. */
export type FormProblem = 'fromElsewhere' | 'unreadable' | 'tooLong' | 'notAForm';

const mostBytes = 100_000;

/** Reads a form as browsers send it; the name of the problem where that is impossible. */
export const readForm = ({
  headers,
  body,
  isBase64Encoded,
}: Pick<HttpRequest, 'headers' | 'body' | 'isBase64Encoded'>): { form: FormValues } | { problem: FormProblem } => {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? ''))
    return { problem: 'notAForm' };
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > mostBytes) return { problem: 'tooLong' };
  try {
    return { form: parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return { problem: 'unreadable' };
    throw error;
  }
};

/** Unlike `URLSearchParams`, which reads `%FF` and `%ZZ` as some text, throws when a value is not UTF-8. */
const parse = (text: string): FormValues => {
  const values = new Map<string, string[]>();
  for (const pair of text.split('&').filter(Boolean)) {
    const [name = '', ...rest] = pair.split('=').map(decode);
    const known = values.get(name);
    if (known) known.push(rest.join('='));
    else values.set(name, [rest.join('=')]);
  }
  return values;
};

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));
