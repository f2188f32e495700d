import { isLanguage, type Language, languages } from '../../../shared/languages/languages.ts';
import { readCookie, setCookie } from './cookies.ts';
import type { HttpRequest } from './request.ts';

const cookie = 'langue';
const year = 365 * 86_400;

/**
 * The language of a page: what was just chosen (`?lang=ar`), else what was chosen before, else what this holder is known
 * to speak, else the first that the browser asks for and we speak, else French.
 */
export const languageOf = (request: HttpRequest, known?: string): Language => {
  const { lang } = request.queryStringParameters;
  const wanted = [lang, readCookie(request, cookie), known, ...accepted(request.headers['accept-language'])];
  return wanted.find(isLanguage) ?? 'fr';
};

/** What keeps a language that was just chosen. */
export const languageCookies = ({ queryStringParameters: { lang } }: HttpRequest): string[] =>
  isLanguage(lang) ? [setCookie(cookie, lang, year)] : [];

/** `ar-MA,fr;q=0.8` as its languages, the most wanted first. */
const accepted = (header = ''): string[] =>
  header
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag = '', weight = 'q=1'] = range.split(';').map((part) => part.trim());
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: Number(weight.replace('q=', '')) || 0 };
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);

/** The other languages, each with the address of the same page in it. `path` may be empty: the page's own. */
export const otherLanguages = (language: Language, query: Readonly<Record<string, string>> = {}, path = '') =>
  (Object.keys(languages) as Language[])
    .filter((code) => code !== language)
    .map((code) => ({
      code,
      name: languages[code].language.name,
      href: `${path}?${new URLSearchParams({ lang: code, ...query })}`,
    }));
