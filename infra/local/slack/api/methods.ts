import type { Slack } from '../slack.ts';
import type { Arguments } from './arguments.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** A Web API method: its answer without `ok`, or a SlackError. */
export type Method = (args: Arguments) => Record<string, unknown>;
export type Methods = Readonly<Record<string, Method>>;

/** Every method the stand-in knows, by Slack's name. */
export const createMethods = (slack: Slack): Methods => ({
  ...userMethods(slack),
  ...conversationMethods(slack),
  ...chatMethods(slack),
  ...viewMethods(slack),
});
