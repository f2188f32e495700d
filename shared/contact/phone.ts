import { plainDigits } from '../domain/search/digits.ts';
import type { NumberReader } from './readNumber.ts';

/** What a person should look at once more: digits missing, too many, letters in them, or a number that nobody can have. */
export type PhoneDoubt = 'short' | 'long' | 'letters' | 'unknown';

/**
 * What somebody gave as a telephone. `phone` is kept and shown: in the usual groups, or as typed where words stand beside
 * it or it cannot be read. `e164` (`+33639980001`) is its number, or the first of several; `others` are the further ones.
 */
export type ReadPhone = { phone: string; e164?: string; others?: string[]; doubt?: PhoneDoubt };

/** Reads a telephone in any form that a person could read; undefined where there is no digit in it. */
export const readPhone = async (text: string): Promise<ReadPhone | undefined> => {
  const phone = tidy(text);
  const plain = plainDigits(phone).replaceAll('＋', '+');
  if (!/\d/.test(plain)) return undefined;
  const pieces = digitPieces(plain.replace(timeOfDay, ' '));
  const { readNumber } = await import('./readNumber.ts');
  const found = pieces.flatMap((piece) => numbersIn(piece, readNumber));
  const [first, ...others] = found;
  if (!first) return { phone, doubt: doubtOf(pieces) };
  return {
    phone: onlyNumbers.test(plain) ? found.map(({ written }) => written).join(' / ') : phone,
    e164: first.e164,
    ...(others.length > 0 && { others: others.map(({ e164 }) => e164) }),
    ...(first.letters && { doubt: 'letters' as const }),
  };
};

/** Without what cannot be seen: copied numbers bring marks of direction and hard spaces along. */
const tidy = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(tel:\s*)+/i, '');

/** `18h30` beside a number is none of it. */
const timeOfDay = /(?<!\d)\d{1,2}\s?h(?:\d{2})?(?![\p{Letter}\d])/giu;

/** Digits and what people put between and around them. */
const onlyNumbers = /^[\d\s+.,;:/|()_‐‑–—-]*$/;

/** A piece of the text without letters, from its first digit or + to its last digit. `letters`: one touches it. */
type Piece = { text: string; digits: number; letters: boolean };

const digitPieces = (plain: string): Piece[] =>
  [...plain.matchAll(/(\p{Letter}?)(\+?\d(?:[^\p{Letter}]*\d)?)(?=(\p{Letter}?))/gu)].map(
    ([, before, text = '', after]) => ({
      text,
      digits: text.replace(/\D/g, '').length,
      letters: before !== '' || after !== '',
    }),
  );

type FoundNumber = { e164: string; written: string; letters: boolean };

/** More digits than three numbers have are none. */
const mostDigits = 40;

const numbersIn = ({ text, digits, letters }: Piece, read: NumberReader): FoundNumber[] => {
  if (digits < 6 || digits > mostDigits) return [];
  const groups = (text.match(/\+?\d+/g) ?? []).flatMap(
    (group) => group.match(/^0\d{9}(?=0\d{9}$)|(?<=^0\d{9})0\d{9}$/g) ?? [group],
  );
  return readGroups(groups, read).map((number) => ({ ...number, letters }));
};

/** One number, or several one after the other; the next begins with 0 or +. Nothing where a digit is left over. */
const readGroups = (groups: readonly string[], read: NumberReader): Omit<FoundNumber, 'letters'>[] => {
  const whole = read(groups.join(''));
  if (whole) return [whole];
  for (const [cut, group] of groups.entries()) {
    if (cut === 0 || !/^[0+]/.test(group)) continue;
    const first = read(groups.slice(0, cut).join(''));
    const others = first ? readGroups(groups.slice(cut), read) : [];
    if (first && others.length > 0) return [first, ...others];
  }
  return [];
};

const doubtOf = (pieces: readonly Piece[]): PhoneDoubt => {
  if (pieces.some(({ letters }) => letters)) return 'letters';
  const [longest] = pieces.toSorted((a, b) => b.digits - a.digits);
  const { text = '', digits = 0 } = longest ?? {};
  if (digits < (text.startsWith('0') ? 10 : 9)) return 'short';
  return digits > (/^(\+|00)/.test(text) ? 15 : 10) ? 'long' : 'unknown';
};
