import { french } from '../amount.ts';

/** `Le plus : mars (11), avril (10), mai (9).`; undefined where all are nought. */
export const sayMost = (counted: readonly { label: string; value: number }[]): string | undefined => {
  const most = counted
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  if (most.length === 0) return undefined;
  return `Le plus : ${most.map(({ label, value }) => `${label} (${french.format(value)})`).join(', ')}.`;
};
