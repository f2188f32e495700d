import { addDays, addMonths, isDay, weekday } from '../days.ts';
import { longDate, nameOfDay, weekdays } from '../frenchDates.ts';
import type { PlainDate } from '../time.ts';
import { doubts } from './doubts.ts';
import type { Line } from './line.ts';

/** A day that a line names: which it may be, the likeliest first; where it is none, why. */
export type NamedDay = {
  words: string;
  days: PlainDate[];
  /** a first guess may be filled in and shown as one */
  guess?: boolean;
  /** which other days of the same line are not against it */
  fits: (day: PlainDate) => boolean;
  problem?: string;
};

const months = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
const month =
  '(janvier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec)';
const dayName = `(${weekdays.join('|')})`;
const small = ['zero', 'une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'];
const count = `(\\d{1,2}|${small.join('|')}|dix|quinze)`;

/** After the number of a day: else it is an hour, a length, or a number of something. */
const notSomethingElse = '(?! ?(?:h|:|min|mn|%|euros?|personnes?|[-–/]\\d|\\d{1,2} \\d{4}))';

type Reading = Omit<NamedDay, 'words' | 'fits'> & { fits?: NamedDay['fits'] };

const none = (problem: string): Reading => ({ days: [], problem });
const never = (): boolean => false;

/** One way of naming a day; the more particular ones come first. */
type Way = readonly [pattern: string, read: (parts: string[], words: string, today: PlainDate) => Reading];

const vague: Way[] = [
  `(?:(?:la |une )?semaine|quinzaine) du (?:\\d{1,2}(?:er)?(?:/\\d{1,2}| ${month})?)`,
  `(?:avant|apres|a partir d[eu]|jusqu['’ ]?au?|d['’ ]?ici) (?:le |la |au )?(?:\\d{1,2}(?:er)?(?: ${month}|/\\d{1,2}(?:/\\d{2,4})?)?(?! ?[h:])|${dayName}|fin|semaine prochaine)`,
  `\\d{1,2} ?(?:-|et|ou|au) ?\\d{1,2} ${month}`,
  `(?:(?:vers )?(?:la )?fin|(?:au )?debut|mi|courant)[ -](?:de |du )?(?:${month}|mois|semaine|annee)`,
  `(?:en|au mois de?) ?${month}`,
  '(?:ce |le )?(?:week[ -]?end|we)(?: prochain| dernier)?',
  '(?:dans )?(?:la |cette )semaine',
].map((pattern) => [pattern, (_, words) => none(doubts.notADay(words))]);

const ways: readonly Way[] = [
  [
    `${dayName} (?:de )?(?:la )?semaine (prochaine|derniere|passee)`,
    ([name, which], _, today) => inWeek(name, which, today),
  ],
  [
    `(?:la )?semaine (prochaine|derniere|passee)(?: le|,)? ${dayName}`,
    ([which, name], _, today) => inWeek(name, which, today),
  ],
  ['(?:la )?semaine (?:prochaine|derniere|passee)', (_, words) => none(doubts.notADay(words))],
  ...vague,
  ['(\\d{4})-(\\d{2})-(\\d{2})', ([year, month, date], words, today) => civil(words, today, year, month, date)],
  [
    '(?:le )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})',
    ([date, , month, year = ''], words, today) =>
      civil(words, today, year.length === 2 ? `20${year}` : year, month, date),
  ],
  [
    "(?:le )?(\\d{1,2})[/-](\\d{1,2})(?! ?d['’ ]?heure)",
    ([date, month], words, today) => ofYear(words, date, Number(month), today),
  ],
  [
    `(?:le )?(\\d{1,2})(?:er)? ?${month}\\.?(?: (\\d{4}))?`,
    ([date, name = '', year], words, today) =>
      year === undefined
        ? ofYear(words, date, monthNumber(name), today)
        : civil(words, today, year, String(monthNumber(name)), date),
  ],
  [
    "(apres[ -]demain|avant[ -]hier|aujourd ?['’]? ?hui|demain|hier)",
    ([word = ''], _, today) => exactly(addDays(today, distances[word.replace(/[^a-z]/g, '')] ?? 0)),
  ],
  [
    `(dans|il y a) ${count} (jours?|semaines?|mois)`,
    ([way, number = '', unit = ''], _, today) => away(way === 'dans' ? 1 : -1, number, unit, today),
  ],
  [
    `(?:le |ce )?${dayName} (dernier|passe|prochain|en huit|en 8|en quinze|en 15)`,
    ([name = '', which = ''], _, today) => dayNamed(weekdays.indexOf(name), which, today),
  ],
  [
    `(?:le )?${dayName} (\\d{1,2})${notSomethingElse}`,
    ([name, date], words, today) => {
      const days = around(date, today, [-1, 0, 1, 2]).filter((day) => nameOfDay(day) === name);
      return days.length > 0 ? { days } : none(doubts.daysDisagree([`« ${words} »`, 'le calendrier']));
    },
  ],
  [`(?:le |ce )?${dayName}`, ([name = ''], _, today) => anyDayNamed(name, today)],
  ['(lun|mar|mer|jeu|ven|sam|dim)\\.?(?= \\d)', ([start = ''], _, today) => anyDayNamed(start, today)],
  [
    `(?:le|du|au) (\\d{1,2})(?:er)?${notSomethingElse}`,
    ([date], words, today) => {
      const days = around(date, today, [-1, 0, 1]).filter(isDay);
      return Number(date) > 31 || Number(date) < 1
        ? none(doubts.noSuchDay(words.replace(/^\S+ /, '')))
        : nearest(days, today);
    },
  ],
];

const distances: Readonly<Record<string, number>> = {
  avanthier: -2,
  hier: -1,
  aujourdhui: 0,
  demain: 1,
  apresdemain: 2,
};

/** All days that a line names, and the words that name none. */
export const readDays = (line: Line, today: PlainDate): NamedDay[] =>
  ways.flatMap(([pattern, read]) =>
    line.cutAll(pattern, (match) => {
      const [words, ...parts] = match;
      const reading = read(parts, words, today);
      return { words, fits: reading.problem === undefined ? (day) => reading.days.includes(day) : never, ...reading };
    }),
  );

const exactly = (day: PlainDate): Reading => ({ days: [day] });

/** A journey takes a few years: what lies further off is a slip, or the day somebody was born. */
const mostYears = 5;

const civil = (words: string, today: PlainDate, year?: string, month?: string, date?: string): Reading => {
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  if (!isDay(day)) return none(doubts.noSuchDay(words.replace(/^le /i, '')));
  const isNear = Math.abs(Number(year) - Number(today.slice(0, 4))) <= mostYears;
  return isNear ? exactly(day) : none(doubts.farDay(longDate(day)));
};

const monthNumber = (name: string): number =>
  months.findIndex((start) => name.startsWith(start.slice(0, name.length))) + 1;

const distance = (day: PlainDate, today: PlainDate): number =>
  Math.abs(Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`));

/** The nearest of them; the next one too where it is less than twice as far: then nobody can know. */
const nearest = (days: readonly PlainDate[], today: PlainDate): Reading => {
  const sorted = days.toSorted((a, b) => distance(a, today) - distance(b, today));
  const [best, second] = sorted;
  if (best === undefined) return { days: [] };
  const clear = second === undefined || distance(second, today) >= 2 * distance(best, today);
  return { days: clear ? [best] : [best, second], fits: (day) => sorted.includes(day) };
};

const ofYear = (words: string, date: string | undefined, month: number, today: PlainDate): Reading => {
  const thisYear = Number(today.slice(0, 4));
  const day = `${String(month).padStart(2, '0')}-${date?.padStart(2, '0')}`;
  const days = [thisYear - 1, thisYear, thisYear + 1].map((year) => `${year}-${day}`).filter(isDay);
  // The 29th of February is looked for in other years only when it is written with its year.
  return days.includes(`${thisYear}-${day}`)
    ? nearest(days, today)
    : none(doubts.noSuchDay(words.replace(/^le /i, '')));
};

/** That day of the months around this one. */
const around = (date: string | undefined, today: PlainDate, months: readonly number[]): PlainDate[] =>
  months
    .map((month) => `${addMonths(`${today.slice(0, 7)}-01`, month).slice(0, 7)}-${date?.padStart(2, '0')}`)
    .filter(isDay);

const away = (sign: number, number: string, unit: string, today: PlainDate): Reading => {
  const words: Readonly<Record<string, number>> = { un: 1, une: 1, dix: 10, quinze: 15 };
  const amount = words[number] ?? (small.includes(number) ? small.indexOf(number) : Number(number));
  if (unit === 'mois') return exactly(addMonths(today, sign * amount));
  if (unit.startsWith('semaine')) return exactly(addDays(today, sign * 7 * amount));
  // Two weeks are called fifteen days; one week eight, where somebody may as well have counted.
  if (amount === 15) return exactly(addDays(today, sign * 14));
  return amount === 8
    ? { days: [addDays(today, sign * 7), addDays(today, sign * 8)] }
    : exactly(addDays(today, sign * amount));
};

const inWeek = (name = '', which = '', today: PlainDate): Reading => {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const offset = (weekdays.indexOf(name) + 6) % 7;
  return exactly(addDays(monday, offset + (which === 'prochaine' ? 7 : -7)));
};

/** The coming one, today included, or the last one: said alone it may be either. */
const anyDayNamed = (start: string, today: PlainDate): Reading => {
  const wanted = weekdays.findIndex((name) => name.startsWith(start));
  const coming = addDays(today, (wanted - weekday(today) + 7) % 7);
  const days = [coming, addDays(coming, -7), ...(coming === today ? [addDays(today, 7)] : [])];
  return { days, guess: true, fits: (day) => weekday(day) === wanted };
};

/** « prochain » for a day still to come this week, « en huit » on that very day of the week: either may be meant. */
const dayNamed = (wanted: number, which: string, today: PlainDate): Reading => {
  const ahead = (wanted - weekday(today) + 7) % 7;
  const untilSunday = (7 - weekday(today)) % 7;
  const days = (...distances: number[]): Reading => ({ days: distances.map((days) => addDays(today, days)) });
  if (which === 'dernier' || which === 'passe') return days(ahead === 0 ? -7 : ahead - 7);
  if (which === 'prochain') {
    if (ahead === 0) return days(7);
    return ahead <= untilSunday ? days(ahead, ahead + 7) : days(ahead);
  }
  const weeks = which.endsWith('huit') || which.endsWith('8') ? 7 : 14;
  return ahead === 0 ? days(weeks, weeks + 7) : days(ahead + weeks);
};
