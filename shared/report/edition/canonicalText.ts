import { compareCodePoints } from '../order.ts';

/** A value as JSON, always the same text for the same value: members in the order of their names, no space, nothing absent. */
export const canonicalText = (value: unknown): string => JSON.stringify(value, (_, inside) => sorted(inside));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareCodePoints(a, b)))
    : value;
