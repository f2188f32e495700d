import type { CheckResult } from '../../../shared/report/checks.ts';

/** The checks of the figures, and what has to be put right, by whom. */
export type Found = {
  year: number;
  checks: readonly CheckResult[];
  mending: readonly {
    id: string;
    title: string;
    where: string;
    faults: readonly { record: string; projectId?: string | undefined; what: string; by: readonly string[] }[];
  }[];
};

const lines = (count: number): string => `${count} ${count > 1 ? 'lignes' : 'ligne'}`;

/** What `npx jalon check` says. */
export const checkTexts = {
  found: ({ year, checks, mending }: Found): string => {
    const broken = checks.filter(({ holds }) => !holds);
    const count = mending.reduce((sum, { faults }) => sum + faults.length, 0);
    return [
      `Les chiffres de ${year} : ${checks.length - broken.length} contrôles tenus sur ${checks.length}.\n`,
      ...broken.flatMap(({ name, faults }) => [`\n${name}\n`, ...faults.map((fault) => `  ${fault}\n`)]),
      count === 0 ? 'Rien à corriger.\n' : `À corriger : ${lines(count)}.\n`,
      ...mending.flatMap(({ title, where, faults }) => [
        `\n${title} : ${lines(faults.length)}. ${where}\n`,
        ...faults.map(({ record, projectId = '', what, by }) => {
          const of = projectId === '' || projectId === record ? '' : ` (${projectId})`;
          return `  ${record}${of} : ${what} ; ${by.join(', ')}\n`;
        }),
      ]),
    ].join('');
  },
};
