import type { Vocabularies } from '../domain/association.ts';
import type { CodeValue } from '../domain/codes.ts';
import type { Person, Sheet } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';

type Answer = boolean | undefined;

/** A sheet with what the figures ask of it, on its date; undefined is no answer. `age` is in whole years. */
export type SheetProfile = Sheet & {
  age: number | undefined;
  woman: Answer;
  jobSeeker: Answer;
  aboveBac: Answer;
  belowBac: Answer;
  inQpv: Answer;
};

export const profileOf = (
  sheet: Sheet,
  person: Person | undefined,
  { employments, diplomas }: Vocabularies,
): SheetProfile => ({
  ...sheet,
  age: person?.birthDate === undefined ? undefined : ageOn(person.birthDate, sheet.date),
  woman: isWoman(person),
  jobSeeker: isAmong(employments, ({ jobSeeker }) => jobSeeker, sheet.employment),
  aboveBac: isAmong(diplomas, ({ aboveBac }) => aboveBac, sheet.diploma),
  belowBac: isAmong(diplomas, ({ belowBac }) => belowBac, sheet.diploma),
  inQpv: sheet.qpv === 'unknown' ? undefined : isOneOf(['yes'], sheet.qpv),
});

export const isWoman = (person: Person | undefined): Answer => isOneOf(['F'], person?.gender);

/** Whether the answer is one of the codes; undefined without an answer. */
export const isOneOf = (codes: readonly string[], answer: string | undefined): Answer =>
  answer === undefined ? undefined : codes.includes(answer);

/** Whole years; somebody born on 29 February is a year older on 1 March of a common year. */
export const ageOn = (birthDate: PlainDate, day: PlainDate): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

const isAmong = <Value extends CodeValue>(
  values: readonly Value[],
  group: (value: Value) => true | undefined,
  answer: string | undefined,
): Answer =>
  isOneOf(
    values.filter(group).map(({ code }) => code),
    answer,
  );
