import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Clock } from '../../shared/domain/time.ts';
import { isSigned } from './signature.ts';

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Slack's largest view has 250 KB, and may triple when it is written as a form. */
const mostBytes = 1_000_000;

const contentTypes = ['application/x-www-form-urlencoded', 'application/json'];

/**
 * Around Bolt's receiver, which reads base64 as ASCII (accents then break the signature), knows content types only to
 * the letter, takes signatures of the future, and parses before it checks them, so that anybody could make the function
 * fail. Whatever does not come from Slack is refused here and raises no alarm.
 */
export const harden =
  (receive: HttpHandler, signing: { signingSecret: string; clock: Clock }): HttpHandler =>
  async (event) => {
    const { body: sent = '', isBase64Encoded, headers } = event;
    const body = isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent;
    const contentType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (body === '') return { statusCode: 400 };
    if (Buffer.byteLength(body) > mostBytes) return { statusCode: 413 };
    if (!contentTypes.includes(contentType)) return { statusCode: 415 };
    if (!isSigned(body, headers, signing)) return { statusCode: 401 };
    try {
      return await receive({
        ...event,
        body,
        isBase64Encoded: false,
        headers: { ...headers, 'content-type': contentType },
      });
    } catch {
      // Bolt answers 500 itself when work fails; what it throws is a body that it cannot parse.
      return { statusCode: 400 };
    }
  };
