import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../../../shared/domain/records.ts';
import { createDuplicateFinder, type Described, whyAlike } from '../../../../shared/domain/search/duplicates.ts';
import { phonesIn } from '../../../../shared/domain/search/phones.ts';

const amina: Person = {
  id: 'known',
  firstName: 'Amina',
  lastName: 'Benali',
  phone: '06 39 98 00 01',
  email: 'amina@example.org',
  birthDate: '1984-05-12',
  commune: '59350',
};

/** What is found for somebody when only that person is known. */
const found = (came: Omit<Described, 'id'>, known: Person = amina) =>
  createDuplicateFinder([known])({ ...came, id: 'new' }).map(
    ({ verdict, likenesses }) => `${verdict} : ${whyAlike(likenesses)}`,
  );
const named = (firstName: string, lastName: string) => ({ firstName, lastName });

describe('Somebody who comes again', () => {
  it.each<[string, Omit<Described, 'id'>, string]>([
    ['with the same phone', { phone: '+33639980001' }, 'nom proche et même téléphone'],
    ['with the same mail address, in capitals', { email: 'AMINA@example.org ' }, 'nom proche et même adresse mail'],
    ['with the same birth date', { birthDate: '1984-05-12' }, 'nom proche et même date de naissance'],
    [
      'with all of it',
      { ...amina },
      'nom proche, même téléphone, même adresse mail, même date de naissance et même commune',
    ],
  ])('%s and a near name is probable', (_, facts, why) => {
    expect(found({ ...named('amina', 'BENALI'), ...facts })).toEqual([`probable : ${why}`]);
  });

  it.each<[string, Omit<Described, 'id'>, string]>([
    [
      'a near name in the same commune',
      { ...named('Amina', 'Benali'), commune: '59350' },
      'nom proche et même commune',
    ],
    [
      'a near name in the commune of a sheet',
      { ...named('Amina', 'Benali'), communes: ['59009', '59350'] },
      'nom proche et même commune',
    ],
    ['the phone alone, as families share it', { ...named('Karim', 'Benali'), phone: '0639980001' }, 'même téléphone'],
    ['the mail address alone', { ...named('Karim', 'Benali'), email: 'amina@example.org' }, 'même adresse mail'],
    [
      'the same name and phone, and another birth date',
      { ...named('Amina', 'Benali'), phone: '0639980001', birthDate: '2001-01-01' },
      'nom proche et même téléphone, mais une autre date de naissance',
    ],
  ])('with %s is possible', (_, facts, why) => {
    expect(found(facts)).toEqual([`possible : ${why}`]);
  });

  it.each<[string, Omit<Described, 'id'>]>([
    ['the name alone', named('Amina', 'Benali')],
    ['the commune alone', { ...named('Zoé', 'Caron'), commune: '59350' }],
    ['the birth date alone', { ...named('Zoé', 'Caron'), birthDate: '1984-05-12' }],
    ['a mail address with something after a +', { ...named('Zoé', 'Caron'), email: 'amina+zoe@example.org' }],
    [
      'the phone of the family and another birth date',
      { firstName: 'Karim', phone: '0639980001', birthDate: '2001-01-01' },
    ],
    ['one of two words of the name', { firstName: 'Amina', birthDate: '1984-05-12' }],
    ['nothing at all', {}],
  ])('with %s is nobody that is known', (_, facts) => {
    expect(found(facts)).toEqual([]);
  });

  it('is not found as themselves', () => {
    expect(createDuplicateFinder([amina])(amina)).toEqual([]);
  });
});

describe('A name is near', () => {
  it.each([
    ['Amina Benali', 'Benali Amina'],
    ['Zoé Lefèvre', 'zoe LEFEBVRE'],
    ['Awa N’Diaye', 'Awa Ndiaye'],
    ['Sara El Amrani', 'Sara Elamrani'],
    ['Sara El Amrani', 'Amrani Sara'],
    ['Jean-Pierre Martin', 'Jean Pierre Martin'],
    ['Jeanpierre Martin', 'Jean-Pierre Martin'],
    ['Marie Dupont', 'Marie Dupont-Caron'],
    ['Paul de la Fontaine', 'Paul Fontaine'],
    ['A. Benali', 'Amina Benali'],
    ['Mohamed Diallo', 'Mohammed Dialo'],
    ['Hélène Caron', 'Elene Caron'],
    ['Khadija Karim', 'Kadija Carim'],
  ])('%s, %s', (one, other) => {
    const [known, came] = [one, other].map((name) => {
      const [firstName, ...rest] = name.split(' ');
      return { id: name, ...(firstName && { firstName }), lastName: rest.join(' '), commune: '59350' };
    });
    if (!known || !came) throw new Error('two names');
    expect(found(came, { ...known, id: 'known' })).toEqual(['possible : nom proche et même commune']);
  });

  it.each([
    ['Aïssatou Ba', 'Aïssata Ba'],
    ['Fatoumata Diallo', 'Fatima Diallo'],
    ['Lina Moreau', 'Lino Moreau'],
    ['Amina Benali', 'Karim Benali'],
  ])('not %s, %s', (one, other) => {
    const [known, came] = [one, other].map((name) => {
      const [firstName = '', lastName = ''] = name.split(' ');
      return { id: name, firstName, lastName, birthDate: '1984-05-12' };
    });
    if (!known || !came) throw new Error('two names');
    expect(found(came, { ...known, id: 'known' })).toEqual([]);
  });
});

test('Phones are the same however they are written', () => {
  const written = [
    '0639980001',
    '06 39 98 00 01',
    '06.39.98.00.01',
    '+33 6 39 98 00 01',
    '+33 (0)6 39 98 00 01',
    '0033639980001',
    '+330639980001',
    '639980001',
  ];
  expect([...new Set(written.flatMap(phonesIn))]).toEqual(['+33639980001']);
  expect(phonesIn('06 39 98 00 01 / 03 20 00 00 00')).toEqual(['+33639980001', '+33320000000']);
  expect(phonesIn('+32 470 12 34 56')).toEqual(['+32470123456']);
  expect(phonesIn('poste 12')).toEqual([]);
});

test('The probable ones come first, then those with more in common', () => {
  const find = createDuplicateFinder([
    { id: 'cousin', firstName: 'Karim', lastName: 'Benali', phone: '0639980001' },
    { id: 'neighbour', firstName: 'Amina', lastName: 'Benali', commune: '59350' },
    { id: 'herself', firstName: 'Amina', lastName: 'Benaly', email: 'amina@example.org' },
  ]);
  expect(find({ ...amina, id: 'new' }).map(({ person }) => person.id)).toEqual(['herself', 'neighbour', 'cousin']);
});
