import type { ReportYear } from './reportYear.ts';

export type Unit = 'count' | 'percent' | 'years' | 'hours' | 'mean';

/**
 * What the ids of a figure's records are. A training day is `session/date`, an enrolment `session/person` (for somebody
 * from outside the name, so the ids of enrolments are personal).
 */
export type RecordKind =
  | 'projects'
  | 'persons'
  | 'sheets'
  | 'episodes'
  | 'appointments'
  | 'jobCreations'
  | 'referrals'
  | 'gatherings'
  | 'trainingSessions'
  | 'trainingDays'
  | 'enrolments'
  | 'interventions'
  | 'places';

/** `code` as the record files write it, `label` in French; a value of null is masked. */
export type BreakdownRow = { code: string; label: string; value: number | null };

/**
 * How one record counts in a figure. `as` is the row of the breakdown by its code, `oui` or `non` in a share, its number in
 * a sum or a mean, `10–20` for a range; empty where it is counted and nothing more, absent where it has no answer.
 */
export type Contribution = { id: string; as?: string };

/**
 * A number and what it rests on. `value` is null where it cannot be computed (base 0), and where it is `masked`: kept back
 * so that nobody is found by it. A `base` or `missing` of null is masked, too. `base` counts the records with an
 * answer, `missing` those without. `records` are the ids that the value counts: for a share those of its part, for a
 * mean or a breakdown those with an answer. `contributions` are all that it was computed from, those without an answer too.
 */
export type Measure = {
  value: number | null;
  masked?: true;
  breakdown?: readonly BreakdownRow[];
  base?: number | null;
  range?: readonly [min: number, max: number];
  missing?: number | null;
  records: readonly string[];
  contributions: readonly Contribution[];
};

/** The ids of what a figure leaves without an answer. */
export const unansweredIn = ({ contributions }: Pick<Measure, 'contributions'>): string[] =>
  contributions.flatMap(({ id, as }) => (as === undefined ? [id] : []));

/** `label` and `definition` are French, for people; `inEnglish` defines it in English; `counts` says what the ids of the records are. */
export type FigureDeclaration = {
  id: string;
  label: string;
  definition: string;
  inEnglish: string;
  unit: Unit;
  counts: RecordKind;
  /** whether it says something about persons, where its kind of records does not tell: if so, small ones are masked for others */
  personal?: boolean;
};

/** A figure of a section, computed from the facts that its section selects. */
export type Figure<Facts> = FigureDeclaration & { compute: (facts: Facts) => Measure };

/** A figure in one year, as of its last day. */
export type MeasuredFigure = FigureDeclaration & Measure & { section: string };

/** `previous`: the value for the year before, as of its last day. */
export type FigureResult = MeasuredFigure & { previous: number | null; previousMasked?: true };

/** Figures that belong together, under a French title. */
export type Section = {
  id: string;
  title: string;
  figures: readonly FigureDeclaration[];
  measure: (year: ReportYear) => MeasuredFigure[];
};

/** Declares a section: `select` finds its facts once a year, every figure computes from them. */
export const defineSection = <Facts>(declared: {
  id: string;
  title: string;
  select: (year: ReportYear) => Facts;
  figures: readonly Figure<Facts>[];
}): Section => ({
  id: declared.id,
  title: declared.title,
  figures: declared.figures,
  measure: (year) => {
    const facts = declared.select(year);
    return declared.figures.map(({ compute, ...figure }) => ({
      ...figure,
      section: declared.id,
      ...compute(facts),
    }));
  },
});
