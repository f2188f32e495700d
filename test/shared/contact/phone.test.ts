import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone } from '../../../shared/contact/phone.ts';

describe('one number, however it is typed, is kept in the usual groups', () => {
  test.each([
    ['06 39 98 00 01', '06 39 98 00 01', '+33639980001'],
    ['0639980001', '06 39 98 00 01', '+33639980001'],
    ['639980001', '06 39 98 00 01', '+33639980001'],
    ['06.12.34.56.78', '06 12 34 56 78', '+33612345678'],
    ['06-12/34_56 (78)', '06 12 34 56 78', '+33612345678'],
    ['06\u00a012\u202f34\u00a056\u00a078', '06 12 34 56 78', '+33612345678'],
    ['\u202a+33 6 12 34 56 78\u202c', '06 12 34 56 78', '+33612345678'],
    ['0033 6 12 34 56 78', '06 12 34 56 78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '06 12 34 56 78', '+33612345678'],
    ['33612345678', '06 12 34 56 78', '+33612345678'],
    ['+06 12 34 56 78', '06 12 34 56 78', '+33612345678'],
    ['tel:+33612345678', '06 12 34 56 78', '+33612345678'],
    ['٠٦١٢٣٤٥٦٧٨', '06 12 34 56 78', '+33612345678'],
    ['۰۶ ۱۲ ۳۴ ۵۶ ۷۸', '06 12 34 56 78', '+33612345678'],
    ['０６１２３４５６７８', '06 12 34 56 78', '+33612345678'],
    ['+32 470 12 34 56', '+32 470 12 34 56', '+32470123456'],
    ['0032470123456', '+32 470 12 34 56', '+32470123456'],
    ['32470123456', '+32 470 12 34 56', '+32470123456'],
    ['0692123456', '0692 12 34 56', '+262692123456'],
    ['+33 692 12 34 56', '0692 12 34 56', '+262692123456'],
    ['0262 12 34 56', '0262 12 34 56', '+262262123456'],
    ['0690123456', '0690 12 34 56', '+590690123456'],
    ['0696123456', '0696 12 34 56', '+596696123456'],
    ['0694123456', '0694 12 34 56', '+594694123456'],
    ['0639012345', '0639 01 23 45', '+262639012345'],
  ])('%s', async (text, phone, e164) => expect(await readPhone(text)).toEqual({ phone, e164 }));
});

test.each(['le soir 06 12 34 56 78', '06 12 34 56 78 (ma sœur)', 'après 18h30 06 12 34 56 78', '06 12 34 56 78 ☎'])(
  'What stands beside a number is kept as it was typed: %s',
  async (text) => expect(await readPhone(text)).toEqual({ phone: text, e164: '+33612345678' }),
);

describe('of two numbers both are kept, and the first is the main one', () => {
  const both = { e164: '+33612345678', others: ['+33320123456'] };

  test.each([
    '0612345678 / 0320123456',
    '06 12 34 56 78 03 20 12 34 56',
    '0612345678-0320123456',
    '06123456780320123456',
  ])('%s', async (text) =>
    expect(await readPhone(text)).toEqual({ phone: '06 12 34 56 78 / 03 20 12 34 56', ...both }),
  );

  test('and as they were typed with words between them', async () => {
    const text = '06 12 34 56 78 ou au travail 03 20 12 34 56';
    expect(await readPhone(text)).toEqual({ phone: text, ...both });
  });
});

test.each([
  ['06 12 34 56', 'short'],
  ['3631', 'short'],
  ['+32 470 12', 'short'],
  ['06 12 34 56 78 9', 'long'],
  ['1'.repeat(60), 'long'],
  ['07 00 12 34 56', 'unknown'],
  ['00 12 34 56 78', 'unknown'],
  ['06 12 34 56 7B', 'letters'],
])('What cannot be read is kept as typed, with a doubt: %s is %s', async (text, doubt) =>
  expect(await readPhone(text)).toEqual({ phone: text, doubt }),
);

test('A letter in the place of a digit leaves a doubt, also where the number can be guessed', async () => {
  expect(await readPhone('o612345678')).toEqual({ phone: 'o612345678', e164: '+33612345678', doubt: 'letters' });
});

test('Only a text without any digit is refused', async () => {
  for (const text of ['', ' ', 'appelez ma sœur', '+', '()']) expect(await readPhone(text)).toBeUndefined();
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      expect((await readPhone(text)) === undefined).toBe(!/\p{Nd}/u.test(text));
    }),
  );
});

const number = fc.constantFrom(
  ...[
    '0639980001',
    '+33 3 20 12 34 56',
    '0692123456',
    '+32470123456',
    '0800 12 34 56',
    '+4930123456',
    '+1 202 555 0123',
  ],
);
const between = fc.constantFrom(' ', ' / ', ', ', ' ou ', '\n', ' et le soir ');
const severalNumbers = fc
  .array(fc.tuple(number, between), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([digits, sign], at) => (at === parts.length - 1 ? digits : digits + sign)).join(''));
const digitsAndSigns = fc.stringMatching(/^[0-9 +./()oOh٠٦-]{0,30}$/);
const anyText = fc.oneof(fc.string({ maxLength: 40 }), digitsAndSigns);

test('Reading what was written gives the same', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(severalNumbers, anyText, fc.string({ unit: 'binary', maxLength: 40 })), async (text) => {
      const read = await readPhone(text);
      if (read) expect(await readPhone(read.phone)).toEqual(read);
    }),
    { numRuns: 2_000 },
  ));

test('Every number that is typed is found, whatever stands between several', () =>
  fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 3 }), between, async (numbers, sign) => {
      const alone = await Promise.all(numbers.map(async (digits) => (await readPhone(digits))?.e164));
      const read = await readPhone(numbers.join(sign));
      expect([read?.e164, ...(read?.others ?? [])]).toEqual(alone);
    }),
  ));
