import type { Instant } from '../domain/time.ts';
import { textsIn } from '../languages/languages.ts';
import { type Letter, type Mail, type MailSetting, writeMail } from '../messages/mail.ts';
import { addressLetter, erasedLetter, myDataLinkLetter } from '../messages/myDataLetters.ts';
import { undelivered } from '../messages/undelivered.ts';
import type { Message } from '../store/messageStore.ts';
import { type Outreach, Undeliverable } from './jalon.ts';
import { linkTo } from './linkTo.ts';

const lasts = 24 * 3_600_000;

const kinds = ['myDataLink', 'mailAddressLeft', 'mailAddressTaken', 'erased'] as const;

type MyDataKind = (typeof kinds)[number];

/** Is it about a person's own data, and no journey's? They answer to what the person just did, so they go at once. */
export const isMyDataKind = (kind: string): kind is MyDataKind => kinds.some((known) => known === kind);

/** The mail as it is owed to a person; undefined for somebody who is no longer known, or an address that is forgotten. */
export const myDataMail = async (
  jalon: Outreach,
  { to, subject = '' }: Message,
  kind: MyDataKind,
  now: Instant,
): Promise<Mail | undefined> => {
  const { records, traces, preferences, association, publicUrl } = jalon;
  // Who is erased is told, as long as their address is there.
  const person = await (kind === 'erased' ? records.evenErased(to) : records.person(to));
  if (!person) return undefined;
  const setting: MailSetting = { texts: textsIn((await preferences.of(to)).language), association, publicUrl };
  const send = (email: string, letter: Letter): Mail => writeMail(email, letter, setting);
  if (kind === 'mailAddressLeft') {
    const former = await traces.formerAddress(to, subject);
    return former === undefined ? undefined : send(former, addressLetter('left', setting));
  }
  if (kind === 'erased') return person.email ? send(person.email, erasedLetter(setting)) : undefined;
  if (!person.email) throw new Undeliverable(undelivered.noAddress());
  if (kind === 'mailAddressTaken') return send(person.email, addressLetter('taken', setting));
  const link = await linkTo(jalon, { purpose: 'myData', personId: person.id }, now + lasts);
  return send(person.email, myDataLinkLetter(link, person, setting));
};
