import { port } from './port.ts';

/** As much of `@slack/web-api` as the functions use, before the simulated Slack. */
export const LogLevel = { ERROR: 'error' } as const;
export const ErrorCode = { RateLimitedError: 'slack_webapi_rate_limited_error' } as const;

const method = (name: string) => (input: unknown) => port().slack(name, input);

export class WebClient {
  readonly chat = { postMessage: method('chat.postMessage'), update: method('chat.update') };
  readonly conversations = { open: method('conversations.open'), history: method('conversations.history') };
}
