import { addDays, daysBetween, weekday } from '../days.ts';
import type { PlainDate } from '../time.ts';
import type { Cutter } from './cutter.ts';

/** Where a day without a year, or a day of the week, is looked for: what is noted lies behind, what is planned ahead. */
export type Direction = 'past' | 'future' | 'either';

/** A day that was read, or the words of one that does not exist (`31/02`). */
export type ReadDay = { date: PlainDate } | { badDate: string };

const months = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
const monthWords =
  '(janvier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec)';
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const weekdayWords = `(${weekdays.join('|')})`;

/** Reads the day of an appointment out of a line, as people write it. Undefined when the line names none. */
export const readDay = (line: Cutter, today: PlainDate, direction: Direction): ReadDay | undefined => {
  const day =
    line.cut('(\\d{4})-(\\d{2})-(\\d{2})', ([text, year, month, date]) => civil(text, year, month, date)) ??
    line.cut('(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}|\\d{2}))?', ([text, date, month, year]) =>
      year === undefined
        ? nearest(text, date, Number(month), today, direction)
        : civil(text, fullYear(year), month, date),
    ) ??
    line.cut(`(?:le )?(\\d{1,2})(?:er)? ${monthWords}\\.?(?: (\\d{4}))?`, ([text, date, name = '', year]) => {
      const month = monthNumber(name);
      return year === undefined ? nearest(text, date, month, today, direction) : civil(text, year, month, date);
    }) ??
    line.cut("(apres[ -]demain|avant[ -]hier|aujourd ?['’]hui|demain|hier)", ([word]) => relative(word, today));
  if (day) {
    // « mardi 12 mars » : the name of the day is understood too, where it is the right one.
    if ('date' in day) line.cut(`(?:le )?${weekdayWords}`, ([, name]) => nameOfDay(day.date) === name || undefined);
    return day;
  }
  return line.cut(
    `(?:le )?${weekdayWords}(?: (dernier|passe|prochain|en huit|en quinze))?`,
    ([, name = '', which]) => ({
      date: dayNamed(weekdays.indexOf(name), which, today, direction),
    }),
  );
};

/** `lundi` */
export const nameOfDay = (day: PlainDate): string => weekdays[weekday(day)] ?? '';

/** Is this text a day of the calendar? */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

const civil = (typed: string, year?: string, month?: string | number, date?: string): ReadDay => {
  const day = `${year}-${String(month).padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? { date: day } : { badDate: typed };
};

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

const monthNumber = (name: string): number =>
  months.findIndex((start) => name.startsWith(start.slice(0, name.length))) + 1;

/** Of last year's, this year's and next year's day the one nearest to today, on the right side of it. */
const nearest = (typed: string, date = '', month: number, today: PlainDate, direction: Direction): ReadDay => {
  const thisYear = Number(today.slice(0, 4));
  const distance = (year: number): number => {
    // Rolls over where the day does not exist: near enough to choose the year.
    const days = daysBetween(today, new Date(Date.UTC(year, month - 1, Number(date))).toISOString().slice(0, 10));
    const wrongSide = (direction === 'past' && days > 0) || (direction === 'future' && days < 0);
    return Math.abs(days) + (wrongSide ? 1000 : 0);
  };
  const [year] = [thisYear - 1, thisYear, thisYear + 1].sort((a, b) => distance(a) - distance(b));
  return civil(typed, String(year), month, date);
};

const relative = (word: string, today: PlainDate): ReadDay => {
  const days = { avant: -2, hier: -1, aujo: 0, dema: 1, apre: 2 }[
    word.startsWith('avant') ? 'avant' : word.slice(0, 4)
  ];
  return { date: addDays(today, days ?? 0) };
};

/** `lundi` is the coming one, today included; the last one when the line says that it is over. */
const dayNamed = (wanted: number, which: string | undefined, today: PlainDate, direction: Direction): PlainDate => {
  const ahead = (wanted - weekday(today) + 7) % 7;
  if (which === 'dernier' || which === 'passe') return addDays(today, ahead - 7);
  if (which === 'prochain') return addDays(today, ahead === 0 ? 7 : ahead);
  if (which === 'en huit') return addDays(today, ahead + 7);
  if (which === 'en quinze') return addDays(today, ahead + 14);
  return addDays(today, direction === 'past' && ahead > 0 ? ahead - 7 : ahead);
};
