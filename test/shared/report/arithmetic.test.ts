import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, sumDecimals } from '../../../shared/report/arithmetic.ts';

describe('a quotient', () => {
  it('is rounded half up, exactly', () => {
    expect(divideHalfUp(5, 2)).toBe(3);
    expect(divideHalfUp(100 * 1, 8)).toBe(13);
    expect(divideHalfUp(100 * 29, 200)).toBe(15);
    expect(divideHalfUp(100 * 1, 3)).toBe(33);
  });

  it('by nothing is no number', () => {
    expect(divideHalfUp(0, 0)).toBeNull();
  });
});

describe('a sum of hours', () => {
  it('is the sum of what was written', () => {
    expect(sumDecimals([0.1, 0.2])).toBe(0.3);
    expect(sumDecimals([306.9, 557.42])).toBe(864.32);
    expect(sumDecimals([1.005, 7, 0.25])).toBe(8.255);
    expect(sumDecimals([])).toBe(0);
  });

  it('of hundredths is the hundredth of their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (hundredths) => {
        const sum = hundredths.reduce((total, each) => total + each, 0);
        expect(sumDecimals(hundredths.map((each) => each / 100))).toBe(sum / 100);
      }),
    );
  });
});
