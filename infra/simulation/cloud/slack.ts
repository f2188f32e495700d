import type { StaffMember } from '../../../shared/domain/association.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, OpenLine } from '../trace.ts';

type Post = { ts: string; at: Instant; id: string };

type Arguments = {
  channel?: string;
  users?: string;
  ts?: string;
  blocks?: { accessory?: { action_id?: string; options?: { value: string }[] } }[];
  metadata?: { event_payload: { id: string } };
};

/** Slack takes one message a second in a channel, and a few more at once. */
const burst = 5;

/**
 * Slack as the team sees it: who got which post when, and what it shows as open. A channel takes one post a second and
 * short bursts; beyond that it refuses.
 */
export const createSlack = (
  now: () => Instant,
  team: () => { members: readonly StaffMember[]; channel: string },
  onArrival: (arrival: Arrival) => void,
) => {
  const channels = new Map<string, Post[]>();
  const byTs = new Map<string, Post>();
  const postsOf = (channel: string): Post[] => {
    const known = channels.get(channel) ?? [];
    channels.set(channel, known);
    return known;
  };
  const readerOf = (channel: string): string => {
    const { members, channel: teamChannel } = team();
    if (channel === teamChannel) return 'team';
    return members.find(({ slackUserId }) => channel === `D${slackUserId}`)?.name ?? channel;
  };
  const arrive = (channel: string, id: string, rewritten: boolean, blocks: Arguments['blocks']): void =>
    onArrival({ at: now(), channel: 'slack', to: readerOf(channel), id, rewritten, open: openIn(blocks) });

  const methods: Record<string, (input: Arguments) => unknown> = {
    'conversations.open': ({ users = '' }) => ({ channel: { id: `D${users}` } }),

    'conversations.history': ({ channel = '' }) => ({
      messages: postsOf(channel)
        .slice(-200)
        .reverse()
        .map(({ ts, id }) => ({ ts, metadata: { event_type: 'jalon_message', event_payload: { id } } })),
    }),

    'chat.postMessage': ({ channel = '', blocks, metadata }) => {
      const posts = postsOf(channel);
      const recent = posts.at(-burst);
      if (recent && now() - recent.at < burst * 1_000) throw new RateLimited();
      const id = metadata?.event_payload.id ?? '';
      const ts = `${now()}.${posts.length}`;
      const post = { ts, at: now(), id };
      posts.push(post);
      byTs.set(`${channel}/${ts}`, post);
      arrive(channel, id, false, blocks);
      return { ok: true, ts };
    },

    'chat.update': ({ channel = '', ts, blocks }) => {
      const post = byTs.get(`${channel}/${ts}`);
      if (!post) throw new Error('message_not_found');
      arrive(channel, post.id, true, blocks);
      return { ok: true, ts };
    },
  };

  return {
    call: (method: string, input: unknown): unknown => {
      const answer = methods[method];
      if (!answer) throw new Error(`the simulated Slack has no method ${method}`);
      return answer(input as Arguments);
    },
  };
};

/** As `@slack/web-api` throws it where calls that are limited are not waited for. */
class RateLimited extends Error {
  readonly code = 'slack_webapi_rate_limited_error';
  readonly retryAfter = 1;
}

/** The follow-ups that can still be acted on: each bears its menu, whose choices name it. */
const openIn = (blocks: Arguments['blocks'] = []): OpenLine[] =>
  blocks.flatMap(({ accessory }) => {
    if (accessory?.action_id !== 'followUp.act') return [];
    const [, journeyId = '', ...reminderId] = (accessory.options?.[0]?.value ?? '').split('|');
    return [{ journeyId, reminderId: reminderId.join('|') }];
  });
