import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhoodAt } from '../../../shared/places/neighbourhoodAt.ts';
import { metres, neighbourhood, square } from './shapes.ts';

const tilleuls = neighbourhood('QN05991N', [square(0, 0, 400)]);
const at = (east: number, north: number, ...all: (typeof tilleuls)[]) => {
  const found = neighbourhoodAt(metres(east, north), all.length > 0 ? all : [tilleuls]);
  return found.where === 'outside' ? found.where : `${found.where} ${found.neighbourhood.code}`;
};

test('An address lies inside, outside, or less than 20 m from the edge, where a person has to look', () => {
  expect(at(200, 200)).toBe('inside QN05991N');
  expect(at(25, 200)).toBe('inside QN05991N');
  expect(at(15, 200)).toBe('edge QN05991N');
  expect(at(-15, 200)).toBe('edge QN05991N');
  expect(at(-25, 200)).toBe('outside');
  expect(at(200, 415)).toBe('edge QN05991N');
  expect(at(200, 425)).toBe('outside');
  // 14 m from the corner, then 28.
  expect(at(-10, -10)).toBe('edge QN05991N');
  expect(at(-20, -20)).toBe('outside');
});

test('A hole is outside, and has an edge of its own', () => {
  const ringed = neighbourhood('QN05991N', [square(0, 0, 400), square(100, 100, 200)]);
  expect(at(200, 200, ringed)).toBe('outside');
  expect(at(110, 200, ringed)).toBe('edge QN05991N');
  expect(at(50, 200, ringed)).toBe('inside QN05991N');
});

test('A neighbourhood may have several parts', () => {
  const parted = neighbourhood('QN05991N', [square(0, 0, 400)], [square(1_000, 0, 400)]);
  expect(at(1_200, 200, parted)).toBe('inside QN05991N');
  expect(at(700, 200, parted)).toBe('outside');
});

test('Between two the one that holds the point counts; between none, the nearer one', () => {
  const next = neighbourhood('QN05992N', [square(410, 0, 400)]);
  expect(at(395, 200, tilleuls, next)).toBe('edge QN05991N');
  expect(at(412, 200, tilleuls, next)).toBe('edge QN05992N');
  expect(at(408, 200, tilleuls, next)).toBe('edge QN05992N');
  expect(at(402, 200, next, tilleuls)).toBe('edge QN05991N');
});

test('What has no polygon, or an empty one, is nowhere', () => {
  const { polygons: _, ...listed } = tilleuls;
  expect(at(200, 200, listed, neighbourhood('QN05992N', []), neighbourhood('QN05993N', [[]]))).toBe('outside');
});

test('A square is found as arithmetic finds it, wherever the point lies and wherever the ring begins', () => {
  const coordinate = fc.double({ min: -200, max: 600, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, fc.nat(3), fc.boolean(), (east, north, first, closed) => {
      const corners = square(0, 0, 400).slice(0, 4);
      const turned = [...corners.slice(first), ...corners.slice(0, first)];
      const ring = closed ? [...turned, ...turned.slice(0, 1)] : turned;
      const [outX, outY] = [Math.max(-east, east - 400, 0), Math.max(-north, north - 400, 0)];
      const inner = Math.min(east, 400 - east, north, 400 - north);
      const distance = inner >= 0 ? inner : Math.hypot(outX, outY);
      fc.pre(Math.abs(distance - 20) > 0.1 && distance > 0.1);
      const expected = distance < 20 ? 'edge QN05991N' : inner > 0 ? 'inside QN05991N' : 'outside';
      expect(at(east, north, neighbourhood('QN05991N', [ring]))).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
});
