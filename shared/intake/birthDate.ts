import { addMonths, isDay } from '../domain/days.ts';
import { plainDigits } from '../domain/search/digits.ts';
import type { PlainDate } from '../domain/time.ts';
import type { Texts } from '../languages/languages.ts';
import type { Read } from './question.ts';
import { tidy } from './reading.ts';

const longestLife = 120 * 12;

const form = /^(?:(?<day>\d{1,2})[ ./-]+(?<month>\d{1,2})[ ./-]+(?<year>\d{4})|(?<iso>\d{4}-\d\d-\d\d))$/;

/** A birth date as people write it: `12/03/1985`, `1.3.1985`; `1985-03-12` as browsers fill it in. */
export const readBirthDate = (written: string, today: PlainDate, { faults }: Texts): Read => {
  const { day = '', month = '', year, iso } = form.exec(plainDigits(tidy(written)))?.groups ?? {};
  const date = iso ?? (year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === undefined) return { fault: faults.notADate };
  if (!isDay(date)) return { fault: faults.noSuchDay };
  if (date > today) return { fault: faults.bornInFuture };
  if (date < addMonths(today, -longestLife)) return { fault: faults.bornLongAgo };
  return { values: [date] };
};

/** `1985-03-12` as `12/03/1985`. */
export const shownDate = (date: PlainDate): string => date.split('-').toReversed().join('/');
