import type { Evidence } from '../domain/erasure/evidence.ts';
import type { Person, Referral, Sheet } from '../domain/records.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import { notThere } from './conditions.ts';
import { dayAfter } from './expiry.ts';
import {
  draftKey,
  erasureKey,
  evidenceKey,
  type Key,
  personPartition,
  preferencesKey,
  recordKey,
  sentKey,
} from './keys.ts';
import { recordItem } from './recordItem.ts';
import type { Item, Table, Write } from './table.ts';
import { updateOf } from './updateOf.ts';

/** A person is being erased, or was: who decided it and when. Ids only. */
export type Erasure = {
  /** the id under which they were known, and all of theirs, that one first */
  personId: string;
  personIds: string[];
  /** the journeys that hold something of them */
  journeyIds: string[];
  on: PlainDate;
  by: string;
  at: Instant;
  /** when the last of their data was gone */
  doneAt?: Instant;
};

type Kept = { sheets: readonly Sheet[]; referrals: readonly Referral[]; persons: readonly Person[] };

/** Who is being erased; and what is kept of it apart, as evidence. */
export const createErasureStore = (table: Table) => ({
  of: async (personId: string): Promise<Erasure | undefined> => erasureIn(await table.get(erasureKey(personId))),

  /** Which are begun and not at their end? */
  underWay: async (): Promise<Erasure[]> =>
    (await table.query({ kind: 'ERASURE' })).flatMap((item) => erasureIn(item) ?? []),

  /** Takes away what is of these persons alone: their drafts, what they prefer, what they did and what was sent to them. */
  forget: async (personIds: readonly string[], draftIds: readonly string[]): Promise<void> => {
    const partitions = personIds.flatMap((id) => [
      { partition: personPartition(id), prefix: 'TRACE#' },
      { partition: personPartition(id), prefix: 'FORMERADDRESS#' },
      { partition: sentKey(id, 0, '').PK },
    ]);
    const items = await Promise.all(partitions.map(table.query));
    const keys = items.flat().map(({ PK, SK }) => ({ PK, SK }) as Key);
    await table.writeAll({ delete: [...keys, ...personIds.map(preferencesKey), ...draftIds.map(draftKey)] });
  },

  /** What stays of their records; of themselves last. */
  keep: async ({ sheets, referrals, persons }: Kept): Promise<void> => {
    const put = [
      ...sheets.map((sheet) => recordItem('sheets', sheet)),
      ...referrals.map((referral) => recordItem('referrals', referral)),
    ];
    await table.writeAll({ put });
    for (const person of persons) await table.transact([updateOf(personKey(person.id), { record: person })]);
  },

  /** Nothing is left to do. */
  end: async (personId: string, doneAt: Instant): Promise<void> => {
    await table.transact([updateOf(erasureKey(personId), { doneAt }, { remove: ['GSI1PK', 'GSI1SK'] })]);
  },

  /** What is kept of these persons as evidence, as long as it is to be kept. */
  evidence: async (personId: string, today: PlainDate): Promise<Evidence | undefined> => {
    const evidence = (await table.get(evidenceKey(personId)))?.evidence as Evidence | undefined;
    return evidence && evidence.keptUntil >= today ? evidence : undefined;
  },
});

export type ErasureStore = ReturnType<typeof createErasureStore>;

/** Begins it, once. */
export const beginErasure = (erasure: Erasure): Write => ({
  put: { ...erasureKey(erasure.personId), GSI1PK: 'ERASURE', GSI1SK: erasureKey(erasure.personId).PK, ...erasure },
  onlyIf: notThere,
});

/** From now on a person is unknown to whoever asks for them; refused when their record is no longer as it was read. */
export const markErased = (person: Person, on: PlainDate): Write =>
  updateOf(
    personKey(person.id),
    { erasedOn: on },
    { onlyIf: { expression: '#record = :before', names: { '#record': 'record' }, values: { ':before': person } } },
  );

/** An item of its own, which forgets itself. */
export const keepEvidence = (evidence: Evidence): Write => ({
  put: {
    ...evidenceKey(evidence.personId),
    evidence,
    expiresAt: dayAfter(evidence.keptUntil),
  } satisfies Item,
});

/** The erasure in an item of the table or of its stream; undefined for any other item. */
export const erasureIn = (item: Item | undefined): Erasure | undefined => {
  if (item?.SK !== 'ERASURE') return undefined;
  const { PK: _, SK: __, GSI1PK: ___, GSI1SK: ____, ...erasure } = item;
  return erasure as Erasure;
};

const personKey = (personId: string): Key => recordKey('PERSON', personId, personId);
