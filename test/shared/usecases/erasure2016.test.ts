import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { anonymousPerson, anonymousSheet } from '../../../shared/domain/erasure/anonymous.ts';
import { blankTexts } from '../../../shared/domain/erasure/blankTexts.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { AssociationRecords } from '../../../shared/domain/records.ts';
import { readFolder } from '../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../shared/records/writeFolder.ts';
import { computeFigures } from '../../../shared/report/report.ts';
import { importRecords } from '../../../shared/usecases/importRecords.ts';
import { mergePersons } from '../../../shared/usecases/mergePersons.ts';
import { association2016 } from '../report/association2016.ts';
import { direction, erases, follow } from './erasing.ts';
import { useLab } from './lab.ts';

const lab = useLab();
const at = toInstant('2017-01-31T10:00');

/** Every figure of every year that the records speak of, with the ids of what it counts. */
const figures = (records: AssociationRecords) =>
  [2013, 2014, 2015, 2016, 2017].map((year) => computeFigures(records, year, association.vocabularies));

const exported = (records: AssociationRecords) =>
  new Map([...writeFolder(records, association)].map(([name, text]) => [name, new TextEncoder().encode(text)]));

test('No figure of any year moves when everybody is erased', () => {
  const { persons, sheets } = association2016;
  const erased: AssociationRecords = {
    ...blankTexts(association2016, () => true),
    persons: persons.map((person) =>
      anonymousPerson(
        person,
        sheets.filter(({ personId }) => personId === person.id),
      ),
    ),
    sheets: sheets.map(anonymousSheet),
  };
  expect(JSON.stringify(erased.persons)).not.toMatch(/firstName|lastName|email|phone|commune/);
  expect(figures(erased)).toEqual(figures(association2016));
});

test('Nor when some are erased from the store; the folder can be read again, and brings nobody back', async () => {
  const open = await lab.open();
  const { jalon } = open;
  await importRecords(jalon, association2016, { importId: 'I1', at });
  const journeys = (await jalon.journeys.all()).filter(({ closing }) => closing !== undefined);
  const ids = [...new Set(journeys.flatMap(({ holders }) => holders.map(({ personId }) => personId)))];
  const [one = '', other = ''] = ids;
  const saying = { commandId: 'M1', at, by: 'N. Belhadj' };
  expect(await mergePersons(jalon, { personId: one, isPersonId: other }, saying)).toHaveProperty('merge');
  const before = figures(await jalon.records.everything());

  const gone: string[] = [];
  for (const id of ids.slice(0, 12)) {
    if ((await erases(jalon, id, direction, `E/${id}`)) !== 'done') continue;
    await follow(open, id === one ? other : id);
    gone.push(id);
  }
  expect(gone.length).toBeGreaterThan(8);
  expect(gone).toContain(one);
  const after = await jalon.records.everything();
  expect(figures(after)).toEqual(before);
  expect(after.persons.filter(({ id, lastName }) => gone.includes(id) && lastName !== undefined)).toEqual([]);

  const folder = exported(after);
  const read = readFolder(folder, { association, today: '2017-01-31' });
  if ('errors' in read) throw new Error(JSON.stringify(read.errors.slice(0, 3)));
  expect(exported(read.records)).toEqual(folder);
  await importRecords(jalon, association2016, { importId: 'I2', at });
  const again = await jalon.records.everything();
  expect(figures(again)).toEqual(before);
  expect(again.persons.filter(({ id, lastName }) => gone.includes(id) && lastName !== undefined)).toEqual([]);
  expect(exported(again)).toEqual(folder);
});
