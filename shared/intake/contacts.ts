import { mailAddress } from '../domain/mailAddress.ts';
import type { Read } from './question.ts';
import type { Setting } from './setting.ts';

/** A phone number: only what has no number in it is refused. */
export const readPhoneAnswer = (written: string, { texts: { faults } }: Setting): Read =>
  /(\d\D*){6}/.test(written) ? { values: [written] } : { fault: faults.noPhone };

/** A mail address: only what has no @ is refused. */
export const readMailAnswer = (written: string, { texts: { faults } }: Setting): Read => {
  if (!written.includes('@')) return { fault: faults.noMail };
  return { values: [written], ...(!mailAddress.test(written) && { doubt: { sentence: faults.mailOdd } }) };
};
