/** Shorter ones are extensions and slips of the hand: they tell nobody apart. */
const shortest = 9;

/**
 * The phone numbers in what somebody typed, in international form: `06 39 98 00 01`, `+33 (0)6 39 98 00 01` and
 * `0033639980001` are all `+33639980001`. Numbers without a country are French.
 */
export const phonesIn = (typed: string): string[] =>
  typed
    .split(/[/;,]|\s(?:ou|et)\s/)
    .map((part) => part.replace(/\(0\)/g, '').replace(/[^\d+]/g, ''))
    .filter((number) => number.length >= shortest)
    .map(international);

const international = (number: string): string => {
  if (number.startsWith('+')) return number.replace(/^\+330/, '+33');
  if (number.startsWith('00')) return international(`+${number.slice(2)}`);
  return `+33${number.replace(/^0/, '')}`;
};
