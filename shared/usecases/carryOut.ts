import type { CommandContext } from '../domain/journey/commands.ts';
import type { JourneyFact } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Commit } from '../store/journeyStore.ts';
import type { Write } from '../store/table.ts';
import { insist } from './insist.ts';
import type { Jalon } from './jalon.ts';
import { judge } from './keepTime.ts';

/** `facts` is empty when nothing changed, or it was carried out before. */
export type Executed = { journey: Journey; facts: JourneyFact[] } | { refusal: Refusal };

/** What becomes of a journey: the facts, the journey after them, and what is written with them. */
export type Change = { facts: JourneyFact[]; after: Journey; also: readonly Write[] };

/** Tries while nobody changes the journey: then what is written with the command does not hold, and will not. */
const mostIdleTries = 4;

/**
 * Changes a journey: `decide` looks at the newest one, and journal, projection and what is owed are written in one
 * transaction. Somebody else's change in between means deciding again; the same command id means once.
 */
export const carryOut = async (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  context: CommandContext,
  decide: (before: Journey | undefined) => Promise<Change | { refusal: Refusal }>,
): Promise<Executed> => {
  const { journeys } = jalon;
  const tries = new Map<number, number>();
  const executed = await insist<Executed>(async () => {
    const before = await journeys.load(context.journeyId);
    const version = before?.version ?? 0;
    const idle = (tries.get(version) ?? 0) + 1;
    if (idle > mostIdleTries) return { refusal: refuse('changedMeanwhile', []) };
    tries.set(version, idle);
    const change = await decide(before);
    if ('refusal' in change) {
      const repeated = before && (await journeys.isDone(context));
      return repeated ? { journey: before, facts: [] } : change;
    }
    const { facts, after } = change;
    if (before && facts.length === 0) return { journey: before, facts };
    const outcome = await journeys.commit(commitOf(before, change, context, jalon));
    if (outcome === 'done') return { journey: after, facts };
    return outcome === 'repeated' && before ? { journey: before, facts: [] } : undefined;
  });
  return executed ?? { refusal: refuse('changedMeanwhile', []) };
};

/** What is written of a change. */
export const commitOf = (
  before: Journey | undefined,
  { facts, after, also }: Change,
  context: CommandContext,
  jalon: Pick<Jalon, 'association'>,
): Commit => ({
  before,
  after,
  judged: judge(after, jalon),
  events: facts.map((fact, index) => ({ ...fact, ...context, sequence: (before?.version ?? 0) + index + 1 })),
  commandId: context.commandId,
  also,
});
