import type { Arrival } from '../../../simulation/trace.ts';
import type { SeenMessage } from './readTraces.ts';

/** Which messages are looked at; all of it stands in the URL. Absent is all. */
export type Filters = {
  /** a colleague, `team`, `holders`, or a holder's person id */
  to?: string;
  channel?: string;
  rule?: string;
  day?: string;
  journey?: string;
  /** posts that were rewritten, too */
  updates?: string;
};

const names = ['to', 'channel', 'rule', 'day', 'journey', 'updates'] as const satisfies (keyof Filters)[];

/** What is not there or left empty filters nothing. */
export const readFilters = (query: Record<string, string>): Filters =>
  Object.fromEntries(
    names.flatMap((name) => {
      const given = query[name]?.trim() ?? '';
      return given === '' ? [] : [[name, given]];
    }),
  );

/** `?day=2017-05-03&page=2`, nothing where nothing is filtered. */
export const queryOf = (filters: Filters, page = 1): string => {
  const query = new URLSearchParams({ ...filters, ...(page > 1 && { page: String(page) }) }).toString();
  return query === '' ? '' : `?${query}`;
};

export const isHolder = ({ channel }: Pick<Arrival, 'channel'>): boolean => channel !== 'slack';

export const matches =
  ({ to, channel, rule, day, journey, updates }: Filters) =>
  (message: SeenMessage): boolean =>
    (updates !== undefined || !message.rewritten) &&
    (to === undefined || message.to === to || (to === 'holders' && isHolder(message))) &&
    (channel === undefined || message.channel === channel) &&
    (day === undefined || message.day === day) &&
    (rule === undefined || message.about.some((about) => about.rule === rule)) &&
    (journey === undefined || message.about.some((about) => about.journeyId === journey));
