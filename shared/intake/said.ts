import type { Given } from '../domain/draft.ts';
import { givenFor, pathOf } from './path.ts';
import type { Question } from './question.ts';
import type { Setting } from './setting.ts';

/** A question that was asked, and what was said to it in words. */
export type Said = { question: Question; text: string };

/** What was said so far, in order; what is not asked any more is left out. */
export const saidIn = (setting: Setting): Said[] =>
  pathOf(setting).flatMap((question) => {
    const given = givenFor(question, setting.draft.answers);
    return given === undefined ? [] : [{ question, text: words(question, given, setting) }];
  });

/** Declined and passed over have words of their own. */
const words = (question: Question, given: Given, { texts: { intake } }: Setting): string => {
  if (given === 'declined') return intake.declined;
  return given === 'skipped' ? intake.skipped : question.show(given.values);
};

/** Questions whose answers stand in no record: the draft alone keeps them. */
const unrecorded: readonly string[] = ['reachBy', 'reachWhen', 'ess', 'essSigns'];

/** Of what was said, what no record holds: those answers, and what the person does not wish to tell. */
export const beyondRecords = (setting: Setting): Said[] =>
  saidIn(setting).filter(
    ({ question: { name } }) =>
      (unrecorded.includes(name) && setting.draft.answers[name] !== 'skipped') ||
      setting.draft.answers[name] === 'declined',
  );
