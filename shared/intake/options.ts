import type { CodeList } from '../domain/codes.ts';
import type { Texts } from '../languages/languages.ts';
import type { Option } from './question.ts';

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** The label of a code in a language: as the person would say it, else as the association writes it. */
const codeLabel = ({ codes }: Texts, list: string, { code, label }: CodeList[number]): string =>
  (codes as Record<string, Record<string, string>>)[list]?.[code] ?? capitalised(label);

/** A code list as options. `list` is its name in the language files. */
export const codeOptions = (codes: CodeList, list: string, texts: Texts): Option[] =>
  codes.map((value) => ({ value: value.code, label: codeLabel(texts, list, value) }));
