import { mailAddress } from '../domain/mailAddress.ts';
import { intendedDomain } from './mailDomains.ts';

/** What a person should look at once more: no mail can be sent to it, there are several, or other words stand beside it. */
export type MailDoubt = 'form' | 'several' | 'words';

/**
 * What somebody gave as a mail address. `email` is what stands there, cleaned of what is never part of an address;
 * `suggestion` is what was probably meant, for the person to accept: it is never taken silently.
 */
export type ReadMail = { email: string; suggestion?: string; doubt?: MailDoubt };

/** Reads a mail address in any form that a person could read; undefined where there is no @, nor the word for it. */
export const readMail = (text: string): ReadMail | undefined => {
  const words = wordsOf(spelledOut(tidy(text)));
  const [email, ...others] = words.filter((word) => word.includes('@'));
  if (email === undefined) return undefined;
  const suggestion = suggestionFor(email);
  const doubt = doubtOf(email, others.length, words.length);
  return { email, ...(suggestion && { suggestion }), ...(doubt && { doubt }) };
};

const doubtOf = (email: string, others: number, words: number): MailDoubt | undefined => {
  if (!mailAddress.test(email)) return 'form';
  if (others > 0) return 'several';
  return words > 1 ? 'words' : undefined;
};

/** Full-width signs (＠) as usual ones, nothing that cannot be seen, no spaces around @ and between the parts of a domain. */
const tidy = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('。', '.')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/mailto:/gi, ' ')
    .replace(/ ?@ ?/g, '@')
    .replace(/(@[^ @]+?)(?: \.|\. | \. )(?=[a-z]{2,}\b)/gi, '$1.')
    .trim();

/** `samira at gmail point com`: only where no @ stands. */
const spelledOut = (text: string): string =>
  text.includes('@')
    ? text
    : text
        .replace(/ ?[([{] ?(?:at|arobase?) ?[)\]}] ?/gi, '@')
        .replace(/ (?:at|arobase?|arrobase?) /gi, '@')
        .replace(/ (?:point|dot) /gi, '.')
        .replace(/ (?:tiret bas|underscore) /gi, '_')
        .replace(/ tiret /gi, '-');

/** `Samira <samira@example.org>`, as mail programs write it. */
const namedAddress = /^[^@<>]*<([^<>]+)>$/;

/** The words without the signs around them; an address with its domain in small letters, its name as it was typed. */
const wordsOf = (text: string): string[] =>
  text
    .replace(namedAddress, '$1')
    .split(/[\s<>"«»;]+|,(?=[^@,]+@)/)
    .map((word) => word.replace(/^[^\p{Letter}\p{Number}_@+-]+|[^\p{Letter}\p{Number}@]+$/gu, ''))
    .map((word) => word.replace(/@[^@]*$/, (domain) => domain.toLowerCase()))
    .filter(Boolean);

const suggestionFor = (email: string): string | undefined => {
  const at = email.lastIndexOf('@');
  const name = email
    .slice(0, at)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .normalize('NFC');
  const meant = `${name}@${intendedDomain(email.slice(at + 1))}`;
  return meant !== email && mailAddress.test(meant) ? meant : undefined;
};
