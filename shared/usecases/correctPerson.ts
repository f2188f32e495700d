import { toDay } from '../domain/paris.ts';
import type { Person } from '../domain/records.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Owed } from '../store/messageStore.ts';
import { owe } from '../store/messageStore.ts';
import { replacePerson } from '../store/recordItem.ts';
import type { Write } from '../store/table.ts';
import { keepFormerAddress, noteTrace } from '../store/traceStore.ts';
import { executeInEach, type HolderContext } from './executeInEach.ts';
import type { Stores } from './jalon.ts';

/** More on one day is no correction: each new address gets a mail. */
const mostADay = 10;

type Stopped<Why> = { stop: Why | 'unknown' | 'tooMany' };

/** A person's record as it becomes, and which fields of it. */
export type Corrected = { after: Person; fields: readonly (keyof Person)[] };

/**
 * Writes what a holder corrected, with a fact in each of their journeys. `correct` sees the record as it is at that
 * moment; its `stop` ends everything and is the answer. Another address: the one before and the new one are told.
 */
export const correctPerson = async <Stop>(
  { records, traces, ...stores }: Pick<Stores, 'journeys' | 'merges' | 'association' | 'records' | 'traces'>,
  context: HolderContext,
  correct: (person: Person) => Promise<Corrected | { stop: Stop }>,
): Promise<'done' | Stopped<Stop> | { refusal: Refusal }> => {
  const { personId, at } = context;
  return executeInEach<Stopped<Stop>>(stores, context, async () => {
    const [{ person: before, records: lying }, done] = await Promise.all([
      records.withRecords(personId),
      traces.of(personId),
    ]);
    if (!before) return { stop: 'unknown' };
    const corrected = await correct(before);
    if ('stop' in corrected) return corrected;
    const today = done.filter((trace) => trace.what === 'corrected' && toDay(trace.at) === toDay(at));
    if (today.length >= mostADay) return { stop: 'tooMany' };
    const { fields } = corrected;
    return {
      command: { type: 'NoteCorrection', personId, fields },
      also: fields.length > 0 ? writesOf(lying, before, corrected, context) : [],
    };
  });
};

/** What is corrected is written under today's id; what is taken away goes from the person's other records too. */
const replacements = ([own, ...others]: readonly Person[], { after, fields }: Corrected): Write[] => {
  const gone = fields.filter((field) => after[field] === undefined);
  const given = fields.filter((field) => after[field] !== undefined);
  const without = (record: Person): Person =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !gone.some((one) => one === field))) as Person;
  return [
    ...(own
      ? [replacePerson(own, { ...without(own), ...Object.fromEntries(given.map((field) => [field, after[field]])) })]
      : []),
    ...others
      .filter((record) => gone.some((field) => field in record))
      .map((record) => replacePerson(record, without(record))),
  ];
};

const writesOf = (
  records: readonly Person[],
  before: Person,
  corrected: Corrected,
  { personId, commandId: id, at }: HolderContext,
): Write[] => {
  const { after } = corrected;
  const notice = (kind: string): Owed => ({
    id: `${kind}/${personId}/${id}`,
    kind,
    channel: 'mail',
    to: personId,
    subject: id,
    dueAt: at,
    owedAt: at,
  });
  const moved = before.email !== after.email;
  return [
    ...replacements(records, corrected),
    noteTrace(personId, { id, what: 'corrected', at, from: 'web' }),
    ...(moved && before.email !== undefined
      ? [keepFormerAddress(personId, id, before.email, at), owe(notice('mailAddressLeft'))]
      : []),
    ...(moved && after.email !== undefined ? [owe(notice('mailAddressTaken'))] : []),
  ];
};
