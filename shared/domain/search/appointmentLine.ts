import type { AppointmentStatus, AppointmentType } from '../codeLists.ts';
import type { PlainDate } from '../time.ts';
import { type Cutter, createCutter } from './cutter.ts';
import { readDay } from './dateWords.ts';

/** An appointment as somebody writes it in one line; what is absent was not in it. */
export type AppointmentLine = {
  date?: PlainDate;
  /** the words of a date that does not exist, `31/02` */
  badDate?: string;
  /** `14:30` */
  time?: string;
  minutes?: number;
  type?: AppointmentType;
  status?: Exclude<AppointmentStatus, 'cancelled'>;
  /** what was not understood, in order: the holder's name is among it */
  rest: string[];
};

const typeWords: readonly (readonly [AppointmentType, string])[] = [
  ['exit', '(?:entretien de )?sortie'],
  ['postCreation', '(?:suivi[ -])?post[ -]?creation'],
  ['welcome', 'accueil'],
  ['maturation', 'matu(?:ration)?'],
  ['creation', 'crea(?:tion)?'],
  ['seeding', 'amorcage'],
];

const statusWords: readonly (readonly [NonNullable<AppointmentLine['status']>, string])[] = [
  ['noShow', 'pas venue?|absente?|absence|lapin'],
  ['excused', 'excusee?'],
  ['held', 'honoree?|tenu|venue?|fait'],
  ['planned', 'prevue?'],
];

/** On which side of today the day is looked for. Somebody may be excused beforehand. */
const directions = { planned: 'future', held: 'past', noShow: 'past', excused: 'either' } as const;

/** Words around the facts that say nothing themselves. */
const noise =
  /^(à|a|au|aux|avec|chez|de|du|des|d|en|et|l|la|le|les|m|mme|mr|monsieur|madame|pour|rdv|rendez-vous|rv|vers)$/i;

/** Reads a line like `Amina Benali 12/03 14h maturation 45min`. Nothing is guessed: what remains is in `rest`. */
export const readAppointmentLine = (text: string, today: PlainDate): AppointmentLine => {
  const line = createCutter(text);
  const status = firstOf(line, statusWords);
  const direction = (status && directions[status]) ?? 'either';
  const day = readDay(line, today, direction);
  const minutes = readMinutes(line);
  const time = readTime(line);
  const type = firstOf(line, typeWords);
  return {
    ...day,
    ...(time !== undefined && { time }),
    ...(minutes !== undefined && { minutes }),
    ...(type !== undefined && { type }),
    ...(status !== undefined && { status }),
    rest: line.rest().filter((word) => !noise.test(word)),
  };
};

const firstOf = <Code>(line: Cutter, words: readonly (readonly [Code, string])[]): Code | undefined => {
  for (const [code, pattern] of words) {
    const found = line.cut(pattern, () => code);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Nobody meets before five in the morning: `1h30` is how long, `14h30` is when. */
const earliestHour = 5;

const readMinutes = (line: Cutter): number | undefined =>
  line.cut("(\\d{1,3}) ?(?:minutes?|min|mn|')", ([, minutes]) => Number(minutes)) ??
  line.cut('(\\d) ?h(?:eures?)? ?([0-5]\\d)?', ([, hours, minutes = '0']) =>
    Number(hours) > 0 && Number(hours) < earliestHour ? Number(hours) * 60 + Number(minutes) : undefined,
  );

const readTime = (line: Cutter): string | undefined =>
  line.cut('(\\d{1,2}) ?(?:h|heures?|:) ?([0-5]\\d)?', ([, hours = '', minutes = '00']) =>
    Number(hours) >= earliestHour && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes}` : undefined,
  );
