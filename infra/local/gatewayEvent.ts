import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Instant } from '../../shared/domain/time.ts';
import { localAccount } from './arns.ts';

/**
 * An HTTP request as the event of an API Gateway HTTP API, payload format 2.0.
 *
 * @param routeKey `METHOD /path/{name}`
 * @param body empty for a request without one
 */
export function toGatewayEvent(
  request: Request,
  route: { routeKey: string; pathParameters: Record<string, string>; body: Uint8Array; now: Instant },
): APIGatewayProxyEventV2 {
  const { routeKey, pathParameters, body, now } = route;
  const url = new URL(request.url);
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const path = decode(url.pathname);
  const isBase64Encoded = body.length > 0 && !isText(headers['content-type']);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: combined(url.searchParams) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: Buffer.from(body).toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
    requestContext: {
      accountId: localAccount,
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now,
    },
  };
}

/**
 * What AWS passes as text; all else is base64, a form (`application/x-www-form-urlencoded`) and a body without a type
 * included. The documentation does not list them; this is what others measured.
 */
function isText(contentType = ''): boolean {
  return /^(text\/|application\/(json|xml|javascript)\s*(;|$))/i.test(contentType);
}

/** A parameter given several times is one, its values joined by commas. */
function combined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name).join(',')]));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `12/Mar/2016:19:03:58 +0000` */
function logTime(now: Instant): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
