import fc from 'fast-check';
import { tidy } from '../../../../../shared/intake/reading.ts';
import type { Chance } from './chance.ts';

/** What would be seen on a page if anything were shown as it was written. */
export const marker = '<x-evil>';
export const breakout = '" onx=1 \'';

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '[object Object]'];
const signs = ['\u0000', '\u202eevil', '\ufeff', '\u200b', '=1+1', '@SUM(1)', 'a|b', 'a;b', '{name}', '%00', '../..'];
const marks = [marker, marker + breakout, breakout + marker, `</textarea>${marker}`, `</select></form>${marker}`];

/** Texts that nobody writes: every plane of Unicode, what is a name or a sign to a program, marks that would be seen. */
export const oddTexts: readonly string[] = [
  ...fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), { numRuns: 200, seed: 7 }),
  ...[names, signs, marks, marks, marks].flat(),
];

/** Texts that no field has room for. */
export const hugeTexts = ['é'.repeat(16_000), 'x'.repeat(99_000), 'a@b.'.repeat(20_000), '1 '.repeat(40_000)];

type Writing = { text: string; becomes: string };

const same = (text: string): Writing => ({ text, becomes: tidy(text) });

/** What is chosen becomes what it is. */
export const asItIs = (text: string): Writing => ({ text, becomes: text });

/** A text that the question takes, and what it becomes. */
export const fitting = (question: string, chance: Chance): Writing => {
  switch (question) {
    case 'phone':
      return chance.one([
        same(`le soir ${marker} 06 39 98 00 01`),
        { text: '+33 (0)6.39.98.00.01', becomes: '06 39 98 00 01' },
        { text: '٠٦٣٩٩٨٠٠٠١', becomes: '06 39 98 00 01' },
      ]);
    case 'email':
      return chance.one([
        ...["o'hara&co=@exemple.fr", 'samira@example.org', 'a@b'].map(same),
        { text: `Samira ${marker} <samira@EXAMPLE.org>`, becomes: 'samira@example.org' },
      ]);
    case 'birthDate':
      return chance.one([
        { text: '29/2/2016', becomes: '2016-02-29' },
        { text: '١٢/٠٣/١٩٨٥', becomes: '1985-03-12' },
        { text: '1985-03-12', becomes: '1985-03-12' },
      ]);
    case 'place':
      return same(chance.one(['Lille', 'Tourcoing', 'Roubaix']));
    default:
      return same(chance.one(['Zoé', 'Un café', marker, `x${chance.one(oddTexts)}`.slice(0, 80)]));
  }
};
