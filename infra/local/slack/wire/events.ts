import type { OpenView } from '../store/openViews.ts';
import { type Channel, type Person, slackIds } from '../workspace.ts';
import { wireView } from './view.ts';

/** What happens in the workspace, as the Events API writes it. `event_ts` is the moment, in Slack's form. */
export type SlackEvent = { type: string; event_ts: string } & Record<string, unknown>;

export const homeOpened = (person: Person, direct: Channel, home: OpenView | undefined, ts: string): SlackEvent => ({
  type: 'app_home_opened',
  user: person.id,
  channel: direct.id,
  tab: 'home',
  ...(home !== undefined && { view: wireView(home) }),
  event_ts: ts,
});

export const memberMoved = (
  type: 'member_joined_channel' | 'member_left_channel',
  { user, channel, inviter, ts }: { user: string; channel: Channel; inviter?: string | undefined; ts: string },
): SlackEvent => ({
  type,
  user,
  channel: channel.id,
  channel_type: channel.kind === 'private' ? 'G' : 'C',
  team: slackIds.team,
  ...(inviter !== undefined && { inviter }),
  event_ts: ts,
});

/** An event in its envelope. `seconds` is when it happened. */
export const envelope = (id: string, event: SlackEvent, seconds: number): Record<string, unknown> => ({
  token: '',
  team_id: slackIds.team,
  context_team_id: slackIds.team,
  context_enterprise_id: null,
  api_app_id: slackIds.app,
  event,
  type: 'event_callback',
  event_id: id,
  event_time: seconds,
  authorizations: [
    {
      enterprise_id: null,
      team_id: slackIds.team,
      user_id: slackIds.botUser,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
});
