import type { Slack } from '../slack.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import type { Methods } from './method.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Every method the stand-in knows, by Slack's name. */
export const createMethods = (slack: Slack): Methods => ({
  ...userMethods(slack),
  ...conversationMethods(slack),
  ...chatMethods(slack),
  ...viewMethods(slack),
});
