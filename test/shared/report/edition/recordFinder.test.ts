import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { freezeFigures } from '../../../../shared/report/edition/frozenFigures.ts';
import { createRecordFinder } from '../../../../shared/report/edition/recordFinder.ts';
import { keeping } from '../../records/keeping.ts';
import { association2016 } from '../association2016.ts';
import { appointment, person, sheet } from '../records.ts';

test('Every record that a figure counts is found, whatever its kind', () => {
  const find = createRecordFinder(association2016);
  const figures = freezeFigures(association2016, 2016, association.vocabularies);
  const lost = figures.flatMap(({ counts, counted }) =>
    counted.flatMap(({ ids }) => ids).flatMap((id) => (find(counts, id).isThere ? [] : [`${counts} ${id}`])),
  );
  expect(lost).toEqual([]);
  expect(new Set(figures.map(({ counts }) => counts)).size).toBe(13);
});

test('What is of a person is in their projects, and what is of a project in that one', () => {
  const find = createRecordFinder(
    keeping({
      persons: [person('P')],
      sheets: [sheet('P', '2016-01-01'), sheet('P', '2016-02-01', { projectId: 'B' })],
      holders: ['A', 'B'].map((projectId) => ({ projectId, personId: 'P', role: 'lead' as const })),
      appointments: [appointment('A', '2016-03-01T10:00')],
    }),
  );
  expect(find('persons', 'P')).toEqual({ isThere: true, projectIds: ['A', 'B'], personIds: ['P'] });
  expect(find('sheets', 'P@2016-01-01')).toEqual({ isThere: true, projectIds: ['A', 'B'], personIds: ['P'] });
  expect(find('sheets', 'P@2016-02-01')).toEqual({ isThere: true, projectIds: ['B'], personIds: ['P'] });
  expect(find('appointments', 'A@2016-03-01T10:00').projectIds).toEqual(['A']);
});

test('What is gone is nowhere; a project still leads to where it goes on', () => {
  const find = createRecordFinder(keeping({}));
  expect(find('appointments', 'A')).toEqual({ isThere: false, projectIds: [], personIds: [] });
  expect(find('projects', 'A')).toEqual({ isThere: false, projectIds: ['A'], personIds: [] });
});
