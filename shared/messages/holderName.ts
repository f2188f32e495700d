import type { KnownPerson } from '../domain/records.ts';

/** For whoever is not any more. */
const erased = 'Personne effacée';

/** What a channel may show of a holder: the first name and an initial. */
export const shortName = (person: KnownPerson | undefined): string => {
  if (person?.erasedOn !== undefined) return erased;
  if (!person) return 'Porteur';
  const initial = person.lastName ? ` ${person.lastName.slice(0, 1)}.` : '';
  return `${person.firstName ?? 'Porteur'}${initial}`;
};

/** The whole name, for the advisor's own view. */
export const fullName = (person: KnownPerson | undefined): string =>
  person?.erasedOn === undefined
    ? [person?.firstName, person?.lastName].filter(Boolean).join(' ') || 'Porteur'
    : erased;
