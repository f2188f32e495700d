import { plainDigits } from '../domain/search/digits.ts';

/** What people put between the groups of a number. */
const between = /[\s.()_‐‑–-]/g;

const french = /^(?:\+33|0033|0)0?([67]\d{8})$/;

/** Overseas: dialled like ours, but numbers of another country. Of Mayotte's 0639, what is kept for films is nobody's. */
const overseas = /^(?:69[0-7]|639(?!98))/;

/**
 * The first French mobile among the numbers that somebody gave, `+33639980001`: what a text message reaches. Undefined
 * where there is none, or another country's.
 */
export const mobileNumber = (phone: string): string | undefined => {
  for (const piece of plainDigits(phone).split(/[/,;|]|\bou\b/)) {
    const [, digits] = french.exec(piece.replace(between, '')) ?? [];
    if (digits !== undefined && !overseas.test(digits)) return `+33${digits}`;
  }
  return undefined;
};
