import { addMonths } from '../../../shared/domain/days.ts';
import { toDay, toInstant } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { JourneyLine } from './journeyLine.ts';
import { texts } from './texts.ts';

export type Tick = { at: Instant; label: string };

const month = 30.4 * 86_400_000;
const mostTicks = 12;
/** A label needs this part of the line to its right. */
const room = 0.06;

/** The first days of months, every third or sixth where there are many: at most about a dozen. */
export const ticksOf = ({ from, to }: Pick<JourneyLine, 'from' | 'to'>): Tick[] => {
  const months = (to - from) / month;
  const step = [1, 2, 3, 6, 12].find((step) => months / step <= mostTicks) ?? 12;
  const [year = '', first = ''] = toDay(from).split('-');
  const begins = Math.floor((Number(first) - 1) / step) * step + 1;
  const start = `${year}-${String(begins).padStart(2, '0')}-01`;
  return Array.from({ length: Math.ceil(months / step) + 2 }, (_, index) => addMonths(start, index * step))
    .map((day) => ({ at: toInstant(`${day}T00:00`), label: labelOf(day) }))
    .filter(({ at }) => at >= from && at < to - room * (to - from));
};

const labelOf = (day: string): string => `${texts.months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
