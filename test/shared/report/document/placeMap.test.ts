import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { PlacePeriod } from '../../../../shared/domain/records.ts';
import { placeMap } from '../../../../shared/report/document/placeMap.ts';
import { measureHistory } from '../../../../shared/report/history.ts';
import { keeping } from '../../records/keeping.ts';
import { appointment, placePeriod, project } from '../records.ts';
import { located } from './report2016.ts';

const mapOf = (placePeriods: PlacePeriod[], placeIds: string[] = []) =>
  placeMap(
    measureHistory(
      keeping({
        projects: [project('A')],
        placePeriods,
        appointments: placeIds.map((placeId, n) => appointment('A', `2016-03-0${n + 1}T10:00`, { placeId })),
      }),
      2016,
      association.vocabularies,
      1,
    ),
    located,
  );

const marksIn = (block: ReturnType<typeof mapOf>) =>
  block.kind === 'chart' && block.data.kind === 'map'
    ? block.data.series.map(({ name, marks }) => [name, ...marks.map(({ label, value }) => `${label} ${value}`)])
    : [];

const rowsIn = (block: ReturnType<typeof mapOf>) =>
  'table' in block ? block.table.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : cell.value))) : [];

const notesIn = (block: ReturnType<typeof mapOf>) => ('table' in block ? block.table.notes : []);

describe('the map of the welcome points', () => {
  it('has one mark for the points of a commune, with the appointments of all of them', () => {
    const map = mapOf(
      [placePeriod('P', { commune: '59599' }), placePeriod('Q', { commune: '59599' })],
      ['P', 'P', 'Q', 'elsewhere'],
    );
    expect(marksIn(map)).toEqual([['en service', 'Tourcoing 3']]);
  });

  it('tells the new ones and those that ended in the year from the others', () => {
    const map = mapOf([
      placePeriod('old', { commune: '59599' }),
      placePeriod('new', { commune: '59599', since: '2016-05-01' }),
      placePeriod('ended', { commune: '59178', until: '2016-09-30' }),
      placePeriod('long ended', { commune: '59178', until: '2015-09-30' }),
      placePeriod('to come', { commune: '59178', since: '2017-01-01' }),
      placePeriod('hoped for', { commune: '59178', status: 'prospect' }),
    ]);
    expect(marksIn(map)).toEqual([
      ['en service', 'Tourcoing 0'],
      ['nouveau dans l’année', 'Tourcoing 0'],
      ['terminé dans l’année', 'Douai 0'],
    ]);
    expect(rowsIn(map)).toEqual([
      ['ended', 'Douai', 'ESS', 'convention, jusqu’au 30/09/2016', 0],
      ['new', 'Tourcoing', 'ESS', 'convention, nouveau', 0],
      ['old', 'Tourcoing', 'ESS', 'convention', 0],
    ]);
  });

  it('names the points whose commune is not known, and lists them all the same', () => {
    const map = mapOf([
      placePeriod('P', { commune: '59599' }),
      placePeriod('Q'),
      placePeriod('R', { commune: '99999' }),
    ]);
    expect(marksIn(map)).toEqual([['en service', 'Tourcoing 0']]);
    expect(rowsIn(map)).toHaveLength(3);
    expect(notesIn(map)).toContain('sans commune connue, donc pas sur la carte : Q, R');
  });

  it('is a list alone where no commune is known', () => {
    expect(mapOf([placePeriod('Q')]).kind).toBe('table');
    expect(mapOf([]).kind).toBe('table');
  });
});
