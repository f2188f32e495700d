import type { Journey } from '../domain/journey/journey.ts';
import { stillStands } from '../domain/reminders/planReminders.ts';
import type { Instant } from '../domain/time.ts';
import { markDigestLine } from '../store/messageStore.ts';
import type { Jalon } from './jalon.ts';
import { isOver, keepTime, wake } from './keepTime.ts';
import { oweDigest } from './raiseNudges.ts';
import { gatherHolders } from './sendDraft.ts';

/** What follows from a change of a journey, whoever made it: digests are rewritten, its execution starts or wakes. */
export const journeyChanged = async (
  jalon: Jalon,
  before: Journey | undefined,
  after: Journey,
  now: Instant,
): Promise<void> => {
  if (before) await markNudges(jalon, before, after, now);
  if (!before) await gatherHolders(jalon, after.id);
  if (!before || isOver(before, jalon)) await keepTime(jalon, after);
  await wake(jalon, after);
};

/** What was brought up and no longer stands is struck out where a colleague reads it; undone, it is there again. */
const markNudges = async (jalon: Jalon, before: Journey, after: Journey, now: Instant): Promise<void> => {
  for (const [reminderId, { on, to }] of Object.entries(before.raised)) {
    const stands = stillStands(after, jalon.association, reminderId);
    if (stands === stillStands(before, jalon.association, reminderId)) continue;
    for (const staff of to) {
      const line = markDigestLine(staff, on, { journeyId: after.id, reminderId, settled: !stands });
      await jalon.messages.record([line, oweDigest(staff, on, now)]);
    }
  }
};
