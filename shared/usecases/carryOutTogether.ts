import type { CommandContext } from '../domain/journey/commands.ts';
import type { DecisionOnTwo } from '../domain/journey/decisions/merging.ts';
import type { JourneyFact } from '../domain/journey/events.ts';
import { evolve } from '../domain/journey/evolve.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Commit } from '../store/journeyStore.ts';
import type { Write } from '../store/table.ts';
import { commitOf } from './carryOut.ts';
import { insist } from './insist.ts';
import type { Jalon } from './jalon.ts';
import { owedBy } from './owedBy.ts';

/** Two journeys that change in one moment: the one that goes on for both, and the other one. */
export type Pair<Of> = { survivor: Of; absorbed: Of };

/** What becomes of them, and what else is written with it. */
export type ChangeOfTwo = { decision: DecisionOnTwo; also: readonly Write[] } | { refusal: Refusal };

/**
 * Changes two journeys in one transaction: both, or none. `decide` looks at the newest ones, and again when somebody else
 * was faster; the same command id means once. Answers how they are afterwards.
 */
export const carryOutTogether = async (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  ids: Pair<string>,
  context: Omit<CommandContext, 'journeyId'>,
  decide: (before: Pair<Journey | undefined>) => Promise<ChangeOfTwo>,
): Promise<Pair<Journey> | { refusal: Refusal }> => {
  const { journeys, association } = jalon;
  const of = (journeyId: string): CommandContext => ({
    ...context,
    journeyId,
    commandId: `${context.commandId}/${journeyId}`,
  });

  const change = (before: Journey, facts: JourneyFact[]): Commit => {
    const after = facts.reduce<Journey>(evolve, before);
    const owed = facts.flatMap((fact) => owedBy(fact, after, context.at, association));
    return commitOf(before, { facts, after, also: owed }, of(before.id), jalon);
  };

  const load = async (): Promise<Pair<Journey | undefined>> => {
    const [survivor, absorbed] = await Promise.all([journeys.load(ids.survivor), journeys.load(ids.absorbed)]);
    return { survivor, absorbed };
  };

  const refused = async ({ survivor, absorbed }: Pair<Journey | undefined>, refusal: Refusal) =>
    survivor && absorbed && (await journeys.isDone(of(ids.survivor))) ? { survivor, absorbed } : { refusal };

  const carriedOut = await insist(async () => {
    const before = await load();
    const decided = await decide(before);
    if ('refusal' in decided) return refused(before, decided.refusal);
    const { decision, also } = decided;
    if (!('survivor' in decision)) return refused(before, decision);
    if (!before.survivor || !before.absorbed) return { refusal: refuse('unknownJourney', []) };
    const survivor = change(before.survivor, decision.survivor);
    const absorbed = change(before.absorbed, decision.absorbed);
    const done = await journeys.commitAll([survivor, absorbed], also);
    return done ? { survivor: survivor.after, absorbed: absorbed.after } : undefined;
  });
  return carriedOut ?? { refusal: refuse('changedMeanwhile', []) };
};
