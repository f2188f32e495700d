import type { CommandContext, JourneyCommand } from '../domain/journey/commands.ts';
import { decide } from '../domain/journey/decide.ts';
import { isRefusal } from '../domain/journey/decision.ts';
import { evolve } from '../domain/journey/evolve.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Write } from '../store/table.ts';
import { type Change, carryOut, type Executed } from './carryOut.ts';
import type { Jalon } from './jalon.ts';
import { owedBy } from './owedBy.ts';

/** Carries out a command; `also` is written with what it does. */
export const execute = (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  command: JourneyCommand,
  context: CommandContext,
  also: readonly Write[] = [],
): Promise<Executed> =>
  carryOut(jalon, context, async (before) => {
    const change = changeBy(jalon, before, command, context);
    return 'refusal' in change ? change : { ...change, also: [...also, ...change.also] };
  });

/** What a command makes of a journey, and what is owed because of it. */
export const changeBy = (
  { association }: Pick<Jalon, 'association'>,
  before: Journey | undefined,
  command: JourneyCommand,
  context: CommandContext,
): Change | { refusal: Refusal } => {
  const facts = decide(before, command, { ...context, association });
  if (isRefusal(facts)) return { refusal: facts };
  const after = facts.reduce<Journey | undefined>(evolve, before);
  if (!after) throw new Error(`the command ${command.type} began no journey`);
  return { facts, after, also: facts.flatMap((fact) => owedBy(fact, after, context.at, association)) };
};
