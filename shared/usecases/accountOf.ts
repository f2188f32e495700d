import { addMonths, latestDay } from '../domain/days.ts';
import type { JourneyEvent } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { Partner, Person, PlacePeriod, Referral, Sheet, TrainingDay } from '../domain/records.ts';
import { lastSign } from '../domain/reminders/contact.ts';
import { identitiesOf } from '../domain/samePersons.ts';
import type { Instant, PlainDate } from '../domain/time.ts';
import { beyondRecords, type Said } from '../intake/said.ts';
import type { Language } from '../languages/languages.ts';
import type { Preferences } from '../store/preferenceStore.ts';
import type { Reading } from '../store/readingStore.ts';
import type { SentMessage, Trace } from '../store/traceStore.ts';
import { communeName } from './communeName.ts';
import { intakeSetting } from './intakeSetting.ts';
import type { Stores } from './jalon.ts';
import { journeysOf } from './journeysOf.ts';
import { draftIdOf } from './receiveIntake.ts';

/** Everything that is kept about one person, as it lies in the stores. */
export type Account = {
  person: Person;
  preferences: Preferences;
  sheets: readonly Sheet[];
  /** what was said with a sheet and no record holds, in words, by the sheet's id */
  said: ReadonlyMap<string, readonly Said[]>;
  journeys: readonly Journey[];
  /** referrals without a project */
  referrals: readonly Referral[];
  training: readonly TrainingDay[];
  corrections: readonly Correction[];
  sent: readonly SentMessage[];
  /** who of the team read about the person, in order */
  readings: readonly Pick<Reading, 'staff' | 'at'>[];
  traces: readonly Trace[];
  /** the names behind their ids */
  partners: readonly Partner[];
  places: readonly PlacePeriod[];
  communeNames: ReadonlyMap<string, string>;
  /** until when it is kept, if nothing more happens; undefined where nothing has a date */
  keptUntil?: PlainDate;
};

/** Which fields the holder corrected, when. */
type Correction = { at: Instant; fields: readonly string[] };

/** Gathers an account; undefined for somebody who is not, or no longer, known. */
export const accountOf = async (
  stores: Stores,
  personId: string,
  { language, now }: { language: Language; now: Instant },
): Promise<Account | undefined> => {
  const { records, readings, traces, preferences, association } = stores;
  const person = await records.person(personId);
  if (!person) return undefined;
  const journeys = await journeysOf(stores, person.id);
  const journeyIds = journeys.flatMap(({ id, absorbed = [] }) => [id, ...absorbed.map(({ journeyId }) => journeyId)]);
  const ids = identitiesOf((await stores.merges.all()).merges).idsOf(personId);
  const journals = await Promise.all(journeyIds.map(stores.journeys.journal));
  const sheets = await records.sheetsOf(personId);
  const read = await Promise.all(journeyIds.map(readings.ofJourney));
  const last = lastContactOf(journeys, sheets);
  return {
    person,
    preferences: await preferences.of(personId),
    sheets,
    said: await saidWith(stores, sheets, language, now),
    journeys,
    referrals: (await records.referralsOf(personId)).filter(({ projectId }) => projectId === undefined),
    training: await records.trainingOf(personId),
    corrections: correctionsOf(journals.flat(), ids),
    sent: inOrder(await Promise.all(ids.map(traces.sentTo))),
    readings: inOrder(read),
    traces: inOrder(await Promise.all(ids.map(traces.of))),
    partners: await records.partners(),
    places: await records.placePeriods(),
    communeNames: await communeNamesOf([person, ...sheets]),
    ...(last && { keptUntil: addMonths(last, association.rules.keeping.monthsAfterLastContact) }),
  };
};

const inOrder = <Item extends { at: Instant }>(lists: readonly Item[][]): Item[] =>
  lists.flat().sort((a, b) => a.at - b.at);

const saidWith = async (stores: Stores, sheets: readonly Sheet[], language: Language, now: Instant) => {
  const said = new Map<string, readonly Said[]>();
  for (const { id } of sheets) {
    const draft = await stores.drafts.load(draftIdOf(id));
    if (draft?.sentAt !== undefined) said.set(id, beyondRecords(await intakeSetting(stores, draft, language, now)));
  }
  return said;
};

const communeNamesOf = async (owners: readonly { commune?: string }[]): Promise<Map<string, string>> => {
  const codes = [...new Set(owners.flatMap(({ commune }) => commune ?? []))];
  return new Map(
    await Promise.all(codes.map(async (code): Promise<[string, string]> => [code, await communeName(code)])),
  );
};

/** A fact in each journey tells of one correction. */
const correctionsOf = (events: readonly JourneyEvent[], ids: readonly string[]): Correction[] => {
  const corrected = events.flatMap((event) =>
    event.type === 'PersonCorrected' && ids.includes(event.personId) ? [{ at: event.at, fields: event.fields }] : [],
  );
  return [...new Map(corrected.map((one) => [one.at, one])).values()].sort((a, b) => a.at - b.at);
};

/** The last day on which the person and the association have to do with each other; appointments to come count. */
const lastContactOf = (journeys: readonly Journey[], sheets: readonly Sheet[]): PlainDate | undefined => {
  const days = [...sheets.map(({ date }) => date), ...journeys.map(lastSign)];
  return days.length > 0 ? latestDay(...days) : undefined;
};
