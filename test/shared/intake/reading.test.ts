import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Given } from '../../../shared/domain/draft.ts';
import { pathOf } from '../../../shared/intake/path.ts';
import type { Read } from '../../../shared/intake/question.ts';
import { textsIn } from '../../../shared/languages/languages.ts';
import { settingOf } from './setting.ts';

const { faults } = textsIn('fr');

/** Reads what the form of a question holds, after these answers. */
const readAs = (name: string, written: string | string[], answers: Record<string, Given> = {}): Promise<Read> => {
  const question = pathOf(settingOf({ answers })).find((each) => each.name === name);
  if (!question) throw new Error(`${name} is not asked`);
  return question.read(typeof written === 'string' ? [written] : written);
};

test.each([
  ['12/03/1985', '1985-03-12'],
  ['1.3.1985', '1985-03-01'],
  ['1985-03-12', '1985-03-12'],
  [' 12 - 3 - 1985 ', '1985-03-12'],
  ['29 2 2016', '2016-02-29'],
  ['03/01/2017', '2017-01-03'],
  ['03/01/1897', '1897-01-03'],
  ['١٢/٠٣/١٩٨٥', '1985-03-12'],
  ['۱۲/۰۳/۱۹۸۵', '1985-03-12'],
])('The birth date %s is read', async (written, date) => {
  expect(await readAs('birthDate', written)).toEqual({ values: [date] });
});

test('A birth date is shown and edited as it is written in France', () => {
  const question = pathOf(settingOf({ answers: {} })).find(({ name }) => name === 'birthDate');
  expect(question?.show(['1985-03-12'])).toBe('12/03/1985');
  expect(question?.edit('1985-03-12')).toBe('12/03/1985');
});

test.each([
  ['firstName', '  ', faults.firstName],
  ['lastName', '\u0000\n', faults.lastName],
  ['lastName', '\u200b\u200e', faults.lastName],
  ['firstName', 'x'.repeat(81), 'C’est trop long : écrivez 80 lettres au plus.'],
  ['title', 'x'.repeat(201), 'C’est trop long : écrivez 200 lettres au plus.'],
  ['phone', '', faults.missing],
  ['phone', 'non', faults.noPhone],
  ['email', '', faults.email],
  ['email', 'samira.exemple.fr', faults.noMail],
  ['birthDate', '12 mars', faults.notADate],
  ['birthDate', '12/03/85', faults.notADate],
  ['birthDate', '29/02/2015', faults.noSuchDay],
  ['birthDate', '00/03/1985', faults.noSuchDay],
  ['birthDate', '2015-13-01', faults.noSuchDay],
  ['birthDate', '04/01/2017', faults.bornInFuture],
  ['birthDate', '02/01/1897', faults.bornLongAgo],
  ['gender', 'constructor', faults.notAnOption],
  ['gender', ['F', 'H'], faults.notAnOption],
  ['domain', '__proto__', faults.notAnOption],
  ['place', 'Atlantis', faults.noSuchPlace],
  ['prescriber1', 'nobody', faults.notAnOption],
  ['prescriber1', '', faults.choose],
  ['gender', [], faults.choose],
  ['notice', '', faults.notice],
  ['notice', 'no', faults.notAnOption],
])('%s «%s»: %s', async (name, written, fault) => {
  expect(await readAs(name, written)).toEqual({ fault });
});

test('A question that cannot be passed over does not offer it', async () => {
  const seeking = { employment: { values: ['seeking'] } };
  expect(await readAs('seekingSince', '', seeking)).toEqual({ fault: faults.seekingSince });
  for (const { name, leave, read } of pathOf(settingOf({ answers: seeking }))) {
    const empty = await read([]);
    if (leave === 'compulsory') expect([name, empty]).not.toEqual([name, { fault: expect.stringMatching('passez') }]);
  }
});

test('A text keeps one line, without control characters', async () => {
  expect(await readAs('title', ' Un café\r\n\t associatif\u0000 ')).toEqual({ values: ['Un café associatif'] });
});

test('Of several options any number is taken, in the order in which they are offered', async () => {
  const ess = { ess: { values: ['notSure'] } };
  expect(await readAs('essSigns', ['money', 'people', 'money'], ess)).toEqual({ values: ['people', 'money'] });
  expect(await readAs('essSigns', ['money', 'gold'], ess)).toEqual({ fault: faults.notAnOption });
});

test('An address that looks incomplete is doubted, not refused', async () => {
  expect(await readAs('email', 'samira@exemple')).toEqual({
    values: ['samira@exemple'],
    doubt: { sentence: faults.mailOdd },
  });
  expect(await readAs('email', "o'hara+1@exemple.fr")).toEqual({ values: ["o'hara+1@exemple.fr"] });
});

test('Who was named before is not offered again', async () => {
  const answers = { prescriber1: { values: ['bge'] }, prescriber2: { values: ['salon'] } };
  expect(await readAs('prescriber2', 'bge', answers)).toEqual({ fault: faults.notAnOption });
  expect(await readAs('prescriber3', 'salon', answers)).toEqual({ fault: faults.notAnOption });
  expect(await readAs('prescriber3', 'adie', answers)).toEqual({ values: ['adie'] });
});

describe('Whatever is written', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[0-9٠-٩./ -]{0,12}$/),
    fc.constantFrom('__proto__', 'toString', 'constructor', '\u202e', '0/0/0', '99999999999999999999'),
  );
  const names = pathOf(settingOf({ answers: {} })).map(({ name }) => name);

  test('it is read, or refused with one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.array(anything, { maxLength: 3 }), async (name, written) => {
        const result = await readAs(name, written);
        if ('fault' in result) expect(result.fault).toMatch(/\S.*[.0-9r]$/);
        else for (const value of result.values) expect(value).toMatch(/^\S(.*\S)?$/su);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['phone', '06 39', { values: ['06 39'], doubt: { sentence: faults.phoneShort } }],
  ['phone', '06 39 98 00 01 et 06 39 98 00 02 le soir', { values: ['06 39 98 00 01 et 06 39 98 00 02 le soir'] }],
  ['phone', '+33 (0)6.39.98.00.01', { values: ['06 39 98 00 01'] }],
  ['email', 'samira@exemple', { values: ['samira@exemple'], doubt: { sentence: faults.mailOdd } }],
  [
    'email',
    'samira@gmial.com',
    { values: ['samira@gmial.com'], doubt: { sentence: faults.mailSlip, suggestion: 'samira@gmail.com' } },
  ],
])('%s «%s» is read as a person would', async (name, written, read) => {
  expect(await readAs(name, written)).toEqual(read);
});
