import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readAppointmentLine } from '../../../../shared/domain/search/appointmentLine.ts';
import { isDay } from '../../../../shared/domain/search/dateWords.ts';

/** A Monday. */
const today = '2016-03-14';
const read = (line: string) => readAppointmentLine(line, today);

test('A line is a name and everything that is not one', () => {
  expect(read('Amina Benali 12/03 14h maturation 45min')).toEqual({
    date: '2016-03-12',
    time: '14:00',
    minutes: 45,
    type: 'maturation',
    rest: ['Amina', 'Benali'],
  });
  expect(read('RDV avec Mme Lefèvre mardi 12 avril à 9h05, 1h30, excusée, apporter le devis')).toEqual({
    date: '2016-04-12',
    time: '09:05',
    minutes: 90,
    status: 'excused',
    rest: ['Lefèvre', 'apporter', 'devis'],
  });
  expect(read('')).toEqual({ rest: [] });
});

describe('the day', () => {
  it.each([
    ['12/03', '2016-03-12'],
    ['12/03/2017', '2017-03-12'],
    ['12-3-17', '2017-03-12'],
    ['2016-05-01', '2016-05-01'],
    ['le 12 mars', '2016-03-12'],
    ['1er avril', '2016-04-01'],
    ['3 déc. 2015', '2015-12-03'],
    ['25 août', '2016-08-25'],
    ['aujourd’hui', '2016-03-14'],
    ["aujourd'hui", '2016-03-14'],
    ['demain', '2016-03-15'],
    ['après-demain', '2016-03-16'],
    ['hier', '2016-03-13'],
    ['avant-hier', '2016-03-12'],
    ['lundi', '2016-03-14'],
    ['lundi prochain', '2016-03-21'],
    ['lundi dernier', '2016-03-07'],
    ['jeudi', '2016-03-17'],
    ['vendredi en huit', '2016-03-25'],
    ['vendredi en quinze', '2016-04-01'],
    ['jeudi 17 mars', '2016-03-17'],
  ])('« %s » is %s', (line, date) => {
    expect(read(line)).toEqual({ date, rest: [] });
  });

  it('without a year is the nearest one', () => {
    expect(readAppointmentLine('20/12', '2016-01-10').date).toBe('2015-12-20');
    expect(readAppointmentLine('05/01', '2015-12-20').date).toBe('2016-01-05');
  });

  it('lies behind when the line says that it is over, and ahead when it is planned', () => {
    expect(read('jeudi absent').date).toBe('2016-03-10');
    expect(read('20/12 honoré').date).toBe('2015-12-20');
    expect(read('01/02 prévu').date).toBe('2017-02-01');
  });

  it.each(['31/02', '31/04/2016', '29/02/2017', '12/13', '0/3'])(
    '« %s » does not exist, and no other is guessed',
    (line) => {
      expect(read(`Amina ${line} 14h`)).toEqual({ badDate: line, time: '14:00', rest: ['Amina'] });
    },
  );

  it('of another name of a day is taken, and the name not understood', () => {
    expect(read('mardi 14 mars')).toEqual({ date: '2016-03-14', rest: ['mardi'] });
  });
});

describe('the hour and how long', () => {
  it.each([
    ['14h', { time: '14:00' }],
    ['14 h 30', { time: '14:30' }],
    ['8:15', { time: '08:15' }],
    ['45min', { minutes: 45 }],
    ['45 mn', { minutes: 45 }],
    ['2h', { minutes: 120 }],
    ['1h30', { minutes: 90 }],
    ['9h 1h', { time: '09:00', minutes: 60 }],
  ])('« %s »', (line, read_) => {
    expect(read(line)).toEqual({ ...read_, rest: [] });
  });

  it.each(['25h', '14h75', '8:60'])('« %s » is none', (line) => {
    expect(read(line)).toEqual({ rest: [line] });
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
    expect(read(line)).toEqual({ type, rest: [] });
  });

  it.each([
    ['venue', 'held'],
    ['pas venue', 'noShow'],
    ['absente', 'noShow'],
    ['Excusé', 'excused'],
    ['prévu', 'planned'],
  ])('« %s » is %s', (line, status) => {
    expect(read(line)).toEqual({ status, rest: [] });
  });

  it('are not seen inside of other words', () => {
    expect(read('Maturin Accueillant')).toEqual({ rest: ['Maturin', 'Accueillant'] });
  });
});

test('A telephone number is not an appointment', () => {
  expect(read('06 39 98 48 36')).toEqual({ rest: ['06', '39', '98', '48', '36'] });
});

test('Whatever is typed, a day that is read exists, and an hour is one of the clock', () => {
  const words = fc.oneof(
    fc.tuple(fc.nat(40), fc.nat(14), fc.nat(2100)).map((numbers) => numbers.join('/')),
    fc.tuple(fc.nat(30), fc.nat(99)).map(([hours, minutes]) => `${hours}h${minutes}`),
    fc.constantFrom('lundi', 'demain', 'absent', 'é', 'œ', '🙂', "'", '12 mars'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(words), (line) => {
      const { date, time, minutes } = read(line.join(' '));
      if (date !== undefined) expect(isDay(date)).toBe(true);
      if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      if (minutes !== undefined) expect(Number.isInteger(minutes)).toBe(true);
    }),
  );
});
