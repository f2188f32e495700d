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
