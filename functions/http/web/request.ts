import * as z from 'zod';

const texts = z.record(z.string(), z.string()).default({});

/** What the pages read of an API Gateway event, payload format 2.0. Names of headers are in lower case. */
export const httpRequest = z.object({
  routeKey: z.string(),
  headers: texts,
  cookies: z.array(z.string()).default([]),
  pathParameters: texts,
  queryStringParameters: texts,
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    timeEpoch: z.number(),
    http: z.object({ sourceIp: z.string().default('') }).prefault({}),
  }),
});

export type HttpRequest = z.infer<typeof httpRequest>;
