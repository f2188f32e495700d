import type { Person } from '../domain/records.ts';

/** What a channel may show of a holder: the first name and an initial. */
export const shortName = (person: Person | undefined): string => {
  if (!person) return 'Porteur';
  const initial = person.lastName ? ` ${person.lastName.slice(0, 1)}.` : '';
  return `${person.firstName ?? 'Porteur'}${initial}`;
};

/** The whole name, for the advisor's own view. */
export const fullName = (person: Person | undefined): string =>
  [person?.firstName, person?.lastName].filter(Boolean).join(' ') || 'Porteur';
