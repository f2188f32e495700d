import { App, AwsLambdaReceiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../../shared/domain/time.ts';
import type { Stores } from '../../shared/usecases/jalon.ts';
import type { SlackSecrets } from '../runtime/slackSecrets.ts';
import { registerActions } from './actions/register.ts';
import type { Bot } from './bolt.ts';
import { boltLog } from './boltLog.ts';
import { registerCommands } from './commands/register.ts';
import { createDirectory } from './directory.ts';
import { createDoor } from './door.ts';
import { registerEvents } from './events/register.ts';
import { type HttpHandler, harden } from './harden.ts';
import { registerOptions } from './options/register.ts';
import { registerShortcuts } from './shortcuts/register.ts';
import { createTeamMembers } from './teamMembers.ts';
import { registerViews } from './views/register.ts';

/** The bot behind `POST /slack/events`, as a Lambda of the HTTP API. `clock` is real time, for signatures. */
export const createBot = async (
  { botToken, signingSecret }: SlackSecrets,
  slack: WebClient,
  jalon: Stores,
  clock: Clock,
): Promise<HttpHandler> => {
  const receiver = new AwsLambdaReceiver({
    signingSecret,
    // `harden` has checked it.
    signatureVerification: false,
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
  const members = createTeamMembers(slack, jalon.association.teamChannel);
  const enter = createDoor({ jalon, slack, directory: createDirectory(jalon) }, members);
  registerCommands(bot, enter);
  registerActions(bot, enter, slack);
  registerViews(bot, enter);
  registerOptions(bot, enter);
  registerShortcuts(bot, enter, slack);
  registerEvents(bot, enter, members, slack);
  const receive = await receiver.start();
  return harden((event) => receive(event, undefined), { signingSecret, clock });
};
