import type { Unit } from './figure.ts';

/** Numbers as French writes them: `1 234,5`. */
export const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Not told, so that nobody is found by a small number. */
export const notTold = 'n.c.';

export const whyNotTold = `${notTold} : non communiqué. Un nombre de personnes de 1 à 4 n’est pas publié, ni ce qui permettrait de le calculer : personne ne doit être reconnu.`;

const units: Record<Unit, string> = { count: '', percent: '\u00a0%', years: '\u00a0ans', hours: '\u00a0h', mean: '' };

/** `1 234`, `40 %`, `37 ans`, `1 240,5 h`; a dash for what cannot be computed, `n.c.` for what is masked. */
export const amount = (value: number | null, unit: Unit, masked = false): string =>
  masked ? notTold : value === null ? '–' : `${french.format(value)}${units[unit]}`;
