import { reasonOf } from '../reminders/reminderId.ts';
import type { PlainDate } from '../time.ts';
import type { Journey } from './journey.ts';

/** What a holder asks about their own data: the team sees to it. An objection and an erasure can be taken back. */
export type Claim =
  | { kind: 'objection' | 'erasure'; personId: string; on: PlainDate }
  | { kind: 'mistake'; id: string; personId: string; on: PlainDate; text: string };

export type RightsClaim = Extract<Claim, { kind: 'objection' | 'erasure' }>['kind'];

/** What its reminder is about: the person, or the one message among several. */
export const subjectOfClaim = (claim: Claim): string => (claim.kind === 'mistake' ? claim.id : claim.personId);

/** The reminder rule of a claim bears its kind's name. */
export const reasonOfClaim = (claim: Claim): string => reasonOf(claim.kind, subjectOfClaim(claim));

/** Did a colleague see to it? */
export const isSeenTo = ({ done }: Pick<Journey, 'done'>, claim: Claim): boolean =>
  (done[reasonOfClaim(claim)] ?? '') >= claim.on;

/** What still waits for a colleague. */
export const openClaims = (journey: Pick<Journey, 'done' | 'claims'>): Claim[] =>
  journey.claims.filter((claim) => !isSeenTo(journey, claim));
