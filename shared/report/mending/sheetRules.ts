import { programmes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Sheet } from '../../domain/records.ts';
import type { ReportYear } from '../reportYear.ts';
import { seededIn } from '../seeded.ts';
import { profilesOf, welcomesOf } from '../selections.ts';
import { type Fault, inFile, type MendingRule } from './mendingRule.ts';

/** Who was met and of whom the entry sheet is missing, or says too little. */
export const sheetRules: readonly MendingRule[] = [
  {
    id: 'welcomeWithoutSheet',
    title: 'Projets accueillis sans fiche d’entrée',
    effect: 'Le projet est compté, la personne manque dans le profil (âge, emploi, diplôme, prescripteur).',
    where: inFile('fiches.csv'),
    who: 'advisor',
    find: (year) =>
      welcomesOf(year)
        .filter(
          ({ id }) =>
            !hasSheet(
              year,
              year.index.holdersOf(id).map(({ personId }) => personId),
              'ess',
            ),
        )
        .map(({ id, appointment }) => ({
          record: id,
          projectId: id,
          advisor: appointment.advisor,
          what: `accueil du ${longDate(appointment.at.slice(0, 10))}`,
        })),
  },
  {
    id: 'seedingWithoutSheet',
    title: 'Personnes reçues en amorçage sans fiche CitésLab',
    effect: 'La personne est comptée, et n’est dans aucune part (femmes, moins de 25 ans, QPV).',
    where: inFile('fiches.csv'),
    who: 'advisor',
    find: (year) => {
      const { appointments, holders } = seededIn(year);
      return holders
        .filter(({ id }) => !hasSheet(year, [id], 'citeslab'))
        .flatMap((holder) => appointments.find(({ personIds }) => personIds.includes(holder.id)) ?? [])
        .map(({ id, projectId, at, advisor }) => ({
          record: id,
          projectId,
          advisor,
          what: `rendez-vous du ${longDate(at.slice(0, 10))}`,
        }));
    },
  },
  {
    id: 'sheetWithoutPrescriber',
    title: 'Fiches d’entrée sans prescripteur',
    effect: 'La personne est « sans réponse » dans les prescripteurs.',
    where: inFile('fiches.csv'),
    who: 'advisor',
    find: (year) =>
      sheetsIn(year)
        .filter(({ prescribers }) => prescribers.length === 0)
        .map(aboutSheet(year)),
  },
  {
    id: 'sheetSaysTooLittle',
    title: 'Fiches d’entrée incomplètes',
    effect: 'La personne est « sans réponse » dans le profil.',
    where: inFile('fiches.csv ou personnes.csv'),
    who: 'advisor',
    find: (year) =>
      sheetsIn(year).flatMap((sheet): Fault[] => {
        const missing = missingIn(sheet, year);
        return missing.length === 0 ? [] : [{ ...aboutSheet(year)(sheet), what: `sans ${missing.join(', sans ')}` }];
      }),
  },
];

/** The sheets of the year, of both programmes. */
const sheetsIn = ({ records, contains }: ReportYear): Sheet[] => records.sheets.filter(({ date }) => contains(date));

const hasSheet = (year: ReportYear, personIds: readonly string[], programme: Sheet['programme']): boolean =>
  personIds.some((personId) => profilesOf(year, personId, programme).length > 0);

const missingIn = ({ personId, ...sheet }: Sheet, { index, vocabularies }: ReportYear): string[] => {
  const person = index.persons.get(personId);
  const isJobSeeker = vocabularies.employments.some(({ code, jobSeeker }) => jobSeeker && code === sheet.employment);
  const isInLille = sheet.territory === 'lille';
  const answers: [name: string, answer: string | undefined, asked: boolean][] = [
    ['genre', person?.gender, true],
    ['date de naissance', person?.birthDate, true],
    ['situation d’emploi', sheet.employment, true],
    ['revenu', sheet.income, isJobSeeker || sheet.programme === 'citeslab'],
    ['diplôme', sheet.diploma, true],
    ['territoire', sheet.territory, true],
    [
      'réponse sur le quartier prioritaire',
      sheet.qpv === 'unknown' ? undefined : sheet.qpv,
      isInLille || sheet.programme === 'citeslab',
    ],
  ];
  return answers.flatMap(([name, answer, asked]) => (asked && answer === undefined ? [name] : []));
};

/** A sheet may name no project: then it is that of the person’s first one in its programme. */
const aboutSheet =
  ({ index, episodesOf }: ReportYear) =>
  ({ id, personId, programme, date, projectId = '' }: Sheet): Fault => {
    const held = index.holdingsOf(personId).map((holding) => holding.projectId);
    const project = [projectId, ...held].find((one) => index.projects.get(one)?.programme === programme);
    return {
      record: id,
      projectId: project,
      advisor: project === undefined ? undefined : episodesOf(project).at(-1)?.advisor,
      what: `fiche ${labelOf(programmes, programme)} du ${longDate(date)}`,
    };
  };
