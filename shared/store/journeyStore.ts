import { isDeepStrictEqual } from 'node:util';
import type { CommandContext } from '../domain/journey/commands.ts';
import type { JourneyEvent } from '../domain/journey/events.ts';
import { type Journey, type JourneySummary, summaryFields } from '../domain/journey/journey.ts';
import type { Instant } from '../domain/time.ts';
import { atVersion, notThere } from './conditions.ts';
import { commandKey, eventKey, journeyKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';
import { updateOf } from './updateOf.ts';

/** A journey as it will be, the events that made it so, and what else belongs to the same moment. */
export type Commit = {
  before: Journey | undefined;
  after: Journey;
  judged: Judged;
  events: readonly JourneyEvent[];
  commandId: string;
  /** messages owed, digest lines, people: written with the events or not at all */
  also: readonly Write[];
};

/** Will nothing ever be due again (`over`), and the rules in force by which that was judged? */
export type Judged = { over: boolean; judgedWith: string };

/** As much of a journey as tells whether its execution keeps up with it. Older ones do not say by which rules. */
export type JourneyHead = { id: string; version: number; over: boolean; judgedWith?: string };

/** `repeated`: this command was carried out before. `conflict`: somebody else changed the journey meanwhile. */
export type CommitOutcome = 'done' | 'repeated' | 'conflict';

/** Journal and projection of the journeys, always in one transaction under the version. */
export const createJourneyStore = (table: Table) => {
  const everyOne = async (): Promise<Journey[]> =>
    (await table.query({ kind: 'JOURNEY' })).flatMap((item) => fromItem(item) ?? []);

  return {
    /** Where does this journey stand? */
    load: async (journeyId: string): Promise<Journey | undefined> => fromItem(await table.get(journeyKey(journeyId))),

    /** What happened in this journey, in order: who, when, from where? */
    journal: async (journeyId: string): Promise<JourneyEvent[]> => {
      const items = await table.query({ partition: journeyKey(journeyId).PK, prefix: 'EVENT#' });
      return items.map(({ event }) => event as JourneyEvent);
    },

    /** All journeys, by project id; not those that go on in another one. */
    all: async (): Promise<Journey[]> => (await everyOne()).filter(goesOn),

    /** Those too. */
    everyOne,

    /** Of all journeys as much as finds one by name. */
    summaries: async (): Promise<JourneySummary[]> =>
      (await table.query({ kind: 'JOURNEY', only: summaryFields.map((name) => `journey.${name}`) }))
        .map(({ journey }) => journey as JourneySummary)
        .filter(goesOn),

    /** Which journeys are there, at which version? */
    heads: async (): Promise<JourneyHead[]> =>
      (await table.query({
        kind: 'JOURNEY',
        only: ['id', 'version', 'over', 'judgedWith'],
      })) as Item[] as JourneyHead[],

    /** Is there any journey? */
    any: async (): Promise<boolean> => (await table.query({ kind: 'JOURNEY', first: 1 })).length > 0,

    /** Was this command carried out before? */
    isDone: async ({ commandId }: Pick<CommandContext, 'commandId'>): Promise<boolean> =>
      (await table.get(commandKey(commandId))) !== undefined,

    /** Judged by other rules: nothing of the journey itself changes, and nothing at all where it changed meanwhile. */
    judge: async ({ id, version }: Journey, { over, judgedWith }: Judged): Promise<void> => {
      await table.transact([updateOf(journeyKey(id), { over, judgedWith }, { onlyIf: atVersion(version) })]);
    },

    commit: async (commit: Commit): Promise<CommitOutcome> => {
      const outcome = await table.transact(writesOf(commit));
      if (outcome.done) return 'done';
      return outcome.refused.includes(0) ? 'repeated' : 'conflict';
    },

    /**
     * Blanks texts in the journal and in the journey, each in its place: the one exception to a journal that only grows, for
     * somebody who is erased. Nothing else changes, no version either, and replaying it gives the same journey. The same
     * again changes nothing; false when somebody else changed the journey meanwhile.
     */
    blank: async (journeyId: string, blank: <Value>(value: Value) => Value): Promise<boolean> => {
      const items = await table.query({ partition: journeyKey(journeyId).PK, prefix: 'EVENT#' });
      const told = items.filter(({ event }) => !isDeepStrictEqual(blank(event), event));
      await table.writeAll({ put: told.map(({ event, ...item }) => ({ ...item, event: blank(event) })) });
      const { journey, version } = (await table.get(journeyKey(journeyId))) ?? {};
      if (journey === undefined || isDeepStrictEqual(blank(journey), journey)) return true;
      const onlyIf = atVersion(Number(version));
      return (await table.transact([updateOf(journeyKey(journeyId), { journey: blank(journey) }, { onlyIf })])).done;
    },

    /** Several journeys in one transaction, with what else belongs to it; false when any condition did not hold. */
    commitAll: async (commits: readonly Commit[], also: readonly Write[]): Promise<boolean> =>
      (await table.transact([...commits.flatMap(writesOf), ...also])).done,
  };
};

export type JourneyStore = ReturnType<typeof createJourneyStore>;

const goesOn = ({ absorbedInto }: Pick<Journey, 'absorbedInto'>): boolean => absorbedInto === undefined;

const writesOf = ({ before, after, judged, events, commandId, also }: Commit): Write[] => {
  const unchanged = before ? atVersion(before.version) : notThere;
  const changedAt = events.at(-1)?.at ?? 0;
  return [
    { put: { ...commandKey(commandId), journeyId: after.id, version: after.version }, onlyIf: notThere },
    { put: { ...toItem(after), ...judged, changedAt }, onlyIf: unchanged },
    ...events.map((event) => ({
      put: { ...eventKey(event.journeyId, event.sequence), event } satisfies Item,
      onlyIf: notThere,
    })),
    ...also,
  ];
};

const toItem = (journey: Journey): Item => ({
  ...journeyKey(journey.id),
  GSI1PK: 'JOURNEY',
  GSI1SK: journeyKey(journey.id).PK,
  id: journey.id,
  version: journey.version,
  journey,
});

/** When the journey in an item of the stream was changed. */
export const changedAt = (item: Item): Instant => Number(item.changedAt);

/** The projection in an item of the table or of its stream; undefined for any other item. */
export const fromItem = (item: Item | undefined): Journey | undefined => {
  const journey = item?.journey as Journey | undefined;
  if (!journey) return undefined;
  const { waitingSince, done, answers, claims } = journey as Partial<Journey>;
  if (waitingSince !== undefined && done && answers && claims) return journey;
  // What was written before follow-ups could be done, or holders could answer or ask something, has no such field, and
  // what was imported with a colleague in charge waited for nobody.
  return {
    ...journey,
    waitingSince: waitingSince ?? journey.followedFrom,
    done: done ?? {},
    answers: answers ?? {},
    claims: claims ?? [],
  };
};
