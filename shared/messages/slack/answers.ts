import type { CodeList, CodeOf } from '../../domain/codes.ts';
import { isDay } from '../../domain/days.ts';
import type { PlainDate } from '../../domain/time.ts';

/** What somebody filled in, as Slack writes it: by block, then by action. */
export type ViewValues = Record<string, Record<string, ViewValue>>;

type Option = { value: string };
type ViewValue = {
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
};

const problems = {
  missing: 'Remplissez ce champ.',
  badDay: 'Cette date n’existe pas.',
  badTime: 'Cette heure n’existe pas.',
  badNumber: 'Écrivez un nombre.',
  badWhole: 'Écrivez un nombre entier, plus grand que 0.',
  tooLong: 'Ce texte est trop long : 3 000 caractères au plus.',
};

const longest = 3000;

/**
 * Reads the answers of a modal. What is missing or wrong is noted in `errors`, a sentence by block; its value is then
 * empty, and the command made of it must not be carried out.
 */
export const createAnswers = (values: ViewValues) => {
  const errors: Record<string, string> = {};
  const wrong = (block: string, sentence: string): '' => {
    errors[block] ??= sentence;
    return '';
  };
  /** A block has one element; its action id may vary. */
  const given = (block: string): ViewValue => Object.values(values[block] ?? {})[0] ?? {};

  const textIfAny = (block: string): string | undefined => {
    const text = given(block).value?.trim() || undefined;
    return text !== undefined && text.length > longest ? wrong(block, problems.tooLong) : text;
  };
  const dayIfAny = (block: string): PlainDate | undefined => {
    const day = given(block).selected_date ?? undefined;
    return day === undefined || isDay(day) ? day : wrong(block, problems.badDay);
  };
  const numberIfAny = (block: string): number | undefined => {
    const text = textIfAny(block)?.replace(',', '.');
    if (text === undefined) return undefined;
    if (!Number.isFinite(Number(text))) wrong(block, problems.badNumber);
    return Number(text);
  };
  const wholeIfAny = (block: string): number | undefined => {
    const number = numberIfAny(block);
    if (number !== undefined && !(Number.isInteger(number) && number > 0)) wrong(block, problems.badWhole);
    return number;
  };
  const choiceIfAny = (block: string): string | undefined => given(block).selected_option?.value;
  const codeIfAny = <List extends CodeList>(block: string, list: List): CodeOf<List> | undefined => {
    const chosen = choiceIfAny(block);
    return list.find(({ code }) => code === chosen)?.code;
  };

  return {
    errors,
    wrong,
    textIfAny,
    dayIfAny,
    numberIfAny,
    wholeIfAny,
    choiceIfAny,
    codeIfAny,
    text: (block: string): string => textIfAny(block) ?? wrong(block, problems.missing),
    day: (block: string): PlainDate => dayIfAny(block) ?? wrong(block, problems.missing),
    time: (block: string): string => {
      const time = given(block).selected_time ?? wrong(block, problems.missing);
      return time === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : wrong(block, problems.badTime);
    },
    timeIfAny: (block: string): string | undefined => given(block).selected_time ?? undefined,
    whole: (block: string): number => wholeIfAny(block) ?? Number(wrong(block, problems.missing)),
    choice: (block: string): string => choiceIfAny(block) ?? wrong(block, problems.missing),
    /** undefined where the modal does not ask for it */
    choicesIfAny: (block: string): string[] | undefined =>
      values[block] && (given(block).selected_options ?? []).map(({ value }) => value),
    code: <List extends CodeList>(block: string, list: List): CodeOf<List> => {
      const code = codeIfAny(block, list);
      if (code === undefined) wrong(block, problems.missing);
      // Any code will do where the error keeps the command from being carried out.
      return code ?? (list[0]?.code as CodeOf<List>);
    },
  };
};

export type Answers = ReturnType<typeof createAnswers>;
