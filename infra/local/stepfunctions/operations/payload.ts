import * as z from 'zod';
import { MAX_PAYLOAD_BYTES } from '../limits.ts';

/** JSON as text. */
export const payload = z
  .string()
  .refine((text) => Buffer.byteLength(text) <= MAX_PAYLOAD_BYTES, `must have at most ${MAX_PAYLOAD_BYTES} bytes`);

export const errorFields = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() };
