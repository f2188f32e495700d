import type { Position } from '../domain/neighbourhood.ts';

export type Option = { value: string; label: string };

export type OptionGroup = { label?: string; options: readonly Option[] };

/** How a question is asked: a choice shows all its options, a list hides them; of `several` any number can be ticked. */
export type Control =
  | { kind: 'line'; type: 'text' | 'tel' | 'email'; longest: number; autocomplete?: string }
  | { kind: 'paragraph'; longest: number }
  | { kind: 'choice' | 'several'; options: readonly Option[] }
  | { kind: 'list'; groups: readonly OptionGroup[] };

/** May one leave it? `decline` also offers "I do not wish to answer", which is an answer of its own. */
export type Leave = 'compulsory' | 'skip' | 'decline';

/** Something to look at once more; sent again unchanged it is taken as it is. */
export type Doubt = { sentence: string; suggestion?: string };

/** What an answer is after reading: its values, or the sentence that says what is wrong and what is accepted. */
export type Read = { values: string[]; doubt?: Doubt } | { fault: string };

/** What a point on the map says about a question: an answer to look at, or none, and why. */
export type Located = { values: string[]; note: string };

/** One question, as it is asked now, in one language. */
export type Question = {
  name: string;
  ask: string;
  /** its few words above the answer, and in the summary */
  short: string;
  hint?: string;
  control: Control;
  leave: Leave;
  read: (values: readonly string[]) => Promise<Read>;
  /** where the answer can be found by where the person is; nothing of the point is kept */
  locate?: (point: Position) => Located;
  /** a value as it is written into its field again */
  edit: (value: string) => string;
  /** the answer in words */
  show: (values: readonly string[]) => string;
};

/** All that can be chosen; undefined where one writes. */
export const optionsOf = (control: Control): readonly Option[] | undefined => {
  if (control.kind === 'list') return control.groups.flatMap(({ options }) => options);
  return control.kind === 'choice' || control.kind === 'several' ? control.options : undefined;
};
