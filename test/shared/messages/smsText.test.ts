import { expect, test } from 'vitest';
import { languages, shortMomentIn } from '../../../shared/languages/languages.ts';
import { smsText } from '../../../shared/messages/smsText.ts';

test('what the short alphabet has not is said in it', () => {
  expect(smsText('Rappel\u00a0: l’été à « Lœuilly », 15 août – déçu… ê').text).toBe(
    'Rappel : l\'été à " Loeuilly ", 15 aout - décu... e',
  );
  expect(smsText('e\u0301te\u0301').text).toBe('été');
});

test.each([
  ['a', 160, 1],
  ['a', 161, 2],
  ['a', 306, 2],
  ['a', 307, 3],
  ['€', 80, 1],
  ['€', 81, 2],
  ['é', 160, 1],
  ['ê', 160, 1],
  ['م', 70, 1],
  ['م', 71, 2],
  ['م', 135, 3],
])('%s, %i times, takes %i', (sign, times, parts) => {
  expect(smsText(sign.repeat(times)).parts).toBe(parts);
});

test('another script stays as it is', () => {
  expect(smsText('موعد « 5 »').text).toBe('موعد « 5 »');
});

test('the reminder is one message on every day of the year, in every language', () => {
  for (const texts of Object.values(languages))
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(Date.UTC(2020, 0, 1 + day, 14)).toISOString().slice(0, 16);
      const { text, parts } = smsText(
        texts.sms.appointmentAhead.replace('{when}', shortMomentIn(texts, at)).replace('{phone}', '03 53 01 00 00'),
      );
      expect([at, text, parts]).toEqual([at, text, 1]);
    }
});
