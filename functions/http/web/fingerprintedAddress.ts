import { createHash } from 'node:crypto';

/** Where a text is that browsers keep for ever: an address that changes with it. */
export const fingerprintedAddress = (path: string, text: string): string =>
  `${path}?${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
