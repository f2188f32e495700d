import { slackSecrets } from '../runtime/slackSecrets.ts';
import { stores } from '../runtime/stores.ts';
import { slackClient } from '../runtime/teamChat.ts';
import { createBot } from './createBot.ts';
import type { HttpHandler } from './harden.ts';

let started: Promise<HttpHandler> | undefined;

const start = async (): Promise<HttpHandler> => createBot(await slackSecrets(), await slackClient(), stores());

export const handler: HttpHandler = async (event) => {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return (await started)(event);
};
