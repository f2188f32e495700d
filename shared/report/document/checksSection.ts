import type { CheckResult } from '../checks.ts';
import type { Unnumbered } from './model.ts';

/** The end of the report: whether its figures agree with one another. */
export const checksSection = (checks: readonly CheckResult[]): Unnumbered => {
  const broken = checks.filter(({ holds }) => !holds);
  const says =
    broken.length === 0
      ? `${checks.length} contrôles ont été faits sur les chiffres de ce rapport (stocks, répartitions, parties et ensembles, parts et moyennes) : tous sont bons.`
      : `${checks.length} contrôles ont été faits sur les chiffres de ce rapport. Ceux-ci ne sont pas bons :`;
  return {
    id: 'controles',
    title: 'Contrôles des chiffres',
    blocks: [
      { kind: 'paragraph', runs: [{ text: says }] },
      ...(broken.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: broken.map(({ name, faults }) => [{ text: `${name} : ${faults.join(' ')}` }]),
            },
          ]),
    ],
    sections: [],
  };
};
