import type { Person } from '../records.ts';
import { wordsOf } from '../search/words.ts';

/** So many digits tell a telephone, however it begins. */
const ownDigits = 9;

/** Does a text name one of these persons: by first or last name, mail address or telephone? */
export const namesAny = (persons: readonly Person[]): ((text: string) => boolean) => {
  const names = persons.flatMap(({ firstName, lastName, email }) =>
    [firstName, lastName, email].flatMap((name) => (name ? [` ${wordsOf(name).join(' ')} `] : [])),
  );
  const phones = persons.flatMap(({ phone }) => {
    const digits = digitsOf(phone ?? '').slice(-ownDigits);
    return digits.length === ownDigits ? [digits] : [];
  });
  return (text) => {
    const words = ` ${wordsOf(text).join(' ')} `;
    const digits = digitsOf(text);
    return (
      names.some((name) => name.trim() !== '' && words.includes(name)) || phones.some((own) => digits.includes(own))
    );
  };
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');
