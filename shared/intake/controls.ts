import type { Vocabularies } from '../domain/association.ts';
import type { Texts } from '../languages/languages.ts';
import { codeOptions } from './options.ts';
import type { Control, Option } from './question.ts';
import type { Setting } from './setting.ts';

type Line = Extract<Control, { kind: 'line' }>;

/** A line of text. */
export const line =
  ({ type = 'text', longest = 80, ...rest }: Partial<Line> = {}) =>
  (): Line => ({ kind: 'line', type, longest, ...rest });

/** A text of a few words. */
export const paragraph = (longest: number) => (): Control => ({ kind: 'paragraph', longest });

/** The options that the language files give a question. */
export const optionsIn = ({ questions }: Texts, name: string): Option[] => {
  const { options = {} } = (questions as Record<string, { options?: Record<string, string> }>)[name] ?? {};
  return Object.entries(options).map(([value, label]) => ({ value, label }));
};

/** One of a question's own few options. */
export const oneOf =
  (name: string) =>
  ({ texts }: Setting): Control => ({ kind: 'choice', options: optionsIn(texts, name) });

/** Any number of a question's own options. */
export const someOf =
  (name: string) =>
  ({ texts }: Setting): Control => ({ kind: 'several', options: optionsIn(texts, name) });

/** One of the values of a short code list, all of them in sight. */
export const oneCode =
  (list: keyof Vocabularies) =>
  ({ vocabularies, texts }: Setting): Control => ({
    kind: 'choice',
    options: codeOptions(vocabularies[list], list, texts),
  });

/** One of the values of a long code list. */
export const listedCode =
  (list: keyof Vocabularies) =>
  ({ vocabularies, texts }: Setting): Control => ({
    kind: 'list',
    groups: [{ options: codeOptions(vocabularies[list], list, texts) }],
  });
