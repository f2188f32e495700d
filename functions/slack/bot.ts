import { slackSecrets } from '../runtime/slackSecrets.ts';
import { slackClient } from '../runtime/teamChat.ts';
import { createBot } from './createBot.ts';
import type { HttpHandler } from './harden.ts';

let started: Promise<HttpHandler> | undefined;

const start = async (): Promise<HttpHandler> => {
  // DynamoDB's client is half of all code, and is loaded while Slack's secrets are read.
  const [secrets, slack, { stores }] = await Promise.all([
    slackSecrets(),
    slackClient(),
    import('../runtime/stores.ts'),
  ]);
  return createBot(secrets, slack, stores(), { now: Date.now });
};

export const handler: HttpHandler = async (event) => {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return (await started)(event);
};
