import type * as z from 'zod';
import type { FormValues } from '../web/formBody.ts';
import type { Question, Questions } from './question.ts';
import type { intakeQuestions } from './questions.ts';
import { faults } from './texts.ts';

type AnswersTo<Asked extends Questions> = { [Name in keyof Asked]: z.output<Asked[Name]['answer']> };

export type Answers = AnswersTo<ReturnType<typeof intakeQuestions>>;

/** A sentence for each question that is not answered well, by the question's name. */
export type Faults = ReadonlyMap<string, string>;

/** Reads every answer, and tells everything that is wrong at once. */
export const readAnswers = (
  questions: ReturnType<typeof intakeQuestions>,
  form: FormValues,
): { answers: Answers } | { faults: Faults } => {
  const found = new Map<string, string>();
  const read = ([name, { answer }]: [string, Question]): [string, unknown] => {
    const { data, error } = answer.safeParse(form.get(name) ?? []);
    if (error) found.set(name, error.issues[0]?.message ?? faults.notAnOption);
    return [name, data];
  };
  // Each value comes out of the question of its name, so together they are the answers to these questions.
  const answers = Object.fromEntries(Object.entries(questions).map(read)) as Answers;
  const canBeReached = answers.phone ?? answers.email ?? found.get('phone') ?? found.get('email');
  if (canBeReached === undefined) found.set('phone', faults.noContact);
  return found.size > 0 ? { faults: found } : { answers };
};
