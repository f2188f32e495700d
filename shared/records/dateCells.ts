import { toInstant, toLocal } from '../domain/paris.ts';
import type { LocalDateTime, PlainDate } from '../domain/time.ts';
import type { Cell, Refuse } from './cells.ts';
import { accepts, wrong } from './texts.ts';

const isoDay = /^\d{4}-\d\d-\d\d$/;
const frenchDay = /^(\d\d)\/(\d\d)\/(\d{4})$/;

const exists = (day: PlainDate): boolean => {
  const midnight = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
};

const readDay = (text: string, refuse: Refuse): PlainDate | undefined => {
  const day = text.replace(frenchDay, '$3-$2-$1');
  if (!isoDay.test(day)) return refuse(wrong.notADate);
  return exists(day) ? day : refuse(wrong.noSuchDay);
};

export const day: Cell<PlainDate> = { accepts: accepts.day, read: readDay, write: (value) => value };

/** A wall-clock time in Paris. */
export const dateTime: Cell<LocalDateTime> = {
  accepts: accepts.dateTime,
  read: (text, refuse) => {
    const [, dayText, time] = /^(.+)T(\d\d:\d\d)$/.exec(text) ?? [];
    if (dayText === undefined || time === undefined) return refuse(wrong.notADate);
    const onDay = readDay(dayText, (what) => refuse(what));
    if (onDay === undefined) return undefined;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return refuse(wrong.noSuchTime);
    const local = `${onDay}T${time}`;
    return toLocal(toInstant(local)) === local ? local : refuse(wrong.skippedTime);
  },
  write: (value) => value,
};
