import type { EndReason } from '../../../shared/domain/codeLists.ts';
import type { OpenStage } from '../../../shared/domain/programmes.ts';
import { chosen } from './choices.ts';
import type { Seen } from './seen.ts';

/** Why journeys end, by the stage in which they do. */
const reasons: Readonly<Record<OpenStage, { readonly [Reason in EndReason]?: number }>> = {
  intake: { unreachable: 50, abandoned: 30, referred: 10, other: 10 },
  seeding: { abandoned: 35, referred: 20, training: 15, job: 10, autonomous: 10, unreachable: 10 },
  welcome: { abandoned: 34, referred: 20, unreachable: 20, job: 10, training: 8, other: 8 },
  maturation: { abandoned: 30, job: 15, training: 15, referred: 15, unreachable: 15, other: 10 },
  creation: { autonomous: 40, abandoned: 20, job: 15, other: 15, unreachable: 10 },
  postCreation: { autonomous: 80, abandoned: 10, other: 10 },
};

/** Why this one ends: the same from the first step on the way out to the last. */
export const reasonOf = ({ journey, stay, chance }: Seen): EndReason =>
  chosen(chance(`reason/${stay.id}`), reasons[journey.stage as OpenStage]);
