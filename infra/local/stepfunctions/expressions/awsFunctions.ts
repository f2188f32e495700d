import { createHash, randomUUID } from 'node:crypto';

/** The functions Step Functions add to JSONata. A thrown Error becomes States.QueryEvaluationError. */
export const awsFunctions = {
  partition: (array: unknown[], size: number): unknown[][] =>
    Array.from({ length: Math.ceil(array.length / positive(size)) }, (_, i) => array.slice(i * size, (i + 1) * size)),

  range: (first: number, last: number, step: number): number[] | number | undefined => {
    if (!step) throw new Error('The step of $range must not be zero');
    const length = Math.max(0, Math.floor((last - first) / step) + 1);
    const values = Array.from({ length: atMost(1_000, length) }, (_, i) => first + i * step);
    // AWS answers a JSONata sequence, where a single value stands without its array (measured there).
    return values.length > 1 ? values : values[0];
  },

  hash: (content: string, algorithm: string): string => {
    if (!HASHES.includes(algorithm)) throw new Error(`$hash knows ${HASHES.join(', ')}, not '${algorithm}'`);
    return createHash(algorithm.replace('-', '')).update(content, 'utf8').digest('hex');
  },

  /** The same seed gives the same number, though not the number it gives on AWS. */
  random: (seed?: number): number =>
    seed === undefined ? Math.random() : createHash('sha256').update(String(seed)).digest().readUInt32BE() / 2 ** 32,

  uuid: (): string => randomUUID(),

  parse: (json: string): unknown => JSON.parse(json),
};

const HASHES = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

const positive = (size: number): number => {
  if (!Number.isInteger(size) || size < 1) throw new Error('The size of $partition must be a positive whole number');
  return size;
};

const atMost = (limit: number, length: number): number => {
  if (length > limit) throw new Error(`$range makes at most ${limit} values`);
  return length;
};
