import { App, AwsLambdaReceiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Jalon } from '../../shared/usecases/jalon.ts';
import type { SlackSecrets } from '../runtime/slackSecrets.ts';
import { registerActions } from './actions/register.ts';
import type { Bot } from './bolt.ts';
import { boltLog } from './boltLog.ts';
import { registerCommands } from './commands/register.ts';
import { createDirectory } from './directory.ts';
import { createDoor } from './door.ts';
import { type HttpHandler, harden } from './harden.ts';
import { registerOptions } from './options/register.ts';
import { registerViews } from './views/register.ts';

/** The bot behind `POST /slack/events`, as a Lambda of the HTTP API. */
export const createBot = async (
  { botToken, signingSecret }: SlackSecrets,
  slack: WebClient,
  jalon: Pick<Jalon, 'journeys' | 'records' | 'association'>,
): Promise<HttpHandler> => {
  const receiver = new AwsLambdaReceiver({
    signingSecret,
    logger: boltLog,
    customPropertiesExtractor: ({ requestContext }) => ({ now: requestContext.timeEpoch }),
  });
  const bot: Bot = new App({
    receiver,
    token: botToken,
    // With both ids given and no verification Bolt calls auth.test neither at start nor at each request.
    tokenVerificationEnabled: false,
    botId: 'B0',
    botUserId: 'U0',
    logger: boltLog,
  });
  const enter = createDoor({ jalon, slack, directory: createDirectory(jalon) });
  registerCommands(bot, enter);
  registerActions(bot, enter, slack);
  registerViews(bot, enter);
  registerOptions(bot, enter);
  const receive = await receiver.start();
  return harden((event) => receive(event, undefined));
};
