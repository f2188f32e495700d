import { expect, test } from 'vitest';
import type { Correction } from '../../../../shared/report/edition/compareFigures.ts';
import { correctionTexts as words } from '../../../../shared/report/edition/correctionTexts.ts';
import { appointment, person, project, sheet } from '../records.ts';
import { changesFrom } from './editions.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = (correction: Correction | undefined): string[] =>
  (correction?.records ?? []).map((record) => plain(words.change(record, correction as Correction)));

test('A record counts in addition, no longer, or otherwise, in the words of the figure', () => {
  const welcomed = (territory?: string) => ({
    projects: [project('A', territory === undefined ? {} : { territory })],
    appointments: [appointment('A', '2016-03-01T10:00')],
  });
  expect(told(changesFrom({}, welcomed('lille')).get('accueil.by_territory'))).toEqual(['compte en plus : Lille']);
  expect(told(changesFrom({}, welcomed('lille')).get('accueil.projects'))).toEqual(['compte en plus']);
  expect(told(changesFrom(welcomed('lille'), {}).get('accueil.by_territory'))).toEqual(['ne compte plus : Lille']);
  expect(told(changesFrom(welcomed(), welcomed('lille')).get('accueil.lille_pct'))).toEqual([
    'compte autrement : sans réponse, puis dans la part',
  ]);
  const born = (birthDate: string) => ({ persons: [person('P', { birthDate })], sheets: [sheet('P', '2016-06-01')] });
  expect(told(changesFrom(born('1980-01-01'), born('1990-01-01')).get('accueil.age_mean'))).toEqual([
    'compte autrement : 36 ans, puis 26 ans',
  ]);
});

test('Numbers and their difference are written as French writes them', () => {
  const share = { value: 40, base: 1, missing: 3 };
  expect(plain(words.numbers(share, 'percent'))).toBe('40 % sur 1 réponse, 3 sans réponse');
  expect(plain(words.numbers({ value: 1500, range: [1000, 2000] }, 'count'))).toBe('1 500, entre 1 000 et 2 000');
  expect(plain(words.numbers({ value: null, base: 0 }, 'percent'))).toBe('– sur 0 réponse');
  expect(words.difference(3, 1, 'count')).toBe('−2');
  expect(words.difference(0.1, 0.4, 'mean')).toBe('+0,3');
  expect(plain(words.difference(10, 12, 'percent'))).toBe('+2 points');
  expect(plain(words.difference(37, 36, 'years'))).toBe('−1 an');
});

test('A record is named by its kind and id, trainees from outside by their session alone', () => {
  expect(words.record('appointments', 'R12')).toBe('Rendez-vous R12');
  expect(words.record('enrolments', 'F1/P')).toBe('Inscription F1/P');
  expect(words.record('enrolments', 'F1/*')).toBe('Inscriptions de l’extérieur à la session F1');
});
