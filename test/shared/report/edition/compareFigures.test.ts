import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { compareFigures, saySame } from '../../../../shared/report/edition/compareFigures.ts';
import { freezeFigures } from '../../../../shared/report/edition/frozenFigures.ts';
import { association2016 } from '../association2016.ts';
import { appointment, gathering, person, project, sheet } from '../records.ts';
import { changesFrom, frozenIn } from './editions.ts';

const welcomed = (id: string, territory?: string) => ({
  projects: [project(id, territory === undefined ? {} : { territory })],
  appointments: [appointment(id, '2016-03-01T10:00')],
});

const born1980 = (id: string) => person(id, { birthDate: '1980-01-01' });

describe('what has changed in the figures of a year', () => {
  it('is nothing where the records are the same', () => {
    const figures = freezeFigures(association2016, 2016, association.vocabularies);
    expect(compareFigures(figures, structuredClone(figures))).toEqual([]);
    expect(saySame(figures, structuredClone(figures))).toBe(true);
  });

  it('names the record that came in, in which row, and nothing of the figures that stayed', () => {
    const changes = changesFrom({}, welcomed('A', 'lille'));
    expect(changes.get('accueil.projects')).toMatchObject({
      before: { value: 0 },
      after: { value: 1 },
      rows: [],
      records: [{ id: 'A', change: 'in', after: '' }],
      redefined: false,
    });
    expect(changes.get('accueil.by_territory')).toMatchObject({
      rows: [{ code: 'lille', before: 0, after: 1 }],
      records: [{ id: 'A', change: 'in', after: 'lille' }],
    });
    expect(changes.has('awareness.events')).toBe(false);
  });

  it('names the record that went out', () => {
    const changes = changesFrom(welcomed('A'), { projects: [project('A')] });
    expect(changes.get('accueil.projects')?.records).toEqual([{ id: 'A', change: 'out', before: '' }]);
  });

  it('names the record that went from one row to another though the value stayed', () => {
    const changes = changesFrom(welcomed('A', 'lille'), welcomed('A', 'mel'));
    expect(changes.get('accueil.by_territory')).toMatchObject({
      before: { value: 1 },
      after: { value: 1 },
      rows: [
        { code: 'lille', before: 1, after: 0 },
        { code: 'mel', before: 0, after: 1 },
      ],
      records: [{ id: 'A', change: 'otherwise', before: 'lille', after: 'mel' }],
    });
    expect(changes.has('accueil.projects')).toBe(false);
  });

  it('tells of an answer that was missing', () => {
    const { before, after, records } = changesFrom(welcomed('A'), welcomed('A', 'mel')).get('accueil.lille_pct') ?? {};
    expect([before, after]).toEqual([
      { value: null, base: 0, missing: 1 },
      { value: 0, base: 1, missing: 0 },
    ]);
    expect(records).toEqual([{ id: 'A', change: 'otherwise', after: 'non' }]);
  });

  it('tells of another number in a sum, and of another range', () => {
    const job = { id: 'J', projectId: 'A', date: '2016-05-01', count: 2 };
    const jobs = changesFrom({ jobCreations: [job] }, { jobCreations: [{ ...job, count: 3 }] });
    expect(jobs.get('jobs.created')?.records).toEqual([{ id: 'J', change: 'otherwise', before: '2', after: '3' }]);
    const event = (publicMax: number) => ({ gatherings: [gathering('G', '2016-05-01', { publicMin: 10, publicMax })] });
    expect(changesFrom(event(20), event(30)).get('awareness.people')).toMatchObject({
      before: { value: 15, range: [10, 20] },
      after: { value: 20, range: [10, 30] },
      records: [{ id: 'G', change: 'otherwise', before: '10–20', after: '10–30' }],
    });
  });

  it('tells of what is missing, of a base and of a range that changed alone', () => {
    const [a, b] = [welcomed('A', 'lille'), welcomed('B')];
    const both = { projects: [...a.projects, ...b.projects], appointments: [...a.appointments, ...b.appointments] };
    expect(changesFrom(a, both).get('accueil.by_territory')).toMatchObject({
      before: { value: 1, missing: 0 },
      after: { value: 1, missing: 1 },
      rows: [],
      records: [{ id: 'B', change: 'in' }],
    });
    const sheets = (...ids: string[]) => ({
      persons: ids.map(born1980),
      sheets: ids.map((id) => sheet(id, '2016-06-01')),
    });
    expect(changesFrom(sheets('P'), sheets('P', 'Q')).get('accueil.age_mean')).toMatchObject({
      before: { value: 36, base: 1 },
      after: { value: 36, base: 2 },
      records: [{ id: 'Q@2016-06-01', change: 'in', after: '36' }],
    });
    const event = (publicMin: number, publicMax: number) => ({
      gatherings: [gathering('G', '2016-05-01', { publicMin, publicMax })],
    });
    const people = (before: object, after: object) => changesFrom(before, after).get('awareness.people');
    expect(people(event(10, 21), event(11, 21))).toMatchObject({
      before: { value: 16, range: [10, 21] },
      after: { value: 16, range: [11, 21] },
      records: [{ id: 'G', change: 'otherwise', before: '10–21', after: '11–21' }],
    });
    expect(people(event(11, 20), event(11, 21))).toMatchObject({ before: { value: 16 }, after: { value: 16 } });
  });

  it('tells of another age in a mean', () => {
    const born = (birthDate: string) => ({
      persons: [person('P', { birthDate })],
      sheets: [sheet('P', '2016-06-01')],
    });
    const { records } = changesFrom(born('1980-01-01'), born('1981-01-01')).get('accueil.age_mean') ?? {};
    expect(records).toEqual([{ id: 'P@2016-06-01', change: 'otherwise', before: '36', after: '35' }]);
  });

  it('does not say of a swap that it changed a number', () => {
    const changes = changesFrom(welcomed('A', 'lille'), welcomed('B', 'lille'));
    expect([...changes.keys()]).toEqual([]);
  });

  it('says where a figure is counted otherwise or no longer at all, and is silent on new ones', () => {
    const before = frozenIn(welcomed('A'), 'accueil.projects');
    const after = { ...before, value: 2, definition: 'Autrement.' };
    expect(compareFigures([before], [after])).toMatchObject([{ redefined: true, records: [] }]);
    expect(compareFigures([before], [])).toMatchObject([{ before: { value: 1 }, records: [] }]);
    expect(compareFigures([before], [])[0]).not.toHaveProperty('after');
    expect(compareFigures([], [before])).toEqual([]);
    expect(saySame([], [before])).toBe(false);
  });
});
