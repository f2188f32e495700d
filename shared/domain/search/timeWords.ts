import { doubts } from './doubts.ts';
import type { Line } from './line.ts';

/** When in the day and how long, `14:30` and minutes from 5 to 600; what has to be asked. */
export type ReadTimes = { time?: string; minutes?: number; timeDoubt?: string; minutesDoubt?: string };

const hour = '(\\d{1,2}) ?(?:h(?:eures?|rs?)?|:) ?([0-5]\\d)?';
const bareHour = '(\\d{1,2})(?: ?(?:h(?:eures?|rs?)?|:) ?([0-5]\\d)?)?';
const partOfDay = '(matin|matinee|apres[- ]midi|aprem|soir|soiree)';

/** Nobody meets before eight in the morning: `1h30` is how long, `2h` may be either. */
const earliest = 8;
const longestHours = 4;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Reads hours and lengths out of a line. The day has been read before. */
export const readTimes = (line: Line): ReadTimes => {
  const afternoon = line.cut(`(?:ce |cet |le |l['’]|du |de l['’]|en )?${partOfDay}`, ([words, part = '']) => ({
    words,
    after: !part.startsWith('matin'),
  }));
  const inDay = (hours = '', minutes = '0'): number | undefined => {
    const given = Number(hours) + (afternoon?.after && Number(hours) < earliest ? 12 : 0);
    return given < 24 ? given * 60 + Number(minutes) : undefined;
  };

  const unsure = line.cutAll(
    `(?:entre ${bareHour} et ${hour})|(?:(?:avant|apres|a partir de|jusqu['’]a) ${hour})`,
    ([words]) => words,
  );
  const ranges = [
    ...line.cutAll(`(?:de )?${hour} ?(?:-|–|/|a|jusqu['’]a) ?${hour}`, readRange(inDay)),
    ...line.cutAll(`(?:de )?(\\d{1,2})() ?[-–/] ?${hour}`, readRange(inDay)),
  ];
  const lengths = readLengths(line);
  const starts: { words: string; at: number }[] = [
    ...line.cutAll('midi( et demie?|[ h]30)?', ([words, half]) => ({ words, at: half ? 750 : 720 })),
    ...line.cutAll(
      `(?:(?:a|vers|pour|des) )?${hour}(?:min|mn)?( et demie?| et quart| moins le quart)?`,
      ([words, hours, minutes, more = '']) => {
        const at = inDay(hours, minutes);
        return at === undefined || at < earliest * 60 ? undefined : { words, at: at + partOfHour(more) };
      },
    ),
  ];

  const early = line.cutAll(`(a |vers |des )?${hour}`, ([words, prefix, hours, minutes]) =>
    Number(hours) < earliest ? { words, when: prefix !== undefined, hours: Number(hours), minutes } : undefined,
  );
  for (const { words, when, hours, minutes } of early) {
    const length = hours * 60 + Number(minutes ?? 0);
    const isLength = !when && hours <= longestHours && (minutes !== undefined || starts.length + ranges.length > 0);
    if (isLength) lengths.push({ words, minutes: length });
    else if (hours <= longestHours) return openBoth(words);
    else unsure.push(words);
  }

  const times = [...new Set([...ranges, ...starts].map(({ at }) => at))];
  const minutes = chooseLength([...ranges, ...lengths]);
  if (unsure.length > 0 || times.length > 1) {
    const words = [...ranges, ...starts].map(({ words }) => words);
    return { timeDoubt: doubts.whichTime([...words, ...unsure]), ...minutes };
  }
  const [time] = times;
  if (time !== undefined) return { time: clock(time), ...minutes };
  // « après-midi » alone is no hour.
  return { ...(afternoon && { timeDoubt: doubts.whichTime([`« ${afternoon.words} »`]) }), ...minutes };
};

type Length = { words: string; minutes: number };

const chooseLength = (lengths: readonly Length[]): Pick<ReadTimes, 'minutes' | 'minutesDoubt'> => {
  const [minutes, ...others] = new Set(lengths.map(({ minutes }) => minutes));
  const wrong = lengths.find(({ minutes }) => minutes < 5 || minutes > 600);
  if (wrong) return { minutesDoubt: doubts.impossibleLength(wrong.words) };
  if (others.length > 0) return { minutesDoubt: doubts.whichLength(lengths.map(({ words }) => words)) };
  return minutes === undefined ? {} : { minutes };
};

const openBoth = (words: string): ReadTimes => {
  const doubt = doubts.timeOrLength(words);
  return { timeDoubt: doubt, minutesDoubt: doubt };
};

const readRange =
  (inDay: (hours?: string, minutes?: string) => number | undefined) =>
  ([words, fromHours, fromMinutes, toHours, toMinutes]: RegExpExecArray) => {
    const from = inDay(fromHours, fromMinutes || '0');
    const to = inDay(toHours, toMinutes);
    if (from === undefined || to === undefined || from < earliest * 60 || to <= from) return undefined;
    return { words, at: from, minutes: to - from };
  };

const partOfHour = (words: string): number =>
  words.includes('demi') ? 30 : words.includes('moins') ? -15 : words ? 15 : 0;

const spelt: readonly (readonly [pattern: string, minutes: number])[] = [
  ["(?:trois quarts|3/4) d['’] ?heure", 45],
  ["(?:un quart|1/4|quart) d['’] ?heure", 15],
  ['(?:une )?demi[- ]heure', 30],
  ['une heure et demie', 90],
  ['une heure', 60],
  ['deux heures', 120],
];

const readLengths = (line: Line): Length[] => [
  ...spelt.flatMap(([pattern, minutes]) =>
    line.cutAll(`(?:duree |pendant )?${pattern}`, ([words]) => ({ words, minutes })),
  ),
  ...line.cutAll(`(?:duree|pendant) ?:? ?${hour}`, ([words, hours, minutes = '0']) => ({
    words,
    minutes: Number(hours) * 60 + Number(minutes),
  })),
  ...line.cutAll(
    '([1-4]) ?h(?:eures?)? ?(?:et demie?|([0-5]\\d) ?(?:min|mn|minutes?))',
    ([words, hours, minutes = '30']) => ({
      words,
      minutes: Number(hours) * 60 + Number(minutes),
    }),
  ),
  ...line.cutAll("(?:duree |pendant )?:? ?(\\d{1,4}) ?(?:minutes?|mins?|mn|['’])", ([words, minutes]) => ({
    words,
    minutes: Number(minutes),
  })),
];
