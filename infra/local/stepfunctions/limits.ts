/** AWS's quotas of a Standard execution that a definition can run into. */
export const MAX_PAYLOAD_BYTES = 262_144;
export const MAX_VARIABLES_BYTES = 10_485_760;
export const MAX_EVENTS = 25_000;
export const MAX_SECONDS = 99_999_999;
export const ONE_YEAR_SECONDS = 31_536_000;

/** A Wait beyond this fails on AWS (measured there: 24,855 days pass, 24,856 do not). */
export const MAX_WAIT_SECONDS = 2 ** 31 - 1;

/** The size of a value as JSON, which is what AWS counts. */
export const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
