import type * as z from 'zod';
import { RequestError } from './requestError.ts';

/** One operation of the API: takes the request's JSON, gives the response's. Dates are epoch seconds. */
export type Operation = (request: unknown) => Record<string, unknown>;

export const operation =
  <Schema extends z.ZodType>(
    schema: Schema,
    answer: (request: z.output<Schema>) => Record<string, unknown>,
  ): Operation =>
  (request) => {
    const read = schema.safeParse(request);
    if (read.success) return answer(read.data);
    const complaints = read.error.issues.map(({ path, message }) => `'${path.join('.')}': ${message}`);
    throw new RequestError(
      'ValidationException',
      `${complaints.length} validation error detected: ${complaints.join('; ')}`,
    );
  };
