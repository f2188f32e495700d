import type { Slack } from '../slack.ts';
import { toTs } from '../store/ts.ts';
import { memberMoved } from '../wire/events.ts';
import { type Channel, type Person, slackIds } from '../workspace.ts';

/**
 * Lets somebody into a channel, or out of it, and tells the bot. The last person stays: nobody else could let anybody
 * in again.
 */
export const move = async (
  { workspace, store, events, clock }: Slack,
  by: Person,
  channel: Channel,
  user: string,
  isMember: boolean,
): Promise<void> => {
  const people = channel.members.filter((member) => member !== slackIds.botUser);
  const last = people.length === 1 && !isMember;
  if (channel.kind === 'direct' || !workspace.person(user) || people.includes(user) === isMember || last) return;
  store.memberships.change(channel.id, user, isMember);
  const ts = toTs(clock.now() * 1000);
  if (isMember) return events.send(memberMoved('member_joined_channel', { user, channel, inviter: by.id, ts }));
  await events.send(memberMoved('member_left_channel', { user, channel, ts }));
};
