import type { Person, Sheet } from './records.ts';
import type { Instant } from './time.ts';

/**
 * What became of one question of the intake: an answer as its values, "I do not wish to answer", which is an answer of
 * its own, or passed over, which leaves it unanswered. A question that is not there has not been asked yet.
 */
export type Given = { values: readonly string[] } | 'declined' | 'skipped';

/** Answers by the name of their question. */
export type GivenAnswers = Readonly<Record<string, Given>>;

/** What makes a request look like a machine's: it only labels it, nobody is shut out. */
export type SpamSignal = 'honeypot' | 'fast' | 'manyFromHere' | 'noProof';

/** An intake that is being filled in; once sent it stays as the request was sent. Its id becomes the journey's. */
export type Draft = {
  id: string;
  /** the draft of the project's lead that invited this person; absent for the lead */
  joins?: string;
  language: string;
  answers: GivenAnswers;
  begunAt: Instant;
  changedAt: Instant;
  /** how many answers were kept so far; absent before the first */
  changes?: number;
  sentAt?: Instant;
  /** the records that were made of it when it was sent */
  told?: ToldPerson;
  signals: readonly SpamSignal[];
  /** a colleague called, because it was not sent */
  calledBack?: { by: string; at: Instant };
  /** why the mail with the way back could not go out, in French */
  mailFailed?: string;
};

/** One person and the facts of the day on which they told them, without the ids. */
export type ToldPerson = {
  person: Omit<Person, 'id'>;
  sheet: Omit<Sheet, 'id' | 'personId' | 'projectId' | 'programme'>;
};

/** What is not sent is kept for so many milliseconds after the last answer, then forgotten; links to it work as long. */
export const draftKeptFor = 30 * 86_400_000;

/** The values of an answer; none where it was declined, passed over or not asked. */
export const valuesOf = (answers: GivenAnswers, question: string): readonly string[] => {
  const given = answers[question];
  return typeof given === 'object' ? given.values : [];
};

/** The questions whose answers reach a holder. */
const contacts = ['phone', 'email'] as const;

/** Can the person be reached who began this? */
export const canBeReached = (answers: GivenAnswers): boolean =>
  contacts.some((name) => valuesOf(answers, name).length > 0);
