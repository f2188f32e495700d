import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { canonicalText } from '../../../../shared/report/edition/canonicalText.ts';
import { freezeFigures } from '../../../../shared/report/edition/frozenFigures.ts';
import { createReport } from '../../../../shared/report/report.ts';
import { association2016 } from '../association2016.ts';
import { changesFrom, frozenIn } from './editions.ts';

const day = { sessionId: 'F1', course: 'gestion', year: 2016, date: '2016-04-01', hours: 6, status: 'held' as const };
const named = (outsiderName: string) => ({ sessionId: 'F1', outsiderName });

test('The figures are those of the report, and all that the document shows besides', () => {
  const frozen = new Map(freezeFigures(association2016, 2016, association.vocabularies).map((one) => [one.id, one]));
  const { figures } = createReport(association2016, 2016, association.vocabularies);
  expect(figures.length).toBeGreaterThan(100);
  for (const { id, value, base, missing } of figures)
    expect(frozen.get(id)).toMatchObject(JSON.parse(JSON.stringify({ id, value, base, missing })));
  expect(frozen.size).toBeGreaterThan(figures.length);
});

test('Nothing of a person stands in them but ids: no name, no mail, no birth date, no title of a project', () => {
  const figures = freezeFigures(association2016, 2016, association.vocabularies);
  const { persons, enrolments, projects } = association2016;
  const outsiders = enrolments.flatMap(({ outsiderName = [] }) => outsiderName);
  const ofPersons = persons.flatMap(({ firstName, lastName, email, phone, birthDate }) => [
    ...(firstName && lastName ? [`${firstName} ${lastName}`] : []),
    ...[email, phone, birthDate].flatMap((one) => one ?? []),
  ]);
  expect([outsiders.length > 5, ofPersons.length > 500]).toEqual([true, true]);
  const text = canonicalText(figures);
  expect([...outsiders, ...ofPersons].filter((word) => text.includes(word))).toEqual([]);
  // A code list or a structure may have the name of a project, so the labels do not count.
  const counted = canonicalText(figures.map((figure) => figure.counted));
  expect(projects.filter(({ title }) => title !== undefined && counted.includes(title))).toEqual([]);
});

test('Trainees from outside are a number for each session, and what changed is told of the session', () => {
  const before = { trainingDays: [day], enrolments: [named('Zoé Petit'), { sessionId: 'F1', personId: 'P' }] };
  expect(frozenIn(before, 'training.total.trainees').counted).toEqual([
    { as: '', ids: ['F1/P'] },
    { as: '1', ids: ['F1/*'] },
  ]);
  expect(frozenIn(before, 'training.trainee_hours').counted).toEqual([
    { as: '6', ids: ['F1/P'] },
    { as: '1 × 6', ids: ['F1/*'] },
  ]);
  const after = { ...before, enrolments: [...before.enrolments, named('Max Grand')] };
  expect(changesFrom(before, after).get('training.total.trainees')?.records).toEqual([
    { id: 'F1/*', change: 'otherwise', before: '1', after: '2' },
  ]);
});

test('The same value is always the same text, whatever the order of its members', () => {
  expect(canonicalText({ b: [{ d: 1, c: undefined }], a: 'é' })).toBe('{"a":"é","b":[{"d":1}]}');
  expect(canonicalText({ a: 'é', b: [{ d: 1 }] })).toBe('{"a":"é","b":[{"d":1}]}');
});
