import middy from '@middy/core';
import * as z from 'zod';

/** A moment as AWS writes it, `2016-03-12T14:00:00.000Z`, in epoch milliseconds. */
export const moment = z.iso.datetime().transform((text) => Date.parse(text));

/**
 * A Lambda that takes events of one shape: parse, call, answer. An event of another shape is a fault of ours and throws
 * zod's error; what it logs names the place, not the value.
 */
export const handle = <Schema extends z.ZodType, Answer>(
  schema: Schema,
  work: (event: z.output<Schema>) => Promise<Answer>,
) => middy<unknown, Answer>().handler((event) => work(schema.parse(event)));
