import { association } from '../../../../shared/association/association.ts';
import type { StaffMember } from '../../../../shared/domain/association.ts';
import type { Draft } from '../../../../shared/domain/draft.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { Partner, Person, PlacePeriod } from '../../../../shared/domain/records.ts';

/** Whom the samples of the gallery speak of. Nobody of them exists. */

/** Monday 14 March 2016, 9:00 in Paris. */
export const now = toInstant('2016-03-14T09:00');
export const today = '2016-03-14';

const firstOf = (team: readonly StaffMember[]): StaffMember => {
  const [first] = team;
  if (first === undefined) throw new Error('An association without a team has no gallery.');
  return first;
};
/** Who is looking. */
export const staff = firstOf(association.team);

export const amina: Person = { id: 'P-1', firstName: 'Amina', lastName: 'Benali', email: 'amina.benali@example.org' };
export const zoe: Person = { id: 'P-2', firstName: 'Zoé', lastName: 'Lefèvre', phone: '06 39 98 00 00' };
export const sami: Person = { id: 'P-3', firstName: 'Sami', lastName: 'Haddad', phone: '06 39 98 00 01' };
export const lina: Person = { id: 'P-4', firstName: 'Lina', lastName: 'Moreau' };
export const fatou: Person = { id: 'P-5', firstName: 'Fatou', lastName: 'Diallo' };
export const yanis: Person = { id: 'P-6', firstName: 'Yanis', lastName: 'Petit' };
export const everybody = [amina, zoe, sami, lina, fatou, yanis];

/** A request that was begun on the web, and not sent. */
export const begun: Draft = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  language: 'fr',
  answers: { firstName: { values: ['Lina'] }, lastName: { values: ['Moreau'] }, phone: { values: ['06 39 98 00 02'] } },
  begunAt: now - 86_400_000,
  changedAt: now - 86_000_000,
  signals: ['fast'],
};

export const partners: readonly Partner[] = [
  { id: 'BGE', name: 'BGE Hauts-de-France', aliases: ['BGE'] },
  { id: 'ADIE', name: 'Adie', aliases: [] },
];

export const places: readonly PlacePeriod[] = [
  { id: 'LOMME', name: 'Maison des associations, Lomme', programme: 'ess', status: 'agreement' },
  { id: 'LAMBERSART', name: 'Point d’accès, Lambersart', programme: 'ess', status: 'oral' },
];
