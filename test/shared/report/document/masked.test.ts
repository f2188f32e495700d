import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { renderCsv } from '../../../../shared/rendering/csv.ts';
import { renderHtml } from '../../../../shared/rendering/html/reportHtml.ts';
import { numberedTables } from '../../../../shared/rendering/numberedTables.ts';
import type { NumberCell } from '../../../../shared/report/document/model.ts';
import { measureHistory } from '../../../../shared/report/history.ts';
import { isPersonal } from '../../../../shared/report/mask/tableOf.ts';
import { association2016 } from '../association2016.ts';
import { reportOf } from './report2016.ts';

const history = measureHistory(association2016, 2016, association.vocabularies, 5, { masked: true });
const document = reportOf(2016, { masked: true });
const html = renderHtml(document);

const tables = [...renderCsv(document).values()].join('\n');

test('a history that is masked is so in every year', () => {
  for (const year of history.years)
    for (const { id } of history.figures) {
      const { counts, personal, unit, value, breakdown = [] } = history.figure(id, year);
      if (!isPersonal({ counts, ...(personal !== undefined && { personal }) })) continue;
      const told = [...(unit === 'count' ? [value] : []), ...breakdown.map((row) => row.value)];
      expect([year, id, told.filter((each) => each !== null && each > 0 && each < 5)]).toEqual([year, id, []]);
    }
});

test('the document says what it keeps back, in words and in its tables, and why', () => {
  expect(html).toContain('n.c. : non communiqué.');
  expect(html).toMatch(/retraité<\/th><td[^>]*>n\.c\./);
  expect(tables).toMatch(/retraité;n\.c\./);
  expect(renderHtml(reportOf(2016))).not.toContain('n.c.');
});

test('the checks are those of the figures as they are, and tell no number', () => {
  expect(document.checks.map(({ id, holds }) => [id, holds])).toEqual(
    reportOf(2016).checks.map(({ id, holds }) => [id, holds]),
  );
  expect(document.checks.flatMap(({ faults }) => faults)).toEqual([]);
});

test('no number of the document tells of 1 to 4 persons', () => {
  const personal = new Set(history.figures.filter(isPersonal).map(({ id }) => id));
  const cells = numberedTables(document.sections).flatMap(({ table }) =>
    [...table.rows, ...(table.total ? [table.total] : [])].flat(),
  );
  const numbers = cells.filter((cell): cell is NumberCell => !('text' in cell));
  const counts = numbers.filter(({ figure = '', unit }) => personal.has(figure) && unit === 'count');
  expect(counts.length).toBeGreaterThan(200);
  expect(counts.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
});
