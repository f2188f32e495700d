import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number that exists, as far as the plans of the countries tell: E.164, and the way people write it. */
type KnownNumber = { e164: string; written: string };

/** Digits, with or without a leading +; undefined where nobody can have this number. */
export type NumberReader = (digits: string) => KnownNumber | undefined;

/** Overseas 0692… is dialled like any French number, and is another country's in the plan. */
const countries = ['FR', 'RE', 'GP', 'MQ', 'GF', 'YT'] as const;

/** What the regulator keeps for films and examples: nobody has it, and the plan calls it wrong. */
const fictional = /^(?:\+33|0033|0)?0?(?:19900|26191|35301|46571|53649|63998)\d{4}$/;

/** Belgium and overseas, without the + that belongs before it. */
const plusForgotten = /^(?:32|262|590|594|596)\d{8,}$/;

/** Finds the number of these digits in the plans. They are 190 KB: import this file when the first number is read. */
export const readNumber: NumberReader = (digits) => {
  for (const form of formsOf(digits))
    for (const country of countries) {
      const number = parsePhoneNumberFromString(form, { defaultCountry: country, extract: false });
      if (!number || !(number.isValid() || (country === 'FR' && fictional.test(form)))) continue;
      const french = countries.some((known) => known === (number.country ?? country));
      return { e164: number.number, written: french ? number.formatNational() : number.formatInternational() };
    }
  return undefined;
};

/** As it stands, then as it was probably meant: `+33 692…` is 0692…, `+06…` is 06…, `32470…` is +32470…. */
const formsOf = (digits: string): string[] => [
  digits,
  ...[/^(?:\+|00)330?(\d{9})$/.exec(digits), /^\+0(\d{9})$/.exec(digits)].flatMap((meant) =>
    meant ? [`0${meant[1]}`] : [],
  ),
  ...(plusForgotten.test(digits) ? [`+${digits}`] : []),
];
