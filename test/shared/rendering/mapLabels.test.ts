import { expect, test } from 'vitest';
import { placeLabels } from '../../../shared/rendering/charts/mapLabels.ts';

const room = { left: 0, right: 640, top: 0, bottom: 400 };
const named = (text: string, x: number, y: number) => ({ text, x, y, radius: 3 });
const place = (marks: readonly ReturnType<typeof named>[]) => placeLabels(marks, { obstacles: marks, room, size: 12 });

test('A name stands right of its mark where there is room', () => {
  expect(place([named('Douai', 100, 100)])).toMatchObject([{ text: 'Douai', x: 107, anchor: 'start' }]);
});

test('A name goes to the other side at the edge, and above or below another', () => {
  expect(place([named('Valenciennes', 630, 100)])).toMatchObject([{ anchor: 'end' }]);
  const [first, second] = place([named('Lambersart', 100, 100), named('Lille', 112, 100)]);
  expect([first?.anchor, second?.anchor]).not.toEqual(['start', 'start']);
});

test('Names of a crowd never cover one another, and a line leads to those that stand farther off', () => {
  const crowd = Array.from({ length: 30 }, (_, n) =>
    named(`Commune ${n}`, 300 + (n % 6) * 9, 200 + Math.floor(n / 6) * 9),
  );
  const labels = place(crowd);
  const boxes = labels.map(({ text, x, y, anchor }) => {
    const wide = text.length * 6;
    const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
    return { left, right: left + wide, top: y - 9, bottom: y + 2 };
  });
  const pairs = boxes.flatMap((a, n) => boxes.slice(n + 1).map((b) => [a, b] as const));
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.some(({ line }) => line !== undefined)).toBe(true);
  expect(
    pairs.filter(([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).toEqual([]);
});
