import type { Instant } from '../domain/time.ts';
import { owe } from '../store/messageStore.ts';
import type { Stores } from './jalon.ts';
import { postsOf } from './owedBy.ts';
import { digestId } from './raiseNudges.ts';
import { callBackId } from './saveAnswer.ts';

/** Owes the posts anew that speak of these journeys and drafts and are in Slack: they say what is so by now. */
export const rewritePosts = async (
  { journeys, messages }: Pick<Stores, 'journeys' | 'messages'>,
  journeyIds: readonly string[],
  draftIds: readonly string[],
  now: Instant,
): Promise<void> => {
  const found = (await Promise.all(journeyIds.map(journeys.load))).filter((journey) => journey !== undefined);
  const digests = found.flatMap(({ raised }) =>
    Object.values(raised).flatMap(({ on, to }) => to.map((staff) => digestId(staff, on))),
  );
  for (const id of new Set([...found.flatMap(postsOf), ...digests, ...draftIds.map(callBackId)])) {
    const { reference, kind, channel, to, journeyId, subject } = (await messages.load(id)) ?? {};
    if (reference === undefined || kind === undefined || channel === undefined || to === undefined) continue;
    const about = { ...(journeyId !== undefined && { journeyId }), ...(subject !== undefined && { subject }) };
    await messages.record([owe({ id, kind, channel, to, ...about, dueAt: now, owedAt: now })]);
  }
};
