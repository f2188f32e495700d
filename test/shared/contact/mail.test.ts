import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMail } from '../../../shared/contact/mail.ts';

test.each([
  [' samira@gmail.com '],
  ['mailto:samira@gmail.com'],
  ['Samira B. <samira@gmail.com>'],
  ['samira @ gmail . com'],
  ['samira＠gmail．com'],
  ['samira@gmail.com.'],
  ['samira@gmail.com,'],
  ['samira@GMAIL.com'],
  ['samira at gmail point com'],
  ['samira arobase gmail point com'],
  ['samira(at)gmail.com'],
  ['\u200bsamira@gmail.com\u200b'],
])('What is never part of an address is left away: %s', (text) => {
  expect(readMail(text)).toEqual({ email: 'samira@gmail.com' });
});

test.each([
  'Samira.B@free.fr',
  'prenom+jalon@exemple.co.uk',
  'd’arc@free.fr',
  'x@mairie-lille.fr',
  'x@hotmail.be',
  'x@orange.com',
  'x@live.com',
  'x@mail.com',
])('An address that may well be right is kept as it is, and nothing is suggested: %s', (text) =>
  expect(readMail(text)).toEqual({ email: text }),
);

test.each([
  ['samira@gmial.com', 'samira@gmail.com'],
  ['samira@gmail.fr', 'samira@gmail.com'],
  ['samira@gmail.con', 'samira@gmail.com'],
  ['samira@gmail..com', 'samira@gmail.com'],
  ['samira@hotmial.fr', 'samira@hotmail.fr'],
  ['samira@orange.f', 'samira@orange.fr'],
  ['samira@outlok.com', 'samira@outlook.com'],
  ['samira@laposte.fr', 'samira@laposte.net'],
  ['samira@sfr.f', 'samira@sfr.fr'],
  ['hélène@gmail.com', 'helene@gmail.com'],
])('A slip is not changed silently, what was meant is suggested: %s', (email, suggestion) => {
  expect(readMail(email)).toEqual({ email, suggestion });
});

test.each([
  ['samira@wanadoo', 'samira@wanadoo.fr'],
  ['samira@laposte', 'samira@laposte.net'],
  ['samira@free', 'samira@free.fr'],
  ['samira@gmail,com', 'samira@gmail.com'],
])('where no mail can be sent to what stands there, a doubt says so too: %s', (email, suggestion) => {
  expect(readMail(email)).toEqual({ email, suggestion, doubt: 'form' });
});

test('What nobody can complete leaves a doubt alone', () => {
  for (const email of ['ada@example', '@free.fr', 'a@@b.fr', '@'])
    expect(readMail(email)).toEqual({ email, doubt: 'form' });
});

test('Of several addresses the first is read, and other words are not lost silently', () => {
  expect(readMail('a@b.fr ou c@d.fr')).toEqual({ email: 'a@b.fr', doubt: 'several' });
  expect(readMail('a@b.fr,c@d.fr')).toEqual({ email: 'a@b.fr', doubt: 'several' });
  expect(readMail('samira benali@gmail.com')).toEqual({ email: 'benali@gmail.com', doubt: 'words' });
});

test('Only what has no @, nor the word for it, is refused', () => {
  for (const text of ['', 'samira', 'samira.gmail.com', 'pas de mail']) expect(readMail(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(readMail(`${before}@${after}`)).toBeDefined();
    }),
  );
});

test('Reading what was written gives the same, and a suggestion leads to nothing further', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9é.,_+'’<> -]{0,12}$/);
  const domain = fc.oneof(
    part,
    fc.constantFrom('gmail.fr', 'gmial.com', 'orange.f', 'free', 'Laposte.net', 'gmail,com'),
  );
  const mail = fc.tuple(part, fc.constantFrom('@', ' @ ', '＠', ' at ', '(at)'), domain).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(mail, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
      const read = readMail(text);
      if (!read) return;
      const { email, suggestion } = read;
      expect(readMail(email)).toMatchObject({ email, ...(suggestion !== undefined && { suggestion }) });
      if (suggestion !== undefined) expect(readMail(suggestion)).toEqual({ email: suggestion });
    }),
    { numRuns: 3_000 },
  );
});
