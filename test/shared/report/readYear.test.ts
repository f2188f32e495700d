import { expect, test } from 'vitest';
import { readYear } from '../../../shared/report/readYear.ts';

test('a year that has begun is one, also on its first day', () => {
  expect(readYear('2016', '2017-01-03')).toBe(2016);
  expect(readYear('2017', '2017-01-01')).toBe(2017);
});

test.each(['2018', '0016', '16', '2016.5', ' 2016', 'abc', '', '20160'])('«%s» is none', (text) => {
  expect(readYear(text, '2017-12-31')).toBeUndefined();
});
