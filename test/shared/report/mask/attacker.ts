import * as vocabularies from '../../../../shared/association/vocabularies.ts';
import { divideHalfUp } from '../../../../shared/report/arithmetic.ts';
import type { MeasuredFigure } from '../../../../shared/report/figure.ts';

/** From where to where a number can be, for all that somebody knows who has only the figures that are told. */
export type Interval = readonly [least: number, most: number];

/** What adds up: the first is the sum of the others. */
type Sum = readonly [whole: string, ...parts: string[]];

const anything: Interval = [0, 1_000_000];

const of = (section: string, names: string): string[] => names.split(' ').map((name) => `${section}.${name}`);

/** Breakdowns, shares and means of the same persons, written down here once more. */
const wholes: Record<string, string[]> = {
  'accueil.persons': of(
    'accueil',
    'by_age by_gender by_employment by_diploma by_prescriber by_qpv women_pct age_26_35_pct age_mean jobseekers_pct above_bac_pct bac5_pct',
  ),
  'creation.holders': of('creation', 'by_age by_employment age_mean jobseekers_pct'),
  'creation.active': of('creation', 'women_pct lille_qpv_pct'),
  'amorcage.holders': of(
    'amorcage',
    'by_prescriber by_territory by_age by_diploma by_employment by_income appointments_distribution women_pct under25_pct below_bac_pct are_pct rsa_pct qpv_pct engaged_pct',
  ),
};

const seekers = ['demandeur_emploi', 'demandeur_emploi_longue_duree'];
const rows = (id: string, codes: string[]): string[] => codes.map((code) => `${id}:${code}`);

/** A share is that of some rows; all who answered are in the breakdown. */
const shares: [share: string, breakdown: string, codes: string[]][] = [
  ['accueil.women_pct', 'accueil.by_gender', ['F']],
  ['accueil.age_26_35_pct', 'accueil.by_age', ['26-35']],
  ['accueil.jobseekers_pct', 'accueil.by_employment', seekers],
  ['accueil.above_bac_pct', 'accueil.by_diploma', ['bac_2', 'bac_3_4', 'bac_5_plus']],
  ['accueil.bac5_pct', 'accueil.by_diploma', ['bac_5_plus']],
  ['creation.jobseekers_pct', 'creation.by_employment', seekers],
  ['amorcage.below_bac_pct', 'amorcage.by_diploma', ['sans', 'brevet', 'cap_bep']],
  ['amorcage.are_pct', 'amorcage.by_income', ['are']],
  ['amorcage.rsa_pct', 'amorcage.by_income', ['rsa']],
];

const sumsOf = (figures: readonly MeasuredFigure[]): Sum[] => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const rowsIn = (id: string): string[] => (byId.get(id)?.breakdown ?? []).map(({ code }) => `${id}:${code}`);
  const courses = vocabularies.courses.map(({ record }) => record);
  const genders = vocabularies.genders.map(({ record }) => record);
  return [
    ...Object.entries(wholes).flatMap(([whole, parts]) =>
      parts.flatMap((part): Sum[] =>
        rowsIn(part).length > 0
          ? [
              [whole, ...rowsIn(part), `${part}#missing`],
              [whole, part, `${part}#missing`],
            ]
          : [[whole, `${part}#base`, `${part}#missing`]],
      ),
    ),
    ...figures
      .filter(({ breakdown, counts }) => breakdown && /persons|sheets/.test(counts))
      .map(({ id }): Sum => [id, ...rowsIn(id)]),
    ...figures.filter(({ unit }) => unit === 'percent').map(({ id }): Sum => [`${id}#base`, id, `rest of ${id}`]),
    ...shares.flatMap(([share, breakdown, codes]): Sum[] => [
      [share, ...rows(breakdown, codes)],
      [`${share}#base`, breakdown],
    ]),
    ['accueil.age_mean#base', 'accueil.by_age'],
    ['creation.age_mean#base', 'creation.by_age'],
    ['amorcage.under25_pct#base', 'amorcage.by_age'],
    ['amorcage.by_age:-26', 'amorcage.under25_pct', 'rest of 25'],
    ['amorcage.engaged', 'amorcage.engaged_pct'],
    ['amorcage.holders', 'amorcage.carried_over', 'amorcage.new'],
    ['accueil.lille_qpv_pct', 'accueil.qpv_by_territory:lille'],
    ['accueil.by_qpv:oui', ...rowsIn('accueil.qpv_by_territory'), 'accueil.qpv_by_territory#missing'],
    ['seekers', ...rows('accueil.by_employment', seekers)],
    ['seekers', ...rowsIn('accueil.by_income'), 'accueil.by_income#missing'],
    ['accueil.prescriber_missing', 'accueil.by_prescriber#missing'],
    ['accueil.persons', 'accueil.prescriber_missing', 'accueil.several_prescribers', 'rest of prescribers'],
    ...genders.map(
      (gender): Sum => [
        `accueil.by_gender:${gender}`,
        ...rowsIn(`accueil.by_age.${gender}`),
        `accueil.by_age.${gender}#missing`,
      ],
    ),
    ...rowsIn('accueil.by_age').map(
      (row): Sum => [row, ...genders.map((gender) => row.replace('by_age', `by_age.${gender}`)), `rest of ${row}`],
    ),
    ...[...courses, 'total'].flatMap((course): Sum[] => {
      const column = (name: string): string => `training.${course}.${name}`;
      return [
        [column('trainees'), column('employees'), column('volunteers'), `rest of ${course}`],
        [column('trainees'), column('holders'), `others of ${course}`],
      ];
    }),
    ...['trainees', 'employees', 'volunteers', 'holders'].map(
      (column): Sum => [`training.total.${column}`, ...courses.map((course) => `training.${course}.${column}`)],
    ),
  ];
};

/** What each number that is told says. */
const toldIn = ({ id, unit, value, masked, base, missing, breakdown = [] }: MeasuredFigure): [string, Interval][] => {
  const exactly = (key: string, number: number | null | undefined): [string, Interval][] =>
    number == null ? [] : [[key, [number, number]]];
  const isPart = (part: number): boolean => divideHalfUp(100 * part, base ?? 0) === value;
  const parts = unit === 'percent' && base ? Array.from({ length: base + 1 }, (_, part) => part).filter(isPart) : [];
  return [
    ...(unit === 'count' && !masked ? exactly(id, value) : []),
    ...(parts.length > 0 && !masked ? [[id, [Math.min(...parts), Math.max(...parts)]] as [string, Interval]] : []),
    ...(unit === 'percent' && base === 0 ? exactly(id, 0) : []),
    ...exactly(`${id}#base`, base),
    ...exactly(`${id}#missing`, missing),
    ...breakdown.flatMap((row) => exactly(`${id}:${row.code}`, row.value)),
    // A partner stands there only where somebody came from there.
    ...breakdown
      .filter((row) => row.value === null && id.endsWith('.by_prescriber') && !isChannel(row.code))
      .map((row): [string, Interval] => [`${id}:${row.code}`, [1, anything[1]]]),
  ];
};

const isChannel = (code: string): boolean => vocabularies.prescriberChannels.some(({ record }) => record === code);

/** Narrows every number by all sums, again and again, until nothing gets narrower. */
export const attack = (figures: readonly MeasuredFigure[]): ReadonlyMap<string, Interval> => {
  const sums = sumsOf(figures);
  const known = new Map<string, Interval>(figures.flatMap(toldIn));
  const at = (key: string): Interval => known.get(key) ?? anything;
  const narrow = (key: string, [least, most]: Interval): boolean => {
    const [from, to] = at(key);
    const next: Interval = [Math.max(from, least), Math.min(to, most)];
    known.set(key, next);
    return next[0] > from || next[1] < to;
  };
  const learn = ([whole, ...parts]: Sum): boolean => {
    const [least, most] = parts.map(at).reduce(([a, b], [from, to]) => [a + from, b + to], [0, 0]);
    const learned = [narrow(whole, [least, most])];
    const [from, to] = at(whole);
    for (const part of parts) {
      const [own, up] = at(part);
      learned.push(narrow(part, [from - (most - up), to - (least - own)]));
    }
    return learned.some(Boolean);
  };
  for (let round = 0; round < 200 && sums.map(learn).some(Boolean); round += 1);
  return known;
};
