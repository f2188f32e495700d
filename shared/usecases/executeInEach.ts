import type { CommandContext, JourneyCommand } from '../domain/journey/commands.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Write } from '../store/table.ts';
import { commitOf } from './carryOut.ts';
import { changeBy } from './execute.ts';
import { insist } from './insist.ts';
import type { Stores } from './jalon.ts';
import { heldBy } from './journeysOf.ts';

/** What is to be done, and what is written with it. */
type Step = { command: Extract<JourneyCommand, { personId: string }>; also: readonly Write[] };

/** A holder who acts by themselves on the pages. */
export type HolderContext = Pick<CommandContext, 'commandId' | 'at'> & { personId: string };

const asHolder = { by: { kind: 'holder' }, from: 'web' } as const;

/**
 * Carries out one command in each journey of a person, all of them and what is written with it in one transaction. Each
 * journey hears the id that it knows the person by. `prepare` is asked anew whenever somebody else changed one of them
 * meanwhile, so it reads what it compares with; what it answers instead of a step ends everything. Refused is what every
 * journey refuses.
 */
export const executeInEach = async <Stop extends { stop: unknown } = never>(
  stores: Pick<Stores, 'journeys' | 'merges' | 'association'>,
  { personId, commandId, at }: HolderContext,
  prepare: () => Promise<Step | Stop>,
): Promise<'done' | Stop | { refusal: Refusal }> => {
  const outcome = await insist<'done' | Stop | { refusal: Refusal }>(async () => {
    const step = await prepare();
    if ('stop' in step) return step;
    const commits = [];
    const refusals = [];
    for (const { journey: before, personId: known } of await heldBy(stores, personId)) {
      const context = { commandId: `${commandId}/${before.id}`, journeyId: before.id, at, ...asHolder };
      const change = changeBy(stores, before, { ...step.command, personId: known }, context);
      if ('refusal' in change) refusals.push(change);
      else if (change.facts.length > 0) commits.push(commitOf(before, change, context, stores));
    }
    if (commits.length === 0 && refusals[0]) return refusals[0];
    if (commits.length + step.also.length === 0) return 'done';
    return (await stores.journeys.commitAll(commits, step.also)) ? 'done' : undefined;
  });
  return outcome ?? { refusal: refuse('changedMeanwhile', []) };
};
