import * as z from 'zod';
import { RequestError } from './requestError.ts';

/** AWS's page size when none is asked for, or zero. */
const DEFAULT_SIZE = 100;

export const pagingFields = {
  maxResults: z
    .int()
    .min(0)
    .max(1000)
    .default(DEFAULT_SIZE)
    .transform((size) => size || DEFAULT_SIZE),
  nextToken: z.string().min(1).optional(),
};

/** Cuts rows that were read one more than the page holds; `next` is the token to go on with, if there are more. */
export const page = <Row>(rows: Row[], size: number, keyOf: (row: Row) => string | number) => {
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { shown, next: last && Buffer.from(String(keyOf(last))).toString('base64url') };
};

/** The key of the last row of the page before. */
export const pageKey = (nextToken: string | undefined): string | undefined =>
  nextToken && Buffer.from(nextToken, 'base64url').toString();

/** The same where keys are numbers. */
export const pageNumber = (nextToken: string | undefined): number | undefined => {
  const key = pageKey(nextToken);
  if (key !== undefined && !/^\d+$/.test(key)) throw new RequestError('InvalidToken', "Invalid Token: 'Invalid token'");
  return key === undefined ? undefined : Number(key);
};
