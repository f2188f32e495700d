import { fill, type Texts } from '../languages/languages.ts';
import { type Control, optionsOf, type Read } from './question.ts';

/** Control characters and runs of white space as one space: a name or an idea has one line. */
export const tidy = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Reads what was written or chosen. `own` is the question's own sentence for when there is nothing. */
export const readControl = (control: Control, values: readonly string[], { faults }: Texts, own?: string): Read => {
  const options = optionsOf(control);
  const missing = own ?? (options ? faults.choose : faults.missing);
  if (options) return readChosen(control, options, values, missing, faults.notAnOption);
  const text = tidy(values[0] ?? '');
  const { longest } = control as Extract<Control, { longest: number }>;
  // What nobody sees is nothing.
  if (text.replace(/[\p{Cf}\s]/gu, '') === '') return { fault: missing };
  if (text.length > longest) return { fault: fill(faults.tooLong, { longest }) };
  return { values: [text] };
};

const readChosen = (
  { kind }: Control,
  options: readonly { value: string }[],
  values: readonly string[],
  missing: string,
  unknown: string,
): Read => {
  const given = values.filter((value) => value !== '');
  const chosen = options.filter(({ value }) => given.includes(value)).map(({ value }) => value);
  if (given.length === 0) return { fault: missing };
  const known = given.every((value) => chosen.includes(value));
  if (!known || (kind !== 'several' && chosen.length > 1)) return { fault: unknown };
  return { values: chosen };
};
