import { canBeReached, type Draft, type Given } from '../domain/draft.ts';
import type { Instant } from '../domain/time.ts';
import { owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import type { Stores } from './jalon.ts';

const day = 86_400_000;

/** A started intake that stays unsent for so long is brought up before the team. */
const callBackAfter = day;

/**
 * Keeps one answer of an intake, at once. From the moment when the person can be reached the team owes them a call, unless
 * the request is sent before. False when it was sent already: nothing is changed then.
 */
export const saveAnswer = (
  { drafts }: Pick<Stores, 'drafts'>,
  draft: Draft,
  question: string,
  given: Given,
  { language, now }: { language: string; now: Instant },
): Promise<boolean> => {
  const reachable = !canBeReached(draft.answers) && canBeReached({ ...draft.answers, [question]: given });
  const also = reachable ? [oweCallBack(draft.id, now, now + callBackAfter)] : [];
  return drafts.answer({ id: draft.id, language, changedAt: now }, question, given, also);
};

/** The word to the team that somebody began a request and did not send it; owed anew it is rewritten. */
export const oweCallBack = (draftId: string, owedAt: Instant, dueAt = owedAt): Write =>
  owe({ id: `callBack/${draftId}`, kind: 'callBack', channel: 'slack', to: 'team', subject: draftId, owedAt, dueAt });
