import type { CodeList } from './codes.ts';

/** Where people meet without being in a place of the association: an appointment bears the code as its place. */
export const remotePlaces = [
  { code: 'telephone', record: 'telephone', label: 'par téléphone' },
  { code: 'visio', record: 'visio', label: 'en visio' },
] as const satisfies CodeList;

/** Do they meet without being in one place? */
export const isRemote = (placeId: string): boolean => remotePlaces.some(({ code }) => code === placeId);
