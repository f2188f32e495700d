import type { LocalDateTime, PlainDate } from '../time.ts';

/** What lies behind was held, what lies ahead is planned, unless the line says something else. */
export const usualStatus = (date: PlainDate | undefined, time: string | undefined, now: LocalDateTime) => {
  if (date === undefined || (date === now.slice(0, 10) && time === undefined)) return undefined;
  return `${date}T${time ?? ''}` <= now ? 'held' : 'planned';
};
