import type { JourneySummary } from '../../shared/domain/journey/journey.ts';
import { toLocal } from '../../shared/domain/paris.ts';
import type { Partner } from '../../shared/domain/records.ts';
import { holdersOnce } from '../../shared/domain/samePersons.ts';
import type { createDuplicateFinder, Described } from '../../shared/domain/search/duplicates.ts';
import { createNameIndex, type Found, isSure } from '../../shared/domain/search/nameIndex.ts';
import {
  createHolderNames,
  createPartnerNames,
  createPlaceNames,
  type Names,
} from '../../shared/domain/search/names.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Alike } from '../../shared/messages/slack/alike.ts';
import type { Holder } from '../../shared/messages/slack/holderChoice.ts';
import type { People } from '../../shared/store/recordStore.ts';
import type { Jalon } from '../../shared/usecases/jalon.ts';
import { cached } from './cached.ts';

const minute = 60_000;

/**
 * Who and what can be found by name. It is kept for a minute, because reading all names is what takes longest; where it
 * does not find somebody for sure it is read anew, so that who has just come in is found.
 */
export const createDirectory = ({ journeys, records }: Pick<Jalon, 'journeys' | 'records'>) => {
  const holders = cached(async () => {
    const [people, summaries] = await Promise.all([records.people(), journeys.summaries()]);
    const known = summaries.map((one) => ({ ...one, holders: holdersOnce(one.holders, people.idOf) }));
    const { underAnyId: persons } = people;
    return { names: createHolderNames(persons, known), persons, people, journeys: known, findAlike: finderOf(people) };
  }, minute);
  const partners = cached(() => records.partners(), minute);
  const places = cached(() => records.placePeriods(), minute);

  const names = async (now: Instant, youngerThan: number): Promise<Names> => {
    const [known, listed, periods, { communes }] = await Promise.all([
      holders(now, youngerThan),
      partners(now, youngerThan),
      places(now, youngerThan),
      // Loaded with the first line that somebody types: the bot has to start fast.
      import('../../shared/association/communes.ts'),
    ]);
    const communeName = (code: string) => communes.find((commune) => commune.code === code)?.name;
    return {
      holders: known.names,
      partners: createPartnerNames(listed),
      places: createPlaceNames(periods, communeName),
      periods,
    };
  };

  return {
    partners,
    places,
    /** For somebody who is still typing. */
    findHolders: async (text: string, now: Instant): Promise<Found<Holder>[]> =>
      (await holders(now)).names.search(text),

    /** For a whole name: read anew where it is not found as a whole. */
    findNamed: async (name: string, now: Instant): Promise<Found<Holder>[]> => {
      const [best, ...others] = (await holders(now)).names.search(name);
      return best && isSure(best) && best.left.length === 0
        ? [best, ...others]
        : (await holders(now, 0)).names.search(name);
    },

    /** Who may be the same person as one of these, with what they carry: read anew where one of these is not known yet. */
    findAlike: async (person: Described, now: Instant): Promise<Alike[]> => {
      const kept = await holders(now);
      const {
        people,
        journeys: all,
        findAlike,
      } = kept.people.each.some(({ id }) => id === person.id) ? kept : await holders(now, 0);
      return (await findAlike(person)).map((alike) => ({
        ...alike,
        journeys: all.filter((journey) =>
          journey.holders.some(({ personId }) => people.idOf(personId) === alike.person.id),
        ),
      }));
    },

    findPartners: async (text: string, now: Instant): Promise<Partner[]> => {
      const named = (await partners(now)).map((partner) => ({
        item: partner,
        names: [partner.name, ...partner.aliases],
      }));
      return createNameIndex(named)(text).map(({ item }) => item);
    },

    /** Reads a line by the names it may hold: by those that are kept, and anew where that leaves anything open. */
    read: async <Read extends { holder?: Holder; unread: readonly string[] }>(
      now: Instant,
      reader: (names: Names) => Read,
    ): Promise<Read> => {
      const read = reader(await names(now, minute));
      return read.holder && read.unread.length === 0 ? read : reader(await names(now, 0));
    },

    /** The holders whom a colleague has met last, the latest first. */
    recentHolders: async (staff: string, now: Instant, most: number): Promise<Holder[]> => {
      const { persons, journeys: all } = await holders(now);
      const met = all
        .map((journey) => ({ journey, at: lastMeeting(journey, staff, toLocal(now)) }))
        .filter(({ at }) => at !== '')
        .sort((a, b) => (a.at < b.at ? 1 : -1));
      return met.slice(0, most).flatMap(({ journey }): Holder[] => {
        const person = persons.find(({ id }) => id === journey.holders[0]?.personId);
        return person ? [{ person, journey }] : [];
      });
    },
  };
};

/** Made when it is first asked. */
const finderOf = ({ each }: People) => {
  type Find = ReturnType<typeof createDuplicateFinder>;
  let find: Promise<Find> | undefined;
  return async (person: Described): Promise<ReturnType<Find>> => {
    find ??= import('../../shared/domain/search/duplicates.ts').then((search) => search.createDuplicateFinder(each));
    return (await find)(person);
  };
};

/** When the colleague last met somebody of this journey; empty where that never was. */
const lastMeeting = ({ appointments, closing }: JourneySummary, staff: string, now: string): string =>
  closing
    ? ''
    : (appointments
        .filter(({ advisor, at }) => advisor === staff && at <= now)
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '');

export type Directory = ReturnType<typeof createDirectory>;
