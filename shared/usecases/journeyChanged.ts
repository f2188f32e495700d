import type { Journey } from '../domain/journey/journey.ts';
import { latestRaised } from '../domain/reminders/dues.ts';
import { isOpenIn } from '../domain/reminders/standing.ts';
import type { Instant } from '../domain/time.ts';
import { hasDigestLine } from '../store/messageStore.ts';
import { goesOnIn } from './goesOnIn.ts';
import type { Jalon } from './jalon.ts';
import { isOver, keepTime, wake } from './keepTime.ts';
import { gatheredUntil, oweDigest } from './raiseNudges.ts';
import { gatherHolders } from './sendDraft.ts';

/** What follows from a change of a journey, whoever made it: digests are rewritten, its execution starts or wakes. */
export const journeyChanged = async (
  jalon: Jalon,
  before: Journey | undefined,
  after: Journey,
  now: Instant,
): Promise<void> => {
  if (before) await rewriteDigests(jalon, before, after, now);
  if (!before && after.cameBy === 'request') await gatherHolders(jalon, after.id);
  if (!before || isOver(before, jalon)) await keepTime(jalon, after);
  await wake(jalon, after);
};

/**
 * What was brought up and no longer stands is struck out where a colleague reads it; undone, it is there again. It may
 * have been brought up for a journey that goes on in this one, and stands there while it stands here. A change may come
 * late, or twice: a digest says what holds when it is written, so to write it once more is never wrong.
 */
const rewriteDigests = async (jalon: Jalon, before: Journey, after: Journey, now: Instant): Promise<void> => {
  const goesOn = after.absorbedInto ? await goesOnIn(jalon.journeys, after.absorbedInto.journeyId) : after;
  const isUp = goesOn && isOpenIn(goesOn, jalon.association);
  const wasUp = isOpenIn(before, jalon.association);
  // A digest that gathers goes out as one, whatever is struck out in it meanwhile.
  const dueAt = gatheredUntil(now, jalon.association.calendar) ?? now;
  const journeyIds = [after.id, ...(after.absorbed ?? []).map(({ journeyId }) => journeyId)];
  for (const reminderId of whatMayDiffer(before, after, (id) => wasUp(id) || isUp?.(id) === true)) {
    // What is brought up by this very change has its digest owed with it.
    if (!before.raised[reminderId] || wasUp(reminderId) === (isUp?.(reminderId) ?? false)) continue;
    const { on, to } = after.raised[reminderId] ?? before.raised[reminderId];
    for (const staff of to)
      for (const journeyId of journeyIds)
        await jalon.messages.record([
          hasDigestLine(staff, on, journeyId, reminderId),
          oweDigest(staff, on, now, dueAt),
        ]);
  }
};

/** Where the last that was brought up of a reason neither stood nor stands, nothing before it does. */
const whatMayDiffer = (before: Journey, after: Journey, isOrWasUp: (id: string) => boolean): Set<string> => {
  // Mostly nothing was brought up by the change: then both are the same ones.
  const reasons = new Set([...latestRaised(before).values(), ...latestRaised(after).values()]);
  return new Set([...reasons].flatMap(({ id, all }) => (isOrWasUp(id) ? all : [])));
};
