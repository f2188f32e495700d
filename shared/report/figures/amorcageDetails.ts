import { ageBandOf, ageBands } from '../codeLists.ts';
import { defineSection, type Figure } from '../figure.ts';
import { mainPrescriberOf, prescriberCodes } from '../mainPrescriber.ts';
import { distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { seededIn } from '../seeded.ts';

const select = (year: ReportYear) => {
  const { holders } = seededIn(year);
  const sheets = holders.flatMap(({ latestSheet }) => latestSheet ?? []);
  return { holders, prescribers: prescriberCodes(year, sheets), vocabularies: year.vocabularies };
};

type Facts = ReturnType<typeof select>;
type Holder = Facts['holders'][number];

const breakdown = (
  id: string,
  by: string,
  inEnglish: string,
  codesIn: (facts: Facts) => Parameters<typeof distribution>[1],
  codeOf: (holder: Holder) => string | undefined,
): Figure<Facts> => ({
  id: `amorcage.${id}`,
  label: `Personnes suivies en amorçage par ${by}`,
  definition: `Personnes suivies en amorçage dans l’année, par ${by}, selon leur dernière fiche CitésLab.`,
  inEnglish: `Persons in seeding in the year, by ${inEnglish}, as their latest CitésLab sheet says.`,
  unit: 'count',
  counts: 'persons',
  compute: (facts) => distribution(facts.holders, codesIn(facts), codeOf),
});

/** The persons in seeding by what their latest CitésLab sheet says. */
export const amorcageDetails = defineSection({
  id: 'amorcageDetails',
  title: 'Amorçage (CitésLab), en détail',
  select,
  figures: [
    breakdown(
      'by_prescriber',
      'prescripteur principal',
      'main prescriber',
      ({ prescribers }) => prescribers,
      ({ latestSheet }) => latestSheet && mainPrescriberOf(latestSheet),
    ),
    breakdown(
      'by_territory',
      'territoire',
      'territory',
      ({ vocabularies }) => vocabularies.territories,
      ({ latestSheet }) => latestSheet?.territory,
    ),
    breakdown(
      'by_age',
      'âge',
      'age',
      () => ageBands,
      ({ latestSheet }) => ageBandOf(latestSheet?.age),
    ),
    breakdown(
      'by_diploma',
      'diplôme',
      'diploma',
      ({ vocabularies }) => vocabularies.diplomas,
      ({ latestSheet }) => latestSheet?.diploma,
    ),
    breakdown(
      'by_employment',
      'situation',
      'employment',
      ({ vocabularies }) => vocabularies.employments,
      ({ latestSheet }) => latestSheet?.employment,
    ),
    breakdown(
      'by_income',
      'revenu',
      'income',
      ({ vocabularies }) => vocabularies.incomes,
      ({ latestSheet }) => latestSheet?.income,
    ),
  ],
});
