import { expect, test } from 'vitest';
import { mobileNumber } from '../../../shared/contact/mobileNumber.ts';

test.each([
  ['06 39 98 00 01', '+33639980001'],
  ['06.12.34.56.78', '+33612345678'],
  ['+33 (0)7 12 34 56 78', '+33712345678'],
  ['0033612345678', '+33612345678'],
  ['06\u00a012\u00a034\u00a056\u00a078', '+33612345678'],
  ['03 53 01 00 00 / 06 12 34 56 78', '+33612345678'],
  ['٠٦١٢٣٤٥٦٧٨', '+33612345678'],
])('« %s » is the mobile %s', (phone, number) => {
  expect(mobileNumber(phone)).toBe(number);
});

test.each([
  '03 53 01 00 00',
  '0692 12 34 56',
  '0639 12 34 56',
  '06 12 34 56',
  '06 12 34 56 789',
  '+32 470 12 34 56',
  '',
])('« %s » is no mobile that a text reaches for sure', (phone) => {
  expect(mobileNumber(phone)).toBeUndefined();
});
