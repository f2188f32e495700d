import { anonymousPerson, anonymousSheet } from '../domain/erasure/anonymous.ts';
import { blankTexts, erasedText, type Goes } from '../domain/erasure/blankTexts.ts';
import { namesAny } from '../domain/erasure/namesAny.ts';
import type { JourneyEvent } from '../domain/journey/events.ts';
import { isErased } from '../domain/journey/journey.ts';
import type { Instant } from '../domain/time.ts';
import { type Erasure, erasureIn } from '../store/erasureStore.ts';
import { mergeWrites } from '../store/mergeStore.ts';
import { type Message, owedIn } from '../store/messageStore.ts';
import type { Item } from '../store/table.ts';
import { erasureMail } from './erasePerson.ts';
import { insist } from './insist.ts';
import type { Stores } from './jalon.ts';
import { draftIdOf, personIdOf } from './receiveIntake.ts';
import { rewritePosts } from './rewritePosts.ts';

/**
 * Takes away what was of somebody who is erased, once their last mail has left or cannot leave. Each step may be repeated,
 * and what a later one needs goes last: cut off anywhere, the next one goes through all of it again.
 */
export const finishErasure = async (stores: Stores, personId: string, now: Instant): Promise<void> => {
  const erasure = await stores.erasures.of(personId);
  if (!erasure || erasure.doneAt !== undefined || (await stores.messages.isOwed(erasureMail(erasure).id))) return;
  const { records: persons } = await stores.records.withRecords(personId);
  const { personIds } = erasure;
  const names = namesAny(persons);
  const goes: Goes = (text, owner = '') => personIds.includes(owner) || names(text);
  await blankJourneys(stores, erasure, goes);
  await blankMerges(stores, personIds);
  const draftIds = personIds.map(draftIdOf).filter((id) => personIds.includes(personIdOf(id)));
  await stores.erasures.forget(personIds, draftIds);
  await rewritePosts(stores, erasure.journeyIds, draftIds, now);
  const sheets = await stores.records.sheetsOf(personId);
  const referrals = await stores.records.referralsOf(personId);
  await stores.erasures.keep({
    sheets: sheets.map(anonymousSheet),
    referrals: referrals.map((referral) => blankTexts(referral, goes)),
    persons: persons.map((person) => anonymousPerson(person, sheets)),
  });
  await stores.erasures.end(personId, now);
};

/** The erasure that can go on now that an item of the table is like this: begun, or its mail has left. */
export const erasureToFinish = (item: Item): { personId: string; now: Instant } | undefined => {
  const begun = erasureIn(item);
  if (begun) return { personId: begun.personId, now: begun.at };
  const { kind, to, sentAt, owedAt } = item as Partial<Message>;
  if (kind !== 'erased' || to === undefined || owedIn(item)) return undefined;
  return { personId: to, now: sentAt ?? owedAt ?? 0 };
};

const busy = 'an erasure is not finished: what it changes changes all the time';

/** Each morning: what stands still goes on. Says how many there were. */
export const finishErasures = async (stores: Stores, now: Instant): Promise<number> => {
  const underWay = await stores.erasures.underWay();
  for (const { personId } of underWay) await finishErasure(stores, personId, now);
  return underWay.length;
};

/**
 * In the journeys, in those whose records are there, and in those from which they were separated. Where nobody is left,
 * every free text goes; else what names the person, or is theirs.
 */
const blankJourneys = async ({ journeys }: Stores, { journeyIds }: Erasure, goes: Goes): Promise<void> => {
  const loaded = await Promise.all(journeyIds.map(journeys.load));
  const emptied = new Set(loaded.flatMap((journey) => (journey && isErased(journey) ? [journey.id] : [])));
  const journals = await Promise.all(journeyIds.map(journeys.journal));
  const met = journals.flat().flatMap((event) => (event.type === 'AbsorbedInto' ? [event.survivorId] : []));
  for (const id of new Set([...journeyIds, ...met])) {
    const all: Goes = () => true;
    const blank = <Value>(value: Value): Value => {
      const from = broughtFrom(value);
      return blankTexts(value, emptied.has(id) || (from !== undefined && emptied.has(from)) ? all : goes);
    };
    if (!(await insist(async () => (await journeys.blank(id, blank)) || undefined))) throw new Error(busy);
  }
};

/** The journey whose records a fact brought into another one. */
const broughtFrom = (value: unknown): string | undefined => {
  const { type, brings } = value as Partial<Extract<JourneyEvent, { type: 'JourneyAbsorbed' }>>;
  return type === 'JourneyAbsorbed' ? brings?.project.id : undefined;
};

/** Why two were found to be one person stays unsaid. */
const blankMerges = async ({ merges }: Stores, personIds: readonly string[]): Promise<void> => {
  const blanked = await insist(async () => {
    const { merges: said, version } = await merges.all();
    const merge = said.find(
      ({ why = erasedText, personId, isPersonId }) =>
        why !== erasedText && (personIds.includes(personId) || personIds.includes(isPersonId)),
    );
    if (!merge) return true;
    await merges.record(mergeWrites({ ...merge, why: erasedText }, version));
    return undefined;
  });
  if (!blanked) throw new Error(busy);
};
