import { createHash, randomBytes } from 'node:crypto';
import { type Draft, draftKeptFor, type Given, type SpamSignal, type ToldPerson } from '../domain/draft.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import { isThere, notThere } from './conditions.ts';
import { dayAfter, secondsOf } from './expiry.ts';
import { draftKey, joinedKey, triesKey } from './keys.ts';
import type { Item, Table, Write } from './table.ts';
import { updateOf } from './updateOf.ts';

/**
 * Intakes that are being filled in. Each answer is a write of its own to its own place, under no version: answers that
 * arrive together, doubled or in any order are all kept.
 */
export const createDraftStore = (table: Table) => ({
  load: async (draftId: string): Promise<Draft | undefined> => draftIn(await table.get(draftKey(draftId))),

  /** Begins one; for who was invited, the lead's draft knows of it. */
  begin: async (draft: Draft): Promise<void> => {
    const { id, joins } = draft;
    const item = { ...draftKey(id), ...draft, expiresAt: secondsOf(draft.begunAt + draftKeptFor) };
    const pointer = joins === undefined ? [] : [{ put: { ...joinedKey(joins, id), draftId: id } }];
    await table.transact([{ put: item, onlyIf: notThere }, ...pointer]);
  },

  /** Keeps what became of one question, and in which language it was asked; false when the request was sent. */
  answer: async (
    { id, language, changedAt }: Pick<Draft, 'id' | 'language' | 'changedAt'>,
    question: string,
    given: Given,
    also: readonly Write[] = [],
  ): Promise<boolean> =>
    (
      await table.transact([
        {
          update: draftKey(id),
          expression:
            'SET answers.#question = :given, #language = :language, changedAt = :at, expiresAt = :expiresAt ADD changes :one',
          names: { '#question': question, '#language': 'language' },
          values: {
            ':given': given,
            ':one': 1,
            ':language': language,
            ':at': changedAt,
            ':expiresAt': secondsOf(changedAt + draftKeptFor),
          },
          onlyIf: { expression: 'attribute_exists(PK) AND attribute_not_exists(sentAt)' },
        },
        ...also,
      ])
    ).done,

  /** It is sent, and stays; false when it was before, or an answer came after it was read. */
  send: async (draft: Draft, sent: Sent, also: readonly Write[] = []): Promise<boolean> =>
    (await table.transact([markSent(draft, sent), ...also])).done,

  /** A colleague called who began it; false when somebody did before. */
  noteCall: async (draftId: string, by: string, at: Instant, also: readonly Write[]): Promise<boolean> => {
    const onlyIf = { expression: 'attribute_exists(PK) AND attribute_not_exists(calledBack)' };
    const call = updateOf(draftKey(draftId), { calledBack: { by, at } }, { onlyIf });
    return (await table.transact([call, ...also])).done;
  },

  /** Who was invited to this project and began? */
  joined: async (leadId: string): Promise<string[]> => {
    const items = await table.query({ partition: draftKey(leadId).PK, prefix: 'JOINED#' });
    return items.map(({ draftId }) => String(draftId));
  },

  /** Counts a try from this address on that day, and says how many there were. Of the address only a hash is kept. */
  countTry: async (address: string, day: PlainDate): Promise<number> => {
    const salt = await saltOf(table, day);
    const key = triesKey(day, createHash('sha256').update(`${salt} ${address}`).digest('hex').slice(0, 32));
    const values = { ':one': 1, ':expiresAt': dayAfter(day) };
    await table.transact([{ update: key, expression: 'ADD tries :one SET expiresAt = :expiresAt', values }]);
    return Number((await table.get(key))?.tries ?? 0);
  },
});

/** The mail with the way back could not go out; fails where the draft is no longer there. */
export const noteMailFailed = (draftId: string, reason: string): Write =>
  updateOf(draftKey(draftId), { mailFailed: reason }, { onlyIf: isThere });

/** When and with what a draft was sent. */
export type Sent = { sentAt: Instant; signals: readonly SpamSignal[]; told: ToldPerson };

/**
 * A draft is sent, and stays: also for the transaction of the journey that it begins. Its condition fails the second time,
 * and when an answer came after the draft was read: what is sent is all that was said.
 */
export const markSent = ({ id, changes }: Draft, { sentAt, signals, told }: Sent): Write => {
  const onlyIf =
    changes === undefined
      ? { expression: 'attribute_exists(PK) AND attribute_not_exists(sentAt) AND attribute_not_exists(changes)' }
      : { expression: 'attribute_not_exists(sentAt) AND changes = :changes', values: { ':changes': changes } };
  return updateOf(draftKey(id), { sentAt, signals, told }, { remove: ['expiresAt'], onlyIf });
};

/** The draft in an item of the table or of its stream; undefined for any other item. */
export const draftIn = (item: Item | undefined): Draft | undefined => {
  if (item?.SK !== 'DRAFT') return undefined;
  const { PK: _, SK: __, expiresAt: ___, ...draft } = item;
  return draft as Draft;
};

export type DraftStore = ReturnType<typeof createDraftStore>;

/** Of that day alone: once it is forgotten, nobody can find an address by trying them all. */
const saltOf = async (table: Table, day: PlainDate): Promise<string> => {
  const key = triesKey(day, 'salt');
  const salt = randomBytes(16).toString('hex');
  await table.transact([{ put: { ...key, salt, expiresAt: dayAfter(day) }, onlyIf: notThere }]);
  return String((await table.get(key))?.salt);
};
