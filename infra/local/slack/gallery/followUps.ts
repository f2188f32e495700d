import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import type { FollowUp } from '../../../../shared/messages/slack/followUps.ts';
import { stories } from './journeys.ts';

/** What the projects of the gallery would be brought up for next, in the very words: each rule once. */
export const followUps = (settled = false): FollowUp[] => {
  const planned = Object.values(stories).flatMap(({ journey, association, persons: [person] }) =>
    planReminders(journey, association)
      .filter(({ recipient }) => recipient !== 'holders')
      .map((reminder) => ({ journey, person, ...reminder })),
  );
  const firsts = new Map(planned.toReversed().map((reminder) => [reminder.rule, reminder]));
  return [...firsts.values()].map(({ journey, person, id, why }) => ({
    journey,
    person,
    reminderId: id,
    why,
    settled,
  }));
};
