import * as z from 'zod';
import type { CodeList } from '../../../shared/domain/codes.ts';
import { faults } from './texts.ts';

/** A value that can be chosen: what the form sends, what people read, what it means. `opens` the question after it. */
export type Option<Meaning = unknown> = { value: string; label: string; means: Meaning; opens?: boolean | undefined };

export type OptionGroup<Meaning = unknown> = { label?: string; options: readonly Option<Meaning>[] };

/** How a question is asked. A choice shows all its options, a list hides them; `ranks` of a list asks for several in order. */
export type Control =
  | { kind: 'line'; type: 'text' | 'tel' | 'email'; longest: number; autocomplete?: string }
  | { kind: 'paragraph'; longest: number }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'list'; groups: readonly OptionGroup[]; ranks: readonly string[] };

type Wording = {
  /** the heading of the part that begins with this question */
  heading?: string;
  label: string;
  hint?: string;
  /** shown once the question before it opens it, where the browser can */
  opened?: true;
};

/** One question: its words, its control, and how the values that come back are read. An answer may be absent. */
export type Question<Value = unknown> = Wording & {
  control: Control;
  compulsory?: true;
  answer: z.ZodType<Value, readonly string[]>;
};

export type Questions = Readonly<Record<string, Question>>;

/** Control characters and runs of white space as one space: a name or an idea has one line. */
const tidy = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** `form` is asked only of a text that is there and not too long. */
const textAnswer = (longest: number, form: z.ZodType<string, string> = z.string()) =>
  z
    .array(z.string())
    .transform(([first = '']) => tidy(first) || undefined)
    .pipe(
      z
        .string()
        .max(longest, { error: faults.tooLong(longest), abort: true })
        .pipe(form)
        .optional(),
    );

type Line = Extract<Control, { kind: 'line' }>;

/** A line of text. */
export const line = ({
  type = 'text',
  longest = 80,
  autocomplete,
  form,
  ...wording
}: Wording & Partial<Line> & { form?: z.ZodType<string, string> }): Question<string | undefined> => ({
  ...wording,
  control: { kind: 'line', type, longest, ...(autocomplete && { autocomplete }) },
  answer: textAnswer(longest, form),
});

/** A text of a few words, in a larger field. */
export const paragraph = ({ longest, ...wording }: Wording & { longest: number }): Question<string | undefined> => ({
  ...wording,
  control: { kind: 'paragraph', longest },
  answer: textAnswer(longest),
});

const optionsAnswer = <Meaning>(options: readonly Option<Meaning>[], most: number) =>
  z.array(z.string()).transform((given, context): Meaning[] => {
    const chosen = [...new Set(given.slice(0, most))].filter((value) => value !== '');
    return chosen.map((chosenValue) => {
      const option = options.find(({ value }) => value === chosenValue);
      if (option) return option.means;
      context.issues.push({ code: 'custom', message: faults.notAnOption, input: chosenValue });
      return z.NEVER;
    });
  });

const oneOf = <Meaning>(options: readonly Option<Meaning>[]) => optionsAnswer(options, 1).transform(([first]) => first);

/** One of a few options. */
export const choice = <Meaning>({
  options,
  ...wording
}: Wording & { options: readonly Option<Meaning>[] }): Question<Meaning | undefined> => ({
  ...wording,
  control: { kind: 'choice', options },
  answer: oneOf(options),
});

/** One of many options. */
export const list = <Meaning>({
  options,
  ...wording
}: Wording & { options: readonly Option<Meaning>[] }): Question<Meaning | undefined> => ({
  ...wording,
  control: { kind: 'list', groups: [{ options }], ranks: [''] },
  answer: oneOf(options),
});

/** Several of many options, the main one first; each once. */
export const ranking = <Meaning>({
  groups,
  ranks,
  ...wording
}: Wording & { groups: readonly OptionGroup<Meaning>[]; ranks: readonly string[] }): Question<Meaning[]> => ({
  ...wording,
  control: { kind: 'list', groups, ranks },
  answer: optionsAnswer(
    groups.flatMap(({ options }) => options),
    ranks.length,
  ),
});

/** The same question, which has to be answered: `fault` says so. */
export const compulsory = <Value>(question: Question<Value>, fault: string): Question<NonNullable<Value>> => ({
  ...question,
  compulsory: true,
  answer: question.answer.transform((value, context) => {
    if (value != null) return value;
    context.issues.push({ code: 'custom', message: fault, input: value });
    return z.NEVER;
  }),
});

/** The options of a code list; a label can be said otherwise, as the person would say it. */
export const codeOptions = <const List extends CodeList>(
  codes: List,
  labels: Partial<Record<List[number]['code'], string>> = {},
): Option<List[number]['code']>[] =>
  codes.map(({ code, label }: { code: List[number]['code']; label: string }) => ({
    value: code,
    label: capitalised(labels[code] ?? label),
    means: code,
  }));

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
