import { createHmac } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Instant } from '../../../shared/domain/time.ts';
import type { OpenView } from './fakeSlack.ts';

/** What Slack sends the bot, as API Gateway hands it on. */

export const signingSecret = 'a-signing-secret';

export type Sent = {
  body: string | Buffer;
  contentType?: string;
  timestamp?: number;
  secret?: string;
  base64?: boolean;
};

/** A request as API Gateway hands it on: a form arrives in base64. The signature's time is real, the request's is not. */
export const slackEvent = (sent: Sent, now: Instant): APIGatewayProxyEventV2 => {
  const { body, contentType = 'application/x-www-form-urlencoded', base64 = true, secret = signingSecret } = sent;
  const timestamp = String(sent.timestamp ?? Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return {
    version: '2.0',
    routeKey: 'POST /slack/events',
    rawPath: '/slack/events',
    rawQueryString: '',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body: base64 ? Buffer.from(body).toString('base64') : String(body),
    isBase64Encoded: base64,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: {
        method: 'POST',
        path: '/slack/events',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'Slackbot',
      },
      requestId: 'request',
      routeKey: 'POST /slack/events',
      stage: '$default',
      time: '',
      timeEpoch: now,
    },
  };
};

/** What people do in Slack arrives as a form of one field. */
export const asForm = (payload: object): string => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

export const common = (type: string, user: string) => ({
  type,
  user: { id: user, name: user, team_id: 'T0' },
  team: { id: 'T0', domain: 'jalon' },
  enterprise: null,
  api_app_id: 'A0',
  token: '',
  trigger_id: 'a-trigger',
});

export const wire = ({ id, hash, previousId, view, values }: OpenView) => ({
  id,
  hash,
  previous_view_id: previousId,
  root_view_id: previousId ?? id,
  team_id: 'T0',
  bot_id: 'B0',
  app_id: 'A0',
  ...view,
  state: { values },
});

/** The payload of a modal that somebody sends: sent twice it is the same modal. */
export const submission = (user: string, open: OpenView) => ({
  ...common('view_submission', user),
  view: wire(open),
  response_urls: [],
});
