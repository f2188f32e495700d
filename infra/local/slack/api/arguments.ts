import * as z from 'zod';
import { check } from '../blocks/check.ts';
import { SlackError } from '../slackError.ts';

/** The arguments of a call as they came: a form's texts, or a JSON object. */
export type Arguments = Record<string, unknown>;

const parseText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Anything nested: a form carries it as JSON text. */
export const nested = z.preprocess(parseText, z.unknown());
/** A boolean or a number: a form carries it as text. */
export const flag = z.preprocess(parseText, z.boolean()).optional();
export const count = z.preprocess(parseText, z.number().int().min(1)).optional();

/** Reads the body of a call, form or JSON; `undefined` when it is neither. */
export const readArguments = async (request: Request): Promise<Arguments | undefined> => {
  const body = await request.text();
  if (!request.headers.get('content-type')?.includes('json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseText(body));
  return parsed.success ? parsed.data : undefined;
};

/** The arguments a method takes; the others are left aside, as Slack does. */
export const take = <T extends z.ZodType>(schema: T, args: Arguments): z.infer<T> => {
  const checked = check(schema, args, '');
  if ('errors' in checked) throw new SlackError('invalid_arguments', checked.errors);
  return checked.value;
};

/** A slice of a list with Slack's cursor for the next one. */
export const page = <T>(items: readonly T[], limit: number, cursor: string | undefined) => {
  const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
  if (!Number.isInteger(start)) throw new SlackError('invalid_cursor');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(String(end)).toString('base64url') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor: next } };
};
