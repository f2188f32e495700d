import type { Partner } from '../../shared/domain/records.ts';
import { createNameIndex, type Found } from '../../shared/domain/search/nameIndex.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { fullName } from '../../shared/messages/holderName.ts';
import type { Holder } from '../../shared/messages/slack/holderChoice.ts';
import type { Jalon } from '../../shared/usecases/jalon.ts';
import { cached } from './cached.ts';

const minute = 60_000;

/**
 * Who and what can be found by name. It is kept for a minute, because Slack asks at every letter typed; a command reads
 * it anew, so that who has just come in is found.
 */
export const createDirectory = ({ journeys, records }: Pick<Jalon, 'journeys' | 'records'>) => {
  const holders = cached(async () => {
    const [persons, known] = await Promise.all([records.persons(), journeys.all()]);
    const personOf = new Map(persons.map((person) => [person.id, person]));
    const openFirst = known.toSorted((a, b) => Number(a.closing !== undefined) - Number(b.closing !== undefined));
    const all = openFirst.flatMap((journey) =>
      journey.holders.flatMap(({ personId }): Holder[] => {
        const person = personOf.get(personId);
        return person ? [{ person, journey }] : [];
      }),
    );
    return createNameIndex(all.map((holder) => ({ item: holder, names: [fullName(holder.person)] })));
  }, minute);

  const partners = cached(() => records.partners(), minute);
  const places = cached(() => records.placePeriods(), minute);

  return {
    partners,
    places,
    findHolders: async (text: string, now: Instant, youngerThan = minute): Promise<Found<Holder>[]> =>
      (await holders(now, youngerThan))(text),
    findPartners: async (text: string, now: Instant): Promise<Partner[]> => {
      const named = (await partners(now)).map((partner) => ({
        item: partner,
        names: [partner.name, ...partner.aliases],
      }));
      return createNameIndex(named)(text).map(({ item }) => item);
    },
  };
};

export type Directory = ReturnType<typeof createDirectory>;
