import type { CommandContext, JourneyCommand } from '../domain/journey/commands.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Write } from '../store/table.ts';
import { commitOf, mostTries, pause } from './carryOut.ts';
import { changeBy } from './execute.ts';
import type { Stores } from './jalon.ts';
import { journeysOf } from './journeysOf.ts';

/** What is to be done, and what is written with it. */
type Step = { command: JourneyCommand; also: readonly Write[] };

/** A holder who acts by themselves on the pages. */
export type HolderContext = Pick<CommandContext, 'commandId' | 'at'> & { personId: string };

const asHolder = { by: { kind: 'holder' }, from: 'web' } as const;

/**
 * Carries out one command in each journey of a person, all of them and what is written with it in one transaction.
 * `prepare` is asked anew whenever somebody else changed one of them meanwhile, so it reads what it compares with; what
 * it answers instead of a step ends everything. Refused is what every journey refuses.
 */
export const executeInEach = async <Stop extends { stop: unknown } = never>(
  stores: Pick<Stores, 'journeys' | 'association'>,
  { personId, commandId, at }: HolderContext,
  prepare: () => Promise<Step | Stop>,
): Promise<'done' | Stop | { refusal: Refusal }> => {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const step = await prepare();
    if ('stop' in step) return step;
    const commits = [];
    const refusals = [];
    for (const before of await journeysOf(stores, personId)) {
      const context = { commandId: `${commandId}/${before.id}`, journeyId: before.id, at, ...asHolder };
      const change = changeBy(stores, before, step.command, context);
      if ('refusal' in change) refusals.push(change);
      else if (change.facts.length > 0) commits.push(commitOf(before, change, context, stores));
    }
    if (commits.length === 0 && refusals[0]) return refusals[0];
    if (commits.length + step.also.length === 0) return 'done';
    if (await stores.journeys.commitAll(commits, step.also)) return 'done';
    await pause(attempt);
  }
  return { refusal: refuse('changedMeanwhile', []) };
};
