import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Everything that holders read, in French; another language has the same shape. `{name}` stands for a value. */
export type Texts = typeof fr;

/** The languages in which holders are spoken to: a file each, and its line here. */
const known = { fr, en, ar } as const satisfies Record<string, Texts>;

export type Language = keyof typeof known;

export const languages: Readonly<Record<Language, Texts>> = known;

export const isLanguage = (code: string | undefined): code is Language =>
  code !== undefined && Object.hasOwn(languages, code);

/** The texts of a language; French ones for any other. */
export const textsIn = (language: string | undefined): Texts => languages[isLanguage(language) ? language : 'fr'];

/** A text with its values put in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A label and what it stands for: `Lieu : Lille`, `Place: Lille`. */
export const labelled = ({ language }: Texts, label: string, text: string): string =>
  `${label}${language.colon} ${text}`;

/** A day as people say it, with its weekday: `jeudi 5 janvier 2017`. `day` is `2017-01-05`. */
export const dayIn = ({ language }: Texts, day: string): string =>
  formatOf(language.locale, fullDay).format(new Date(`${day}T00:00Z`));

/** A moment with its weekday and time. `at` is Paris wall time, `2017-01-05T14:00`. */
export const momentIn = ({ language }: Texts, at: string): string =>
  formatOf(language.locale, fullMoment).format(new Date(`${at}Z`));

/** The same without the year, for where little fits. */
export const shortMomentIn = ({ language }: Texts, at: string): string =>
  formatOf(language.locale, shortMoment).format(new Date(`${at}Z`));

const fullDay: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeZone: 'UTC' };
const fullMoment: Intl.DateTimeFormatOptions = { ...fullDay, timeStyle: 'short' };
const shortMoment: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
};

const formats = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** A format costs 100 us to make and 2 us to use. */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const byLocale = formats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  const format = byLocale.get(locale) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(options, byLocale.set(locale, format));
  return format;
};
