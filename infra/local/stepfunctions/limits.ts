/** AWS's quotas of a Standard execution that a definition can run into. */
export const MAX_PAYLOAD_BYTES = 262_144;
export const MAX_VARIABLES_BYTES = 10_485_760;
export const MAX_EVENTS = 25_000;
export const MAX_SECONDS = 99_999_999;
export const ONE_YEAR_SECONDS = 31_536_000;

/** A Wait beyond this fails on AWS (measured there: 24,855 days pass, 24,856 do not). */
export const MAX_WAIT_SECONDS = 2 ** 31 - 1;

/** Is a value larger as JSON, which is what AWS counts? It is written out only when it could be. */
export const exceeds = (value: unknown, bytes: number): boolean =>
  atMost(value) > bytes && Buffer.byteLength(JSON.stringify(value)) > bytes;

/** No value takes more bytes than this: six a letter when all are escaped, 24 the longest number. */
const atMost = (value: unknown): number => {
  if (typeof value === 'string') return 6 * value.length + 2;
  if (typeof value !== 'object' || value === null) return 24;
  const members = Object.values(value).reduce((sum, member) => sum + atMost(member) + 1, 2);
  return Array.isArray(value) ? members : Object.keys(value).reduce((sum, key) => sum + atMost(key) + 1, members);
};
