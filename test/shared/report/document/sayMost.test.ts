import { expect, test } from 'vitest';
import { sayMost } from '../../../../shared/report/document/sayMost.ts';

test('The three greatest are said, the greatest first, and no nought', () => {
  const counted = (...values: number[]) => values.map((value, n) => ({ label: 'abcd'.charAt(n), value }));
  expect(sayMost(counted(9, 11, 2, 10))).toBe('Le plus : b (11), d (10), a (9).');
  expect(sayMost(counted(0, 3))).toBe('Le plus : b (3).');
  expect(sayMost(counted(0, 0))).toBeUndefined();
});
