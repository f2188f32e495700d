import { mobileNumber } from '../contact/mobileNumber.ts';
import type { Instant } from '../domain/time.ts';
import { fill, shortMomentIn, textsIn } from '../languages/languages.ts';
import { smsText } from '../messages/smsText.ts';
import { undelivered } from '../messages/undelivered.ts';
import type { Message } from '../store/messageStore.ts';
import { type Outreach, type Sms, Undeliverable } from './jalon.ts';
import { appointmentOf, isToldTwice, journeyOf } from './renderMail.ts';

/**
 * The text message that is owed, from the records as they are `now`; undefined when its reason is gone. Phones lie about
 * and are lent: no name, nothing of the project.
 */
export const renderSms = async (jalon: Outreach, message: Message, now: Instant): Promise<Sms | undefined> => {
  const { kind, to, journeyId } = message;
  if (kind !== 'appointmentAhead' || journeyId === undefined) throw new Undeliverable(`no text of the kind ${kind}`);
  const [journey, person, { language }] = await Promise.all([
    journeyOf(jalon, message),
    jalon.records.person(to),
    jalon.preferences.of(to),
  ]);
  const appointment = journey && (await appointmentOf(jalon, message, journey, now));
  if (!person || !appointment || (await isToldTwice(jalon, to, appointment))) return undefined;
  const number = mobileNumber(person.phone ?? '');
  if (number === undefined) throw new Undeliverable(undelivered.noMobile());
  const texts = textsIn(language);
  const { phone } = jalon.association;
  const { text } = smsText(fill(texts.sms[kind], { when: shortMomentIn(texts, appointment.at), phone }));
  return { to: number, text };
};
