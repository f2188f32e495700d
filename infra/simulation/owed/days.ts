import type { PlainDate } from '../../../shared/domain/time.ts';

/** A civil day as a whole number, counted from 1 January 1970: days are compared and added as they are. */
export type Day = number;

const millisADay = 86_400_000;
const days = new Map<PlainDate, Day>();
const texts: PlainDate[] = [];

export const dayOf = (text: PlainDate): Day => {
  const known = days.get(text);
  if (known !== undefined) return known;
  const [year, month, date] = text.split('-').map(Number);
  const day = Date.UTC(year as number, (month as number) - 1, date) / millisADay;
  days.set(text, day);
  return day;
};

export const dayText = (day: Day): PlainDate => {
  const known = texts[day];
  if (known !== undefined) return known;
  const text = new Date(day * millisADay).toISOString().slice(0, 10);
  texts[day] = text;
  return text;
};

export const yearOf = (day: Day): number => Number(dayText(day).slice(0, 4));

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (day + 4) % 7;

/** The same date so many months later; the last of that month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + months, 1) / millisADay;
  const last = Date.UTC(year, month + months, 0) / millisADay;
  return Math.min(first + date - 1, last);
};
