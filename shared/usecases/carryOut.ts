import type { CommandContext } from '../domain/journey/commands.ts';
import type { JourneyFact } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Write } from '../store/table.ts';
import type { Jalon } from './jalon.ts';
import { isOver } from './keepTime.ts';

/** `facts` is empty when nothing changed, or it was carried out before. */
export type Executed = { journey: Journey; facts: JourneyFact[] } | { refusal: Refusal };

/** What becomes of a journey: the facts, the journey after them, and what is written with them. */
export type Change = { facts: JourneyFact[]; after: Journey; also: readonly Write[] };

/** Tries before somebody else's changes are told to the person: with a random pause, 50 at once on one journey all pass. */
const mostTries = 40;

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
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const before = await journeys.load(context.journeyId);
    const version = before?.version ?? 0;
    const idle = (tries.get(version) ?? 0) + 1;
    if (idle > mostIdleTries) break;
    tries.set(version, idle);
    const change = await decide(before);
    if ('refusal' in change) {
      const repeated = before && (await journeys.isDone(context));
      return repeated ? { journey: before, facts: [] } : change;
    }
    const { facts, after, also } = change;
    if (before && facts.length === 0) return { journey: before, facts };
    const outcome = await journeys.commit({
      before,
      after,
      over: isOver(after, jalon),
      events: facts.map((fact, index) => ({ ...fact, ...context, sequence: version + index + 1 })),
      commandId: context.commandId,
      also,
    });
    if (outcome === 'done') return { journey: after, facts };
    if (outcome === 'repeated' && before) return { journey: before, facts: [] };
    await pause(attempt);
  }
  return { refusal: refuse('changedMeanwhile', []) };
};

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * (attempt + 1))));
