import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { Clock } from '../../shared/domain/time.ts';
import { toGatewayEvent } from './gatewayEvent.ts';
import type { Catalog } from './lambdas.ts';
import { errorDetails, type Log } from './log.ts';

const mostBytes = 10 * 1024 * 1024;

/** What a handler may answer; anything without a status code is the body itself, as JSON. */
const answerSchema = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** The HTTP API: each route of the catalog calls its function with the event that AWS would make of the request. */
export function createGateway(options: {
  catalog: Catalog;
  invoke: (name: string, event: unknown) => Promise<unknown>;
  clock: Clock;
  log: Log;
}): Hono {
  const { catalog, invoke, clock, log } = options;
  const app = new Hono();
  app.notFound((context) => context.json({ message: 'Not Found' }, 404));
  app.onError((error, context) => {
    log('A request failed', { method: context.req.method, ...errorDetails(error) });
    return context.json({ message: 'Internal Server Error' }, 500);
  });
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => context.json({ message: 'Request Entity Too Large' }, 413),
  });

  for (const [name, { trigger }] of Object.entries(catalog)) {
    if (trigger.kind !== 'http') continue;
    for (const routeKey of trigger.routes) {
      const [method = '', path = ''] = routeKey.split(' ');
      app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), limit, async (context: Context) => {
        const body = new Uint8Array(await context.req.arrayBuffer());
        const pathParameters = context.req.param();
        const event = toGatewayEvent(context.req.raw, { routeKey, pathParameters, body, now: clock.now() });
        return toResponse(await invoke(name, event));
      });
    }
  }
  return app;
}

function toResponse(result: unknown): Response {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    return Response.json(result);
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answerSchema.parse(result);
  const sent = new Headers({ 'content-type': 'text/plain;charset=UTF-8' });
  for (const [name, value] of Object.entries(headers)) sent.set(name, String(value));
  for (const cookie of cookies) sent.append('set-cookie', cookie);
  const bytes = isBase64Encoded ? Buffer.from(body, 'base64') : body;
  const bodyless = statusCode === 204 || statusCode === 304;
  return new Response(bodyless ? null : bytes, { status: statusCode, headers: sent });
}
