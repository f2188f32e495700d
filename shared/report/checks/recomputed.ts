import { divideHalfUp } from '../arithmetic.ts';
import { ageBands } from '../codeLists.ts';
import { missingOf, totalOf } from './cells.ts';
import type { Check } from './check.ts';

/** A share is what the rows of a breakdown say: those of these codes among all of its rows. */
export const isShareOf = (share: string, breakdown: string, codes: readonly string[]): Check => ({
  id: `${share} % ${breakdown}`,
  name: `La part ${share} est celle des lignes de ${breakdown}`,
  faults: (figureOf) => {
    const rows = figureOf(breakdown).breakdown ?? [];
    const sum = (values: typeof rows) => values.reduce((all, { value }) => all + (value ?? 0), 0);
    return compare(
      share,
      figureOf(share).value,
      divideHalfUp(100 * sum(rows.filter(({ code }) => codes.includes(code))), sum(rows)),
    );
  },
});

/** A share or a mean is one figure divided by another; a mean has one decimal. */
export const isQuotient = (quotient: string, part: string, whole: string): Check => ({
  id: `${quotient} = ${part} / ${whole}`,
  name: `${quotient} est ${part} divisé par ${whole}`,
  faults: (figureOf) => {
    const { value, unit } = figureOf(quotient);
    const scale = unit === 'percent' ? 100 : 10;
    const found = divideHalfUp(scale * (figureOf(part).value ?? 0), figureOf(whole).value ?? 0);
    return compare(quotient, value, found === null || unit === 'percent' ? found : found / scale);
  },
});

/** The records that a share counts are its part: as many percent of its base as it says. */
export const countsItsPart = (share: string): Check => ({
  id: `part ${share}`,
  name: `La part ${share} est celle des dossiers qu’elle compte`,
  faults: (figureOf) => {
    const { value, records, base } = figureOf(share);
    return compare(share, value, divideHalfUp(100 * new Set(records).size, base ?? 0));
  },
});

/** Older than anybody who was welcomed. */
const oldest = 130;

/** A mean age is one that the ages of a breakdown can have. */
export const isMeanOf = (mean: string, byAge: string): Check => ({
  id: `${mean} in ${byAge}`,
  name: `L’âge moyen ${mean} est possible d’après ${byAge}`,
  faults: (figureOf) => {
    const { value } = figureOf(mean);
    const rows = figureOf(byAge).breakdown ?? [];
    const count = rows.reduce((all, row) => all + (row.value ?? 0), 0);
    if (count === 0) return compare(mean, value, null);
    const bound = (ageOf: (n: number) => number) =>
      rows.reduce(
        (all, row) => all + (row.value ?? 0) * ageOf(ageBands.findIndex(({ record }) => record === row.code)),
        0,
      ) / count;
    const least = bound((n) => ageBands[n - 1]?.below ?? 0);
    const most = bound((n) => Math.min(oldest, ageBands[n]?.below ?? oldest) - 1);
    // The mean is written as a whole number.
    const isPossible = value !== null && value >= least - 0.5 && value <= most + 0.5;
    return isPossible ? [] : [`${mean} : ${value ?? 'rien'}, ce qui ne se peut pas.`];
  },
});

/** Those without an answer in a breakdown are the ones that another figure counts. */
export const isMissingOf = (missing: string, breakdown: string): Check => ({
  id: `${missing} = missing ${breakdown}`,
  name: `${missing} est le nombre de « sans réponse » de ${breakdown}`,
  faults: (figureOf) => compare(missing, figureOf(missing).value, figureOf(breakdown).missing ?? 0),
  relations: () => [{ sum: [totalOf(missing)], parts: [missingOf(breakdown)] }],
});

const compare = (id: string, found: number | null, expected: number | null): string[] =>
  found === expected ? [] : [`${id} : ${found ?? 'rien'} au lieu de ${expected ?? 'rien'}.`];
