import { expect, test } from 'vitest';
import { corpus, gradeLine } from './corpus.ts';

const graded = corpus.map((line) => ({ line: line.line, hostile: line.hostile, ...gradeLine(line) }));

test('There are 200 lines, and 60 of them are hostile', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(200);
  expect(corpus.filter(({ hostile }) => hostile).length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(({ line }) => line)).size).toBe(corpus.length);
});

test('Nothing is silently wrong: every field is as it was meant, or asked about', () => {
  const wrong = graded.filter(({ grade }) => grade === 'silently wrong');
  expect(wrong.map(({ line, grades }) => ({ line, grades }))).toEqual([]);
});

test('Of the usual lines 95 in 100 are fully right', () => {
  const usual = graded.filter(({ hostile }) => !hostile);
  expect(usual.filter(({ grade }) => grade === 'right').length / usual.length).toBeGreaterThanOrEqual(0.95);
});

test('Of all lines at most 4 in 100 are asked about though they could be known', () => {
  const asked = graded.filter(({ needless }) => needless.length > 0);
  expect(asked.length / graded.length).toBeLessThanOrEqual(0.04);
});
