import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { IdentityProvider } from '../openId/identityProvider.ts';
import { respond } from '../people/respond.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { createFaults, type Outcome } from './faults.ts';
import type { Method } from './method.ts';
import { createMethods } from './methods.ts';
import { neededScope } from './scopes.ts';

const slowMilliseconds = 4000;

type Reply = Outcome & { body: { ok: boolean } };

const refusal = ({ code, details, more }: SlackError): Reply => {
  const body = {
    ok: false,
    error: code,
    ...more,
    ...(details.length > 0 && { errors: details, response_metadata: { messages: details } }),
  };
  return code === 'ratelimited' ? { status: 429, body, headers: { 'retry-after': '1' } } : { status: 200, body };
};

const attempt = (work: () => Record<string, unknown>): Reply => {
  try {
    return { status: 200, body: { ok: true, ...work() } };
  } catch (error) {
    if (error instanceof SlackError) return refusal(error);
    throw error;
  }
};

const toResponse = ({ status, body, headers = {} }: Outcome): Response =>
  typeof body === 'string' ? new Response(body, { status, headers }) : Response.json(body, { status, headers });

const secret = (name: string): boolean => name === 'access_token' || name === 'id_token';

const withoutTokens = (body: Outcome['body']): unknown =>
  typeof body === 'string'
    ? body
    : Object.fromEntries(Object.entries(body as object).filter(([name]) => !secret(name)));

/**
 * The Web API at `POST /api/<method>`, and the addresses given as `response_url` at `POST /api/hooks/<id>`. Both obey
 * the switches, and both write what they were asked into the journal, without token and secret.
 */
export const createApi = (slack: Slack, botToken: string, provider: IdentityProvider): Hono => {
  const { exchanges, installed, responseUrls, switches, workspace } = slack;
  const methods = createMethods(slack);
  const fault = createFaults(switches);

  const answer = async (name: string, request: Request, method: (args: Arguments, token: unknown) => Outcome) => {
    const read = await readArguments(request);
    const { token, client_secret, ...args } = read ?? {};
    const bearer = request.headers.get('authorization')?.replace(/^Bearer /i, '');
    const ended = exchanges.begin('slack', name, args);
    const unread = () => refusal(new SlackError('invalid_json'));
    const outcome = fault() ?? (read === undefined ? unread() : method({ ...args, client_secret }, bearer ?? token));
    if (switches.slow) await wait(slowMilliseconds, undefined, { ref: false });
    ended({ status: outcome.status, answer: withoutTokens(outcome.body) });
    return toResponse(outcome);
  };

  const call = (name: string, args: Arguments, token: unknown) => {
    const method: Method | undefined = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (token === undefined) throw new SlackError('not_authed');
    if (token !== botToken) throw new SlackError('invalid_auth');
    if (method === undefined) throw new SlackError('unknown_method');
    const needed = neededScope(name, args, workspace);
    if (needed !== undefined && !installed.scopes.has(needed)) throw new SlackError('missing_scope', [], { needed });
    return method(args);
  };

  return new Hono()
    .post('/api/hooks/:id', (context) =>
      answer('response_url', context.req.raw, (args) => {
        const outcome = attempt(() => {
          respond(slack, responseUrls.use(context.req.param('id')), args);
          return {};
        });
        return outcome.body.ok ? outcome : { ...outcome, status: 404 };
      }),
    )
    .post('/api/openid.connect.token', (context) =>
      answer('openid.connect.token', context.req.raw, (args) =>
        attempt(() => provider.exchange(args, new URL(context.req.url).origin)),
      ),
    )
    .post('/api/:method', (context) => {
      const name = context.req.param('method');
      return answer(name, context.req.raw, (args, token) => attempt(() => call(name, args, token)));
    });
};
