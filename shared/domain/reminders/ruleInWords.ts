import type { Association } from '../association.ts';
import type { Stage } from '../programmes.ts';
import type { Recipient } from './rule.ts';

/**
 * What a newcomer reads of a rule (docs/relances.md), declared beside it. Not a part of it: no function has to carry it.
 */
export type RuleInWords = {
  /** the stages in which something can fall due by it */
  readonly stages: readonly Stage[];
  /** who may be brought something up by it */
  readonly recipients: readonly Recipient[];
  /** when it falls due, in French, by these settings */
  readonly when: (association: Pick<Association, 'rules' | 'calendar'>) => string;
  /** what settles it besides « Fait », in French */
  readonly settledBy: string;
};

/** By the rule's id. */
export type RulesInWords = Readonly<Record<string, RuleInWords>>;

export const openStages = [
  'intake',
  'seeding',
  'welcome',
  'maturation',
  'creation',
  'postCreation',
] as const satisfies readonly Stage[];

export const everyStage = [...openStages, 'closed'] as const satisfies readonly Stage[];
