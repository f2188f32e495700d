import type { WebClient } from '@slack/web-api';
import { noticeHome } from '../../../shared/messages/slack/home.ts';
import type { Bot } from '../bolt.ts';
import type { Door } from '../door.ts';
import { publishHome } from '../publishHome.ts';
import type { TeamMembers } from '../teamMembers.ts';

/** All events. Slack sends one again when it is not sure that it arrived, so each has an effect that is had once. */
export const registerEvents = (bot: Bot, enter: Door, members: TeamMembers, slack: WebClient): void => {
  for (const change of ['member_joined_channel', 'member_left_channel', 'user_change'] as const)
    bot.event(change, async () => members.forget());
  bot.event('app_home_opened', async ({ event: { user, tab }, context: { now } }) => {
    if (tab !== 'home') return;
    const outcome = await enter({ userId: user, now }, publishHome);
    if ('sentence' in outcome) await slack.views.publish({ user_id: user, view: noticeHome(outcome.sentence) });
  });
};
