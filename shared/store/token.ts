import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits, as they stand in a link or a cookie. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** Can this be one? */
export const isToken = (text: string): boolean => /^[\w-]{22}$/.test(text);

/** All that is kept of one. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
