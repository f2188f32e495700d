import type { Association } from '../../shared/domain/association.ts';
import type { JourneyEvent } from '../../shared/domain/journey/events.ts';
import type { Instant } from '../../shared/domain/time.ts';

/**
 * What is seen of a simulated association from outside: what people did, what reached them, and what was broken
 * meanwhile. The check knows nothing else.
 */
export type Trace = {
  /** which of the associations of the simulation */
  association: number;
  from: Instant;
  to: Instant;
  /** the settings, the earliest first: a deployment may change them */
  settings: { from: Instant; association: Association }[];
  lives: Life[];
  arrivals: Arrival[];
  disturbances: Disturbance[];
  /** when a function that sends messages was interrupted, in order: what it was sending may have gone out or not */
  interruptions: Instant[];
};

/** One journey: its journal, the nudges it raised among it. */
export type Life = { journeyId: string; reach: Record<string, Reach>; events: JourneyEvent[] };

/** How a holder can be written to, by person id. */
export type Reach = 'mail' | 'text' | 'none';

/** Something that reached somebody. */
export type Arrival = {
  at: Instant;
  channel: 'slack' | 'mail' | 'sms';
  /** a colleague's name or `team`; for mails and texts the holder's person id */
  to: string;
  /** the message's id, as the message itself bears it */
  id: string;
  /** in Slack a post may be rewritten: then this is not the first time it is seen */
  rewritten: boolean;
  /** the follow-ups that a digest shows as open */
  open: OpenLine[];
};

export type OpenLine = { journeyId: string; reminderId: string };

/** What was broken, from when to when: both ends in epoch milliseconds. */
export type Disturbance = {
  kind: 'everythingDown' | 'slackDown' | 'mailDown' | 'executionLost' | 'executionsDropped' | 'deployed';
  from: Instant;
  to: Instant;
  /** where only one journey is concerned */
  journeyId?: string;
};
