/** Quotient of two whole numbers, rounded half up once to a whole number; null for a denominator of 0. */
export const divideHalfUp = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Sum of decimal numbers as they are written: 0.1 + 0.2 is 0.3. */
export const sumDecimals = (numbers: readonly number[]): number => {
  const scale = 10 ** numbers.reduce((most, number) => Math.max(most, decimalsOf(number)), 0);
  return numbers.reduce((sum, number) => sum + Math.round(number * scale), 0) / scale;
};

const decimalsOf = (number: number): number => String(number).split('.')[1]?.length ?? 0;
