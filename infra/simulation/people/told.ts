import { mobileNumber } from '../../../shared/contact/mobileNumber.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { type Intake, personIdOf } from '../../../shared/usecases/receiveIntake.ts';
import type { Random } from '../random.ts';
import type { Reach } from '../trace.ts';
import { chosen } from './choices.ts';

const firstNames = [
  'Amina',
  'Bruno',
  'Chloé',
  'Driss',
  'Élise',
  'Farid',
  'Gaëlle',
  'Hugo',
  'Inès',
  'Jules',
  'Karima',
  'Léo',
];
const lastNames = [
  'Bertin',
  'Caron',
  'Delattre',
  'El Idrissi',
  'Fontaine',
  'Gomes',
  'Haddad',
  'Lefebvre',
  'Nowak',
  'Rossi',
];
const titles = [
  'Épicerie solidaire',
  'Ressourcerie',
  'Café associatif',
  'Jardin partagé',
  'Atelier vélo',
  'Crèche',
  'Tiers-lieu',
];
const domains = ['alimentation', 'environnement', 'culture', 'insertion', 'solidarite_locale', 'numerique'];

/** What a request tells: who, how they can be reached, and of what project. Some carry it with somebody else. */
export const toldIn = (random: Random, journeyId: string, date: PlainDate): Intake => ({
  project: {
    programme: random.chance(0.85) ? 'ess' : 'citeslab',
    title: `${random.pick(titles)} ${journeyId}`,
    otherDomains: [],
    domain: random.pick(domains),
    territory: random.pick(['lille', 'mel', 'cavm', 'cad']),
  },
  people: Array.from({ length: random.chance(0.12) ? 2 : 1 }, (_, index) => ({
    person: personOf(random, personIdOf(journeyId, index)),
    sheet: {
      date,
      prescribers: random.chance(0.5) ? ['site_web'] : [],
      ...(random.chance(0.7) && { employment: 'salarie_cdi' }),
    },
  })),
});

/** 85 of a hundred by mail, 10 by text alone, 5 neither. */
const personOf = (random: Random, personId: string): Intake['people'][number]['person'] => {
  const reach = chosen<Reach>(random, { mail: 85, text: 10, none: 5 });
  const digits = (count: number): string => String(random.between(0, 10 ** count - 1)).padStart(count, '0');
  const mobile = `06 39 98 ${digits(2)} ${digits(2)}`;
  return {
    firstName: random.pick(firstNames),
    lastName: random.pick(lastNames),
    ...(reach === 'mail' && { email: `${personId.toLowerCase()}@example.org` }),
    ...(reach === 'text' || (reach === 'mail' && random.chance(0.6)) ? { phone: mobile } : {}),
    ...(reach === 'none' && random.chance(0.6) && { phone: `03 53 01 ${digits(2)} ${digits(2)}` }),
  };
};

/** How each of them can be written to, by person id. */
export const reachOf = (journeyId: string, { people }: Intake): Record<string, Reach> =>
  Object.fromEntries(people.map(({ person }, index) => [personIdOf(journeyId, index), reach(person)]));

const reach = ({ email, phone }: { email?: string; phone?: string }): Reach => {
  if (email !== undefined) return 'mail';
  return mobileNumber(phone ?? '') === undefined ? 'none' : 'text';
};
