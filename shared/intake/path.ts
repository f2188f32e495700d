import { type Given, type GivenAnswers, valuesOf } from '../domain/draft.ts';
import { optionsOf, type Question } from './question.ts';
import { type Declaration, declarations } from './questions.ts';
import { readControl } from './reading.ts';
import type { Setting } from './setting.ts';

/** The questions that are asked, given what was answered so far, in order. Derived, so that it is always consistent. */
export const pathOf = (setting: Setting): Question[] =>
  declarations.filter(({ asked }) => asked?.(setting) ?? true).map((declaration) => questionOf(declaration, setting));

/** What became of a question, if it still counts: an option that is no longer offered is no answer. */
export const givenFor = ({ name, control, leave }: Question, answers: GivenAnswers): Given | undefined => {
  const given = answers[name];
  if (given === undefined) return undefined;
  if (typeof given === 'string') return leave === 'compulsory' ? undefined : given;
  const options = optionsOf(control);
  const offered = (value: string) => options === undefined || options.some((option) => option.value === value);
  return valuesOf(answers, name).every(offered) ? given : undefined;
};

/** The first question without an answer; undefined when all have one and the request can be sent. */
export const nextQuestion = (path: readonly Question[], answers: GivenAnswers): Question | undefined =>
  path.find((question) => givenFor(question, answers) === undefined);

type Words = { ask: string; short: string; hint?: string };

const questionOf = (declaration: Declaration, setting: Setting): Question => {
  const { name, leave, read, show, edit } = declaration;
  const { texts } = setting;
  const words = (texts.questions as Record<string, Words>)[name] ?? { ask: name, short: name };
  const control = declaration.control(setting);
  const missing = (texts.faults as Record<string, string>)[name];
  const options = optionsOf(control);
  const locate = declaration.locate?.(setting);
  return {
    name,
    ask: words.ask,
    short: words.short,
    ...(words.hint !== undefined && { hint: words.hint }),
    control,
    leave: typeof leave === 'function' ? leave(setting) : leave,
    read: async (values) => {
      const plain = readControl(control, values, texts, missing);
      if ('fault' in plain || !read) return plain;
      return read(plain.values[0] ?? '', setting);
    },
    ...(locate && { locate }),
    edit: (value) => edit?.(value) ?? value,
    show: (values) =>
      values
        .map((value) => options?.find((option) => option.value === value)?.label ?? show?.(value, setting) ?? value)
        .join(', '),
  };
};
