import { holderMoment } from '../domain/calendar.ts';
import { canBeReached, type Draft, type Given, type GivenAnswers, valuesOf } from '../domain/draft.ts';
import type { Instant } from '../domain/time.ts';
import { owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import { oweWayBack } from './intakeLink.ts';
import type { Stores } from './jalon.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A started intake that stays unsent for so long is brought up before the team. */
const callBackAfter = day;

/** Who stops after giving a mail address finds the way back in their mailbox, once their session is over. */
const linkAfter = 2 * hour;

/**
 * Keeps one answer of an intake, at once. From the moment when the person can be reached the team owes them a call, unless
 * the request is sent before. False when it was sent already: nothing is changed then.
 */
export const saveAnswer = (
  { drafts, association: { calendar } }: Pick<Stores, 'drafts' | 'association'>,
  draft: Draft,
  question: string,
  given: Given,
  { language, now }: { language: string; now: Instant },
): Promise<boolean> => {
  const answers = { ...draft.answers, [question]: given };
  const becomes = (is: (answers: GivenAnswers) => boolean): boolean => !is(draft.answers) && is(answers);
  const also = [
    ...(becomes(canBeReached) ? [oweCallBack(draft.id, now, now + callBackAfter)] : []),
    ...(becomes(hasMail) ? [oweWayBack(draft.id, now, holderMoment(now + linkAfter, calendar))] : []),
  ];
  return drafts.answer({ id: draft.id, language, changedAt: now }, question, given, also);
};

const hasMail = (answers: GivenAnswers): boolean => valuesOf(answers, 'email').length > 0;

export const callBackId = (draftId: string): string => `callBack/${draftId}`;

/** The word to the team that somebody began a request and did not send it; owed anew it is rewritten. */
export const oweCallBack = (draftId: string, owedAt: Instant, dueAt = owedAt): Write =>
  owe({ id: callBackId(draftId), kind: 'callBack', channel: 'slack', to: 'team', subject: draftId, owedAt, dueAt });

/** The request is sent: what was owed because it was not is looked at now, and finds nothing to say any more. */
export const settleDraft = ({ id, answers }: Draft, now: Instant): Write[] => [
  ...(canBeReached(answers) ? [oweCallBack(id, now)] : []),
  ...(hasMail(answers) ? [oweWayBack(id, now, now)] : []),
];
