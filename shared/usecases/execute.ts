import type { CommandContext, JourneyCommand } from '../domain/journey/commands.ts';
import { decide } from '../domain/journey/decide.ts';
import { isRefusal } from '../domain/journey/decision.ts';
import type { JourneyFact } from '../domain/journey/events.ts';
import { evolve } from '../domain/journey/evolve.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import type { Write } from '../store/table.ts';
import type { Jalon } from './jalon.ts';
import { isOver } from './keepTime.ts';
import { owedBy } from './owedBy.ts';

/** `facts` is empty when the command changes nothing, or was carried out before. */
export type Executed = { journey: Journey; facts: JourneyFact[] } | { refusal: Refusal };

/** Tries before somebody else's changes are told to the person: with a random pause, 50 at once on one journey all pass. */
const mostTries = 40;

/**
 * Carries out a command: decides on the newest journey, and writes journal, projection and what it owes in one
 * transaction. Somebody else's change in between means deciding again; the same command id means once.
 */
export const execute = async (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  command: JourneyCommand,
  context: CommandContext,
  also: readonly Write[] = [],
): Promise<Executed> => {
  const { journeys, association } = jalon;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const before = await journeys.load(context.journeyId);
    const decision = decide(before, command, { ...context, association });
    if (isRefusal(decision)) {
      const repeated = before && (await journeys.isDone(context));
      return repeated ? { journey: before, facts: [] } : { refusal: decision };
    }
    if (before && decision.length === 0) return { journey: before, facts: [] };
    const after = decision.reduce<Journey | undefined>(evolve, before);
    if (!after) throw new Error(`the command ${command.type} began no journey`);
    const outcome = await journeys.commit({
      before,
      after,
      over: isOver(after, jalon),
      events: decision.map((fact, index) => ({ ...fact, ...context, sequence: (before?.version ?? 0) + index + 1 })),
      commandId: context.commandId,
      also: [...also, ...decision.flatMap((fact) => owedBy(fact, after, context.at, association))],
    });
    if (outcome === 'done') return { journey: after, facts: decision };
    if (outcome === 'repeated' && before) return { journey: before, facts: [] };
    await pause(attempt);
  }
  return { refusal: refuse('changedMeanwhile', []) };
};

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * (attempt + 1))));
