import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { partsOf } from '../../../shared/domain/reminders/reminderId.ts';
import { chosen } from './choices.ts';
import { type Read, type Verb, verbs } from './verbs.ts';

type Replies = { readonly [Key in Verb]?: number };

const quiet: Replies = { plan: 35, week: 12, twoWeeks: 13, done: 15, leave: 25 };
const situation: Replies = { situation: 70, week: 15, twoWeeks: 15 };

/** What colleagues do about a line, by its rule. Other lines are read, and that is all. */
const replies: Readonly<Record<string, Replies>> = {
  intakeNotTaken: { take: 100 },
  firstAppointmentMissing: { plan: 55, week: 15, done: 10, leave: 20 },
  appointmentOutcome: { settle: 96, week: 4 },
  noShows: { done: 40, leave: 35, plan: 25 },
  moveAsked: { move: 60, done: 30, week: 10 },
  cancelledByHolder: { plan: 60, done: 30, week: 10 },
  welcomeQuiet: { leave: 60, week: 10, twoWeeks: 10, done: 15, plan: 5 },
  seedingQuiet: quiet,
  maturationQuiet: quiet,
  creationQuiet: quiet,
  maturationLength: { done: 40, week: 10, twoWeeks: 20, leave: 30 },
  maturationAppointments: { done: 60, twoWeeks: 15, week: 10, leave: 15 },
  creationLength: { done: 60, twoWeeks: 20, leave: 20 },
  postCreationReview: { plan: 40, done: 30, leave: 30 },
  referralNews: { engaged: 38, refused: 22, noFollowUp: 15, twoWeeks: 25 },
  referralLapsed: { done: 100 },
  exitSituation: situation,
  laterSituation: situation,
  objection: { done: 100 },
  erasure: { done: 100 },
  mistake: { done: 80, week: 20 },
};

export const replyTo = (read: Read): JourneyCommand | undefined => {
  const known = replies[partsOf(read.reminderId).rule];
  return known && verbs[chosen(read.random, known)](read);
};
