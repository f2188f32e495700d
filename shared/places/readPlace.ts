import { plainDigits } from '../domain/search/digits.ts';
import { placeWords } from './placeWords.ts';

/** What somebody typed for a place: the words of a name, a postcode or its first digits, a department. */
export type TypedPlace = { words: string[]; postcode?: string; department?: string };

const wholePostcode = /(?<!\d)(?:\bFR?[-\s]?)?(\d{2})[\s.]?(\d{3})(?!\d)/i;
const departmentNumber = /(?<![\p{Letter}\d])(2[AB]|9[78]\d|\d{1,2})(?![\p{Letter}\d])/iu;
const firstDigits = /(?<!\d)\d{3,4}(?!\d)/;

/** Words beside a name that are none of it. */
const besides = new Set(['cedex', 'arrondissement', 'arr', 'ardt']);

/** Behind their names a number up to 20 is an arrondissement, not a department. */
const citiesInParts = new Set(['paris', 'lyon', 'marseille']);

/** Reads `59000`, `F-59000 Lille`, `lille (59)`, `Ajaccio 2A`, `Paris 12e`, in any order. */
export const readPlace = (text: string): TypedPlace => {
  const typed = plainDigits(text).replaceAll('\n', ' ');
  const [postcodeText = '', ...parts] = wholePostcode.exec(typed) ?? [];
  const rest = typed.replace(postcodeText, ' ');
  const words = (placeWords([rest])[0] ?? []).filter((word) => !/\d/.test(word) && !besides.has(word));
  const [department = ''] = departmentNumber.exec(rest) ?? [];
  if (parts.length > 0) return { words, postcode: parts.join('') };
  const [digits] = firstDigits.exec(rest) ?? [];
  if (department === '') return { words, ...(digits !== undefined && { postcode: digits }) };
  if (citiesInParts.has(words.join(' ')) && Number(department) <= 20) return { words };
  return { words, department: department.padStart(2, '0').toUpperCase() };
};
