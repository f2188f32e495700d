import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { respond } from '../people/respond.ts';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { type Arguments, readArguments } from './arguments.ts';
import type { Method } from './method.ts';
import { createMethods } from './methods.ts';

const slowMilliseconds = 4000;

type Outcome = { status: number; body: Record<string, unknown>; headers?: Record<string, string> };

const refusal = ({ code, details }: SlackError): Outcome => {
  const body = {
    ok: false,
    error: code,
    ...(details.length > 0 && { errors: details, response_metadata: { messages: details } }),
  };
  return code === 'ratelimited' ? { status: 429, body, headers: { 'retry-after': '1' } } : { status: 200, body };
};

const attempt = (work: () => Record<string, unknown>): Outcome => {
  try {
    return { status: 200, body: { ok: true, ...work() } };
  } catch (error) {
    if (error instanceof SlackError) return refusal(error);
    throw error;
  }
};

/**
 * The Web API at `POST /api/<method>`, and the addresses given as `response_url` at `POST /api/hooks/<id>`. Both obey
 * the switches, and both write what they were asked into the journal, without the token.
 */
export const createApi = (slack: Slack, botToken: string): Hono => {
  const { exchanges, responseUrls, switches } = slack;
  const methods = createMethods(slack);

  const answer = async (name: string, request: Request, method: (args: Arguments, token: unknown) => Outcome) => {
    const read = await readArguments(request);
    const { token, ...args } = read ?? {};
    const bearer = request.headers.get('authorization')?.replace(/^Bearer /i, '');
    const ended = exchanges.begin('slack', name, args);
    const decide = (): Outcome => {
      if (switches.down) return { status: 503, body: { ok: false, error: 'service_unavailable' } };
      return read === undefined ? refusal(new SlackError('invalid_json')) : method(args, bearer ?? token);
    };
    const outcome = decide();
    if (switches.slow) await wait(slowMilliseconds, undefined, { ref: false });
    ended({ status: outcome.status, answer: outcome.body });
    return Response.json(outcome.body, { status: outcome.status, headers: outcome.headers ?? {} });
  };

  const call = (method: Method | undefined, args: Arguments, token: unknown) => {
    if (token === undefined) throw new SlackError('not_authed');
    if (token !== botToken) throw new SlackError('invalid_auth');
    if (method === undefined) throw new SlackError('unknown_method');
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
    .post('/api/:method', (context) => {
      const name = context.req.param('method');
      return answer(name, context.req.raw, (args, token) =>
        attempt(() => call(Object.hasOwn(methods, name) ? methods[name] : undefined, args, token)),
      );
    });
};
