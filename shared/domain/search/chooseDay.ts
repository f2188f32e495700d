import { longDate, nameOfDay } from '../frenchDates.ts';
import type { PlainDate } from '../time.ts';
import type { NamedDay } from './dateWords.ts';
import { doubts } from './doubts.ts';

/** On which side of today a day lies: what is noted behind, what is planned ahead. */
export type Direction = 'past' | 'future' | 'either';

/** The day that a line means, if it can be known; what has to be asked. A guess comes with both. */
export const chooseDay = (
  named: readonly NamedDay[],
  today: PlainDate,
  direction: Direction,
): { date?: PlainDate; doubt?: string } => {
  const problem = named.find(({ problem }) => problem !== undefined)?.problem;
  if (problem !== undefined) return { doubt: problem };
  if (named.length === 0) return {};
  const agreed = [...new Set(named.flatMap(({ days }) => days))].filter((day) => named.every(({ fits }) => fits(day)));
  const onSide = agreed.filter((day) =>
    direction === 'past' ? day <= today : direction === 'future' ? day >= today : true,
  );
  const [best, ...others] = onSide.length > 0 ? onSide : agreed;
  if (best === undefined) {
    const words = named.map(({ words }) => `« ${words} »`);
    return { doubt: named.some(({ guess }) => guess) ? doubts.daysDisagree(words) : doubts.severalDays(words) };
  }
  if (others.length === 0) return { date: best };
  if (named.every(({ guess }) => guess))
    return { date: best, doubt: doubts.otherDay(`${nameOfDay(best)} ${longDate(best)}`, others) };
  return { doubt: doubts.whichDay([best, ...others]) };
};
