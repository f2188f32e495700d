import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isDay } from '../../../../shared/domain/days.ts';
import { readAppointmentLine } from '../../../../shared/domain/search/appointmentLine.ts';
import { names } from './corpus.ts';

/** A Monday. */
const now = '2016-03-14T10:00';
const read = (line: string) => readAppointmentLine(line, now, names);
const facts = (line: string) => {
  const { date, time, minutes, type, status, doubts } = read(line);
  return { date, time, minutes, type, status, doubts: Object.keys(doubts).filter((field) => field !== 'holder') };
};

test('A line is a name and everything that is not one', () => {
  const line = read('Amina Benali 12/03 14h maturation 45min PAP Wazemmes orientée BGE et ADIE');
  expect(line).toMatchObject({
    holder: { person: { firstName: 'Amina', lastName: 'Benali' } },
    date: '2016-03-12',
    time: '14:00',
    minutes: 45,
    type: 'maturation',
    status: 'held',
    placeId: 'maillage-wazemmes',
    partnerIds: ['bge', 'adie'],
    doubts: {},
    corrections: [],
    unread: [],
  });
});

describe('the day', () => {
  it.each([
    ['12/03', '2016-03-12'],
    ['12/03/2015', '2015-03-12'],
    ['12-3-17', '2017-03-12'],
    ['2016-05-01', '2016-05-01'],
    ['le 12 mars', '2016-03-12'],
    ['1er avril', '2016-04-01'],
    ['3 déc. 2015', '2015-12-03'],
    ['25 mai', '2016-05-25'],
    ['aujourd’hui', '2016-03-14'],
    ["aujourd'hui", '2016-03-14'],
    ['demain', '2016-03-15'],
    ['après-demain', '2016-03-16'],
    ['hier', '2016-03-13'],
    ['avant-hier', '2016-03-12'],
    ['lundi dernier', '2016-03-07'],
    ['lundi prochain', '2016-03-21'],
    ['vendredi en huit', '2016-03-25'],
    ['vendredi en quinze', '2016-04-01'],
    ['jeudi 17 mars', '2016-03-17'],
    ['jeudi 17', '2016-03-17'],
    ['dans deux semaines', '2016-03-28'],
    ['il y a trois jours', '2016-03-11'],
    ['jeudi de la semaine prochaine', '2016-03-24'],
  ])('« %s » is %s', (line, date) => {
    expect(facts(line)).toMatchObject({ date, doubts: [] });
  });

  it('without a year is the nearest one', () => {
    expect(readAppointmentLine('20/12', '2016-01-10T10:00', names).date).toBe('2015-12-20');
    expect(readAppointmentLine('05/01', '2015-12-20T10:00', names).date).toBe('2016-01-05');
  });

  it('lies behind when the line says that it is over, and ahead when it is planned', () => {
    expect(facts('jeudi absent')).toMatchObject({ date: '2016-03-10', doubts: [] });
    expect(facts('jeudi orienté BGE')).toMatchObject({ date: '2016-03-10', doubts: [] });
    expect(facts('jeudi prévu')).toMatchObject({ date: '2016-03-17', doubts: [] });
    expect(facts('01/02 prévu').date).toBe('2016-02-01');
  });

  it.each(['31/02', '31/04/2016', '29/02/2017', '12/13', '0/3', '31 février', '29/02/2015'])(
    '« %s » does not exist, and no other is guessed',
    (line) => {
      expect(facts(line)).toMatchObject({ date: undefined, doubts: ['date'] });
      expect(read(line).doubts.date).toBe(`Le ${line} n’existe pas : choisissez une date.`);
    },
  );

  it.each([
    ['fin mars', '« fin mars » n’est pas un jour : choisissez une date.'],
    ['la semaine prochaine', '« la semaine prochaine » n’est pas un jour : choisissez une date.'],
    ['vendredi prochain', 'Quel jour ? le 18 mars 2016 ou le 25 mars 2016.'],
    ['lundi en huit', 'Quel jour ? le 21 mars 2016 ou le 28 mars 2016.'],
    ['25 août', 'Quel jour ? le 25 août 2016 ou le 25 août 2015.'],
    ['15/03 et 22/03', 'La ligne nomme plusieurs jours (« 15/03 », « 22/03 ») : choisissez.'],
    ['mardi 14 mars', '« 14 mars » et « mardi » ne vont pas ensemble : choisissez une date.'],
    ['12/03/1980', 'Le 12 mars 1980 est trop loin d’aujourd’hui : choisissez une date.'],
  ])('« %s » is asked about', (line, sentence) => {
    expect(read(line)).not.toHaveProperty('date');
    expect(read(line).doubts.date).toBe(sentence);
  });

  it('said by its name alone is guessed, and the guess is shown as one', () => {
    expect(read('jeudi').date).toBe('2016-03-17');
    expect(read('jeudi').doubts.date).toBe('Compris : jeudi 17 mars 2016. Si ce n’est pas ce jour : le 10 mars 2016.');
  });
});

describe('the hour and how long', () => {
  it.each([
    ['14h', { time: '14:00' }],
    ['14 h 30', { time: '14:30' }],
    ['8:15', { time: '08:15' }],
    ['midi', { time: '12:00' }],
    ['3h de l’après-midi', { time: '15:00' }],
    ['45min', { minutes: 45 }],
    ['45 mn', { minutes: 45 }],
    ['1h30', { minutes: 90 }],
    ['une demi-heure', { minutes: 30 }],
    ['9h 1h', { time: '09:00', minutes: 60 }],
    ['9h-10h', { time: '09:00', minutes: 60 }],
    ['de 14h à 15h30', { time: '14:00', minutes: 90 }],
  ])('« %s »', (line, expected) => {
    expect(facts(line)).toEqual({ ...facts(''), ...expected });
  });

  it.each(['25h', '14h75', '8:60'])('« %s » is none, and is shown', (line) => {
    expect(facts(line)).toEqual(facts(''));
    expect(read(line).unread).toEqual([line]);
  });

  it.each([
    ['14h ou 16h', ['time']],
    ['entre 14h et 16h', ['time']],
    ['mardi après-midi', ['date', 'time']],
    ['2h', ['time', 'minutes']],
    ['14h 30min 1h', ['minutes']],
    ['14h 900min', ['minutes']],
  ])('« %s » is asked about', (line, doubts) => {
    expect(facts(line).doubts).toEqual(doubts);
  });
});

describe('type and status', () => {
  it.each([
    ['accueil', 'welcome'],
    ['Matu', 'maturation'],
    ['création', 'creation'],
    ['suivi post-création', 'postCreation'],
    ['amorçage', 'seeding'],
    ['entretien de sortie', 'exit'],
  ])('« %s » is %s', (line, type) => {
    expect(facts(line)).toEqual({ ...facts(''), type });
  });

  it.each([
    ['venue', 'held'],
    ['pas venue', 'noShow'],
    ['absente', 'noShow'],
    ['Excusé', 'excused'],
    ['absent excusé', 'excused'],
    ['absent non excusé', 'noShow'],
    ['prévu', 'planned'],
  ])('« %s » is %s', (line, status) => {
    expect(facts(line)).toEqual({ ...facts(''), status });
  });

  it('follow from the day where the line says nothing, and from nothing where it is unclear', () => {
    expect(facts('hier').status).toBe('held');
    expect(facts('demain').status).toBe('planned');
    expect(facts('hier annulé')).toMatchObject({ status: undefined, doubts: ['status'] });
    expect(facts('hier elle n’était pas contente')).toMatchObject({ status: undefined, doubts: ['status'] });
  });

  it('with one letter wrong are read, and that is said', () => {
    expect(read('hier acceuil exusée')).toMatchObject({
      type: 'welcome',
      status: 'excused',
      corrections: [
        { typed: 'acceuil', meant: 'accueil' },
        { typed: 'exusée', meant: 'excusee' },
      ],
    });
  });

  it('are not seen inside of other words', () => {
    expect(read('Maturin Accueillant').unread).toEqual(['Maturin', 'Accueillant']);
  });
});

describe('the holder', () => {
  it('is found before anything else is read: names may be words of a line', () => {
    expect(read('Avril Lapin')).toMatchObject({ holder: { person: { lastName: 'Lapin' } }, doubts: {} });
    expect(facts('Avril Lapin').status).toBeUndefined();
  });

  it('is not the one who has half of the name', () => {
    expect(read('Karim Benali hier')).not.toHaveProperty('holder');
    expect(read('Benali hier').holder?.person.lastName).toBe('Benali');
  });

  it('may be two, of one project', () => {
    expect(read('Lucien Ostreghem et Rodrigue Tourneard')).toMatchObject({
      holder: { person: { firstName: 'Lucien' } },
      others: [{ person: { firstName: 'Rodrigue' } }],
    });
    expect(read('Amina Benali et Zoé Lefèvre')).not.toHaveProperty('holder');
  });
});

test('A telephone number is no hour, no day and no place', () => {
  expect(facts('tél 06 39 98 48 36')).toEqual(facts(''));
  expect(read('tél 06 39 98 48 36')).not.toHaveProperty('placeId');
});

const words = fc.oneof(
  fc.tuple(fc.nat(40), fc.nat(14), fc.nat(2100)).map((numbers) => numbers.join('/')),
  fc.tuple(fc.nat(30), fc.nat(99)).map(([hours, minutes]) => `${hours}h${minutes}`),
  fc.constantFrom(
    'lundi',
    'demain',
    'absent',
    'é',
    'œ',
    '🙂',
    "'",
    '12 mars',
    'orientée',
    'BGE',
    'pas',
    'PAP',
    'Amina Benali',
  ),
  fc.string({ unit: 'grapheme' }),
);

test('Whatever is typed, a day that is read exists, and an hour is one of the clock', () => {
  fc.assert(
    fc.property(fc.array(words), (line) => {
      const { date, time, minutes } = read(line.join(' '));
      if (date !== undefined) expect(isDay(date)).toBe(true);
      if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      if (minutes !== undefined) expect(minutes).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('A word that means nothing is shown wherever it stands: nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('demain', '14h', 'matu', 'visio', '1h30', '@paul'), { maxLength: 5 }),
      (line) => {
        const at = line.length >> 1;
        const typed = [...line.slice(0, at), 'Xqztvw', ...line.slice(at)].join(' ');
        expect(read(typed).unread).toContain('Xqztvw');
      },
    ),
  );
});
