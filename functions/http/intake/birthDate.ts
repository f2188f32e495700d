import * as z from 'zod';
import { addMonths } from '../../../shared/domain/days.ts';
import type { PlainDate } from '../../../shared/domain/time.ts';
import { faults } from './texts.ts';

const longestLife = 120 * 12;

const form = /^(?:(?<day>\d{1,2})[ ./-]+(?<month>\d{1,2})[ ./-]+(?<year>\d{4})|(?<iso>\d{4}-\d\d-\d\d))$/;

/** A birth date as people write it: `12/03/1985`, `1.3.1985`; `1985-03-12` as browsers fill it in. */
export const birthDate = (today: PlainDate) =>
  z.string().transform((text, context): PlainDate => {
    const fault = (message: string): never => {
      context.issues.push({ code: 'custom', message, input: text });
      return z.NEVER;
    };
    const { day = '', month = '', year, iso } = form.exec(text)?.groups ?? {};
    const date = iso ?? (year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date === undefined) return fault(faults.notADate);
    if (!exists(date)) return fault(faults.noSuchDay);
    if (date > today) return fault(faults.bornInFuture);
    if (date < addMonths(today, -longestLife)) return fault(faults.bornLongAgo);
    return date;
  });

const exists = (date: PlainDate): boolean => {
  const midnight = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
};
