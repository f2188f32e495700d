import { draftKeptFor, valuesOf } from '../domain/draft.ts';
import { toDay, toLocal } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { textsIn } from '../languages/languages.ts';
import { type Mail, writeMail } from '../messages/mail.ts';
import { intakeLinkLetter } from '../messages/mails.ts';
import { notThere } from '../store/conditions.ts';
import { type Message, owe } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import type { Outreach } from './jalon.ts';
import { linkTo } from './linkTo.ts';

/**
 * Owes the holder, at the mail address of the draft, a link back to their unsent request. Once a minute: the condition
 * fails where it is owed already.
 */
export const oweIntakeLink = (draftId: string, now: Instant): Write => ({
  ...oweLink(draftId, toLocal(now), now, now),
  onlyIf: notThere,
});

/** The same, unasked, for who goes away without sending. */
export const oweWayBack = (draftId: string, now: Instant, dueAt: Instant): Write =>
  oweLink(draftId, 'wayBack', now, dueAt);

const oweLink = (draftId: string, which: string, owedAt: Instant, dueAt: Instant): Write =>
  owe({ id: `intakeLink/${draftId}/${which}`, kind: 'intakeLink', channel: 'mail', to: draftId, owedAt, dueAt });

/** The mail with the link; undefined when the request was sent or forgotten meanwhile, or the address taken out of it. */
export const intakeLinkMail = async (jalon: Outreach, { to }: Message, now: Instant): Promise<Mail | undefined> => {
  const { drafts, association, publicUrl } = jalon;
  const draft = await drafts.load(to);
  if (!draft || draft.sentAt !== undefined) return undefined;
  const [email] = valuesOf(draft.answers, 'email');
  if (email === undefined) return undefined;
  const texts = textsIn(draft.language);
  const until = now + draftKeptFor;
  const link = await linkTo(jalon, { purpose: 'intake', draftId: draft.id }, until);
  return writeMail(email, intakeLinkLetter(link, toDay(until), texts), { texts, association, publicUrl });
};
