import { type Filters, queryOf } from './filters.ts';

/** Where the pages of simulations are. */
export const paths = {
  start: '/local/simulation',
  run: (number: number): string => `/local/simulation/${number}`,
  messages: (number: number, filters: Filters = {}, page = 1): string =>
    `/local/simulation/${number}/messages${queryOf(filters, page)}`,
  life: (number: number, journeyId: string): string =>
    `/local/simulation/${number}/parcours/${encodeURIComponent(journeyId)}`,
  trace: (number: number): string => `/local/simulation/${number}/trace.jsonl`,
};
