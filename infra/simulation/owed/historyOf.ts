import type { Trace } from '../trace.ts';
export const historyOf = (_: Trace, _id: string): string[] => [];
