import type { Association } from '../association.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant, PlainDate } from '../time.ts';

/**
 * Who is brought something up: the advisor, the support referent, the director and the administration, the whole team's
 * channel, the holders themselves.
 */
export type Recipient = 'advisor' | 'supportReferent' | 'direction' | 'team' | 'holders';

/** One thing that falls due. */
export type Due = {
  /** what it is about within the journey, when the rule may be due for several: an appointment, a referral */
  subject?: string;
  due: PlainDate;
  recipient: Recipient;
  /** the advisor it goes to, where that is not the one of the journey */
  advisor?: string;
  /** the moment, where it is not the first working morning from `due` on */
  at?: Instant;
  /** why, in French, to finish the sentence « Amina B. : ... » */
  why: string;
};

/** When a rule last brought something up for a subject: what was due, and the day it was raised. */
export type Raised = { due: PlainDate; on: PlainDate };

/** What a reminder is about, whenever it is due: the rule, and the subject if it has one. */
export const reasonOf = (rule: string, subject: string | undefined): string =>
  subject === undefined ? rule : `${rule}/${subject}`;

/** A reminder's id is its reason and the day on which it is due. */
export const reminderId = (rule: string, { subject, due }: Pick<Due, 'subject' | 'due'>): string =>
  `${reasonOf(rule, subject)}/${due}`;

export type ReminderParts = Pick<Due, 'subject' | 'due'> & { rule: string; reason: string };

/** What an id was made of; a subject may itself have a slash. */
export const partsOf = (id: string): ReminderParts => {
  const known = parts.get(id);
  if (known) return known;
  const [first, last] = [id.indexOf('/'), id.lastIndexOf('/')];
  const [rule, reason] = first === -1 ? [id, id] : [id.slice(0, first), id.slice(0, last)];
  const due = first === -1 ? '' : id.slice(last + 1);
  const read = { rule, reason, due, ...(first < last && { subject: id.slice(first + 1, last) }) };
  if (parts.size === mostParts) parts.clear();
  parts.set(id, read);
  return read;
};

/** The ids of a journey are taken apart again with each of its changes. */
const parts = new Map<string, ReminderParts>();
const mostParts = 10_000;

export type ReminderRule = {
  readonly id: string;
  /** the rule in one French line, for help and glossary */
  readonly label: string;
  /**
   * What is or falls due, from the records alone: nothing here knows what time it is. `last` tells a rule that repeats
   * from where to count on.
   */
  readonly dues: (journey: Journey, association: Association, last: (subject?: string) => Raised | undefined) => Due[];
  /** no colleague can put it off */
  readonly fixed?: true;
  /** what happens in the journey itself when it is raised */
  readonly effect?: 'closeReferral';
};
