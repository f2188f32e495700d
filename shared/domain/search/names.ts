import type { JourneySummary } from '../journey/journey.ts';
import type { Partner, Person, PlacePeriod } from '../records.ts';
import { createNameIndex, type Found } from './nameIndex.ts';
import { namesOfPlace } from './placeWords.ts';
import type { Holder } from './readHolder.ts';
import { createWholeNames } from './wholeNames.ts';
import { wordsOf } from './words.ts';

const nameOf = ({ firstName, lastName }: Person): string => [firstName, lastName].filter(Boolean).join(' ');

/** Everybody who carries a project, to be found by name: those who are still accompanied first. */
export const createHolderNames = (persons: readonly Person[], journeys: readonly JourneySummary[]) => {
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const openFirst = journeys.toSorted((a, b) => Number(a.closing !== undefined) - Number(b.closing !== undefined));
  const holders = openFirst.flatMap((journey) =>
    journey.holders.flatMap(({ personId }): Holder[] => {
      const person = personOf.get(personId);
      return person ? [{ person, journey }] : [];
    }),
  );
  const entries = holders.map((holder) => ({ item: holder, names: [nameOf(holder.person)] }));
  let index: ReturnType<typeof createNameIndex<Holder>> | undefined;
  return {
    // Made when it is first asked: a whole name is found without.
    search: (text: string): Found<Holder>[] => {
      index ??= createNameIndex(entries);
      return index(text);
    },
    // A name of one word is too easily another word of the line.
    whole: createWholeNames(entries.filter(({ names }) => names.some((name) => wordsOf(name).length > 1))),
  };
};

export const createPartnerNames = (partners: readonly Partner[]) =>
  createWholeNames(partners.map((partner) => ({ item: partner, names: [partner.name, ...partner.aliases] })));

/** `communeName`: of an INSEE code. */
export const createPlaceNames = (
  periods: readonly PlacePeriod[],
  communeName: (code: string) => string | undefined,
) => {
  const met = periods.filter(({ status }) => status !== 'prospect');
  return createWholeNames(
    met.map((place) => ({ item: place, names: namesOfPlace(place, place.commune && communeName(place.commune)) })),
  );
};

/** Who and what a line can name. */
export type Names = {
  holders: ReturnType<typeof createHolderNames>;
  partners: ReturnType<typeof createPartnerNames>;
  places: ReturnType<typeof createPlaceNames>;
  periods: readonly PlacePeriod[];
};
