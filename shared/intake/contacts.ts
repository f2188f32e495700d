import { readMail } from '../contact/mail.ts';
import { type PhoneDoubt, readPhone } from '../contact/phone.ts';
import type { Texts } from '../languages/languages.ts';
import type { Read } from './question.ts';
import type { Setting } from './setting.ts';

/** A phone number in any form that a person could read: only what has no digit in it is refused. */
export const readPhoneAnswer = async (written: string, { texts: { faults } }: Setting): Promise<Read> => {
  const read = await readPhone(written);
  if (!read) return { fault: faults.noPhone };
  return { values: [read.phone], ...(read.doubt && { doubt: { sentence: phoneDoubt(read.doubt, faults) } }) };
};

const phoneDoubt = (doubt: PhoneDoubt, faults: Texts['faults']): string => {
  if (doubt === 'short') return faults.phoneShort;
  return doubt === 'long' ? faults.phoneLong : faults.phoneOdd;
};

/** A mail address: only what has no @ is refused; what was probably meant is offered, never taken silently. */
export const readMailAnswer = (written: string, { texts: { faults } }: Setting): Read => {
  const read = readMail(written);
  if (!read) return { fault: faults.noMail };
  const { email, suggestion, doubt } = read;
  if (suggestion !== undefined) return { values: [email], doubt: { sentence: faults.mailSlip, suggestion } };
  return { values: [email], ...(doubt && { doubt: { sentence: faults.mailOdd } }) };
};
