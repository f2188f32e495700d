import type { Person } from '../domain/records.ts';
import { fill } from '../languages/languages.ts';
import { type Letter, type MailSetting, phoneOf } from './mail.ts';

/** The link to one's own data. The first name tells those apart who share an address. */
export const myDataLinkLetter = (link: string, { firstName }: Person, { texts }: MailSetting): Letter => {
  const { subject, lead, go, careful, notYou } = texts.myData.letters.link;
  const { hello, helloNobody } = texts.mails;
  return {
    subject,
    paragraphs: [
      firstName === undefined ? helloNobody : fill(hello, { name: firstName }),
      lead,
      { words: go, href: link },
      careful,
      notYou,
    ],
  };
};

/** A word to the address that was left, or to the new one: whose it is stands in neither. */
export const addressLetter = (which: 'left' | 'taken', { texts, association }: MailSetting): Letter => {
  const { subject, lead, notYou } = texts.myData.letters[which];
  return {
    subject,
    paragraphs: [texts.mails.helloNobody, lead, fill(notYou, { phone: phoneOf(association) })],
  };
};

/** The last word to somebody who is erased. */
export const erasedLetter = ({ texts, association }: MailSetting): Letter => {
  const { subject, lead, stays, again } = texts.myData.letters.erased;
  const question = fill(again, { phone: phoneOf(association) });
  return { subject, paragraphs: [texts.mails.helloNobody, lead, stays, question] };
};
