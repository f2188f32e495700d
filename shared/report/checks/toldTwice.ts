import type { Vocabularies } from '../../domain/association.ts';
import { ageBands } from '../codeLists.ts';
import { missingOf, recordsOf, rowOf, rowsOf, totalOf } from './cells.ts';
import { type Check, cellsAddUp, countsRowsOf, hasAnswersOf, isWithin } from './check.ts';

/** The same numbers and the same answers, told twice: what one hides, the other must not show. */
export const toldTwice = ({ genders, courses, employments, diplomas }: Vocabularies): Check[] => {
  const jobSeekers = recordsOf(employments, ({ jobSeeker }) => jobSeeker);
  const belowBac = recordsOf(diplomas, ({ belowBac }) => belowBac);
  const aboveBac = recordsOf(diplomas, ({ aboveBac }) => aboveBac);
  return [
    ...countsRowsOf('accueil.women_pct', 'accueil.by_gender', ['F']),
    ...countsRowsOf('accueil.age_26_35_pct', 'accueil.by_age', ['26-35']),
    hasAnswersOf('accueil.age_mean', 'accueil.by_age'),
    ...countsRowsOf('accueil.jobseekers_pct', 'accueil.by_employment', jobSeekers),
    ...countsRowsOf('accueil.above_bac_pct', 'accueil.by_diploma', aboveBac),
    ...countsRowsOf('accueil.bac5_pct', 'accueil.by_diploma', ['bac_5_plus']),
    hasAnswersOf('creation.age_mean', 'creation.by_age'),
    ...countsRowsOf('creation.jobseekers_pct', 'creation.by_employment', jobSeekers),
    ...countsRowsOf('amorcage.below_bac_pct', 'amorcage.by_diploma', belowBac),
    ...countsRowsOf('amorcage.are_pct', 'amorcage.by_income', ['are']),
    ...countsRowsOf('amorcage.rsa_pct', 'amorcage.by_income', ['rsa']),
    hasAnswersOf('amorcage.under25_pct', 'amorcage.by_age'),
    cellsAddUp('under 25', 'Amorçage : les moins de 25 ans sont parmi les moins de 26 ans', () => ({
      sum: [rowOf('amorcage.by_age', '-26')],
      parts: [totalOf('amorcage.under25_pct')],
      rest: 'amorcage: 25 years old',
    })),
    cellsAddUp('engaged', 'Amorçage : la part des personnes engagées est celle du chiffre', () => ({
      sum: [totalOf('amorcage.engaged')],
      parts: [totalOf('amorcage.engaged_pct')],
    })),
    cellsAddUp('job seekers', 'Accueil : les revenus sont ceux de tous les demandeurs d’emploi', (figureOf) => ({
      sum: jobSeekers.map((code) => rowOf('accueil.by_employment', code)),
      parts: [...rowsOf(figureOf('accueil.by_income')), missingOf('accueil.by_income')],
    })),
    cellsAddUp(
      'qpv',
      'Accueil : les territoires sont ceux de tous les habitants des quartiers prioritaires',
      (figureOf) => ({
        sum: [rowOf('accueil.by_qpv', 'oui')],
        parts: [...rowsOf(figureOf('accueil.qpv_by_territory')), missingOf('accueil.qpv_by_territory')],
      }),
    ),
    cellsAddUp(
      'lille qpv',
      'Accueil : la part de Lille en quartier prioritaire est celle du chiffre par territoire',
      () => ({
        sum: [totalOf('accueil.lille_qpv_pct')],
        parts: [rowOf('accueil.qpv_by_territory', 'lille')],
      }),
    ),
    cellsAddUp(
      'prescribers',
      'Accueil : sans prescripteur, et avec plusieurs, sont parmi les personnes accueillies',
      () => ({
        sum: [totalOf('accueil.persons')],
        parts: ['accueil.prescriber_missing', 'accueil.several_prescribers'].map(totalOf),
        rest: 'accueil: one prescriber',
      }),
    ),
    ...genders.map(({ record, label }) =>
      cellsAddUp(`age ${record}`, `Accueil : les âges du genre « ${label} » font son nombre`, (figureOf) => ({
        sum: [rowOf('accueil.by_gender', record)],
        parts: [...rowsOf(figureOf(`accueil.by_age.${record}`)), missingOf(`accueil.by_age.${record}`)],
      })),
    ),
    ...ageBands.map(({ record, label }) =>
      cellsAddUp(`genders ${record}`, `Accueil : les genres ne dépassent pas l’âge « ${label} »`, () => ({
        sum: [rowOf('accueil.by_age', record)],
        parts: genders.map((gender) => rowOf(`accueil.by_age.${gender.record}`, record)),
        rest: `accueil: no gender ${record}`,
      })),
    ),
    ...[...courses.map(({ record }) => record), 'total'].flatMap((course) => [
      cellsAddUp(`trainees ${course}`, `Formation ${course} : salariés et bénévoles sont parmi les stagiaires`, () => ({
        sum: [totalOf(`training.${course}.trainees`)],
        parts: ['employees', 'volunteers'].map((column) => totalOf(`training.${course}.${column}`)),
        rest: `training: no status ${course}`,
      })),
      isWithin(`training.${course}.holders`, `training.${course}.trainees`),
    ]),
  ];
};
