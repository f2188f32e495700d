import type { Vocabularies } from '../domain/association.ts';
import { figureAmong } from './checks/check.ts';
import { everyCheck } from './checks/everyCheck.ts';
import type { MeasuredFigure } from './figure.ts';

/** A check and whether it holds for a year. */
export type CheckResult = { id: string; name: string; holds: boolean; faults: readonly string[] };

/** Every check of the figures of a year, in the order of the report. */
export const checkFigures = (figures: readonly MeasuredFigure[], vocabularies: Vocabularies): CheckResult[] => {
  const figureOf = figureAmong(figures);
  return everyCheck(vocabularies).map(({ id, name, faults: find }) => {
    const faults = find(figureOf);
    return { id, name, holds: faults.length === 0, faults };
  });
};
