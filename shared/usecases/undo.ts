import type { CommandContext } from '../domain/journey/commands.ts';
import type { Actor, JourneyEvent } from '../domain/journey/events.ts';
import { replay } from '../domain/journey/evolve.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { carryOut, type Executed } from './carryOut.ts';
import type { Jalon } from './jalon.ts';
import { owedByUndoing } from './owedBy.ts';

const minute = 60_000;

/**
 * Takes back what one command did, for as many minutes as the association's rules give: only who did it, and only while
 * nobody noted anything after it. The journal keeps both; holders who were told something are told that it is no longer so.
 */
export const undo = (
  jalon: Pick<Jalon, 'journeys' | 'association'>,
  undoes: string,
  context: CommandContext,
): Promise<Executed> =>
  carryOut(jalon, context, async (before) => {
    if (!before) return { refusal: refuse('unknownJourney', []) };
    const journal = await jalon.journeys.journal(context.journeyId);
    const facts = journal.filter(({ commandId }) => commandId === undoes);
    const refusal = whyNot(journal, facts, context, jalon.association.rules.undoWithinMinutes);
    if (refusal) return { refusal };
    const undone = { type: 'Undone', undoes } as const;
    const after = replay([...journal, { ...undone, ...context, sequence: before.version + 1 }]);
    if (!after) return { refusal: refuse('nothingToUndo', []) };
    const { calendar } = jalon.association;
    const also = facts.flatMap((fact) => owedByUndoing(fact, after, context.at, calendar));
    return { facts: [undone], after, also };
  });

/** What happened to two journeys at once is not taken back in one of them. */
const ofTwo: ReadonlySet<JourneyEvent['type']> = new Set([
  'JourneyAbsorbed',
  'AbsorbedInto',
  'JourneySeparated',
  'SeparatedFrom',
]);

const whyNot = (
  journal: readonly JourneyEvent[],
  facts: readonly JourneyEvent[],
  { at, by }: CommandContext,
  minutes: number,
): Refusal | undefined => {
  const last = facts.at(-1);
  const gone = journal.some((event) => event.type === 'Undone' && event.undoes === last?.commandId);
  if (last !== undefined && ofTwo.has(last.type)) return refuse('mergeStays', []);
  if (facts.some(({ type }) => type === 'PersonErased')) return refuse('erasureStays', []);
  const begins = last === undefined || facts.some(({ type, sequence }) => type === 'Undone' || sequence === 1);
  if (begins || gone || !isSame(last.by, by)) return refuse('nothingToUndo', []);
  if (at - last.at > minutes * minute) return refuse('tooLateToUndo', [minutes]);
  const since = journal.filter(({ sequence, by: { kind } }) => sequence > last.sequence && kind !== 'timer');
  return since.length > 0 ? refuse('undoneByOthers', []) : undefined;
};

const isSame = (one: Actor, other: Actor): boolean =>
  one.kind === other.kind && (one.kind !== 'staff' || other.kind !== 'staff' || one.name === other.name);
