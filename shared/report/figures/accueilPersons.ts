import { ageBandOf, ageBands } from '../codeLists.ts';
import { defineSection } from '../figure.ts';
import { count, distribution, share, wholeMean } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { entrySheetsOf } from '../selections.ts';
import { isOneOf } from '../sheetProfile.ts';

const select = (year: ReportYear) => {
  const sheets = entrySheetsOf(year);
  return {
    sheets,
    jobSeekers: sheets.filter(({ jobSeeker }) => jobSeeker),
    lilleSheets: sheets.filter(({ territory }) => territory === 'lille'),
    vocabularies: year.vocabularies,
  };
};

export const accueilPersons = defineSection({
  id: 'accueilPersons',
  title: 'Personnes accueillies',
  select,
  figures: [
    {
      id: 'accueil.persons',
      label: 'Personnes accueillies',
      definition: 'Personnes qui ont une fiche d’entrée ESS datée de l’année.',
      inEnglish: 'Persons with an ESS entry sheet dated in the year.',
      unit: 'count',
      counts: 'persons',
      compute: ({ sheets }) => count(sheets.map(({ personId }) => ({ id: personId }))),
    },
    {
      id: 'accueil.women_pct',
      label: 'Part des femmes',
      definition: 'Part des femmes parmi les personnes accueillies dont le genre est connu.',
      inEnglish: 'Share of women among the persons welcomed whose gender is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ sheets }) => share(sheets, ({ woman }) => woman),
    },
    {
      id: 'accueil.by_age',
      label: 'Personnes accueillies par âge',
      definition: 'Personnes accueillies, selon leur âge à la date de la fiche d’entrée.',
      inEnglish: 'Persons welcomed, by their age on the date of the entry sheet.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets }) => distribution(sheets, ageBands, ({ age }) => ageBandOf(age)),
    },
    {
      id: 'accueil.age_26_35_pct',
      label: 'Part des 26 à 35 ans',
      definition: 'Part des personnes de 26 à 35 ans parmi les personnes accueillies dont l’âge est connu.',
      inEnglish: 'Share of those aged 26 to 35 among the persons welcomed whose age is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ sheets }) => share(sheets, ({ age }) => isOneOf(['26-35'], ageBandOf(age))),
    },
    {
      id: 'accueil.age_mean',
      label: 'Âge moyen',
      definition: 'Âge moyen des personnes accueillies à la date de leur fiche d’entrée.',
      inEnglish: 'Mean age of the persons welcomed on the date of their entry sheet.',
      unit: 'years',
      counts: 'sheets',
      compute: ({ sheets }) => wholeMean(sheets, ({ age }) => age),
    },
    {
      id: 'accueil.by_employment',
      label: 'Personnes accueillies par situation',
      definition: 'Personnes accueillies, selon leur situation d’emploi à la date de la fiche d’entrée.',
      inEnglish: 'Persons welcomed, by their employment on the date of the entry sheet.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets, vocabularies }) =>
        distribution(sheets, vocabularies.employments, ({ employment }) => employment),
    },
    {
      id: 'accueil.jobseekers_pct',
      label: 'Part des demandeurs d’emploi',
      definition: 'Part des demandeurs d’emploi parmi les personnes accueillies dont la situation est connue.',
      inEnglish: 'Share of job seekers among the persons welcomed whose employment is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ sheets }) => share(sheets, ({ jobSeeker }) => jobSeeker),
    },
    {
      id: 'accueil.by_income',
      label: 'Revenus des demandeurs d’emploi',
      definition: 'Demandeurs d’emploi parmi les personnes accueillies, selon leur revenu.',
      inEnglish: 'Job seekers among the persons welcomed, by income.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ jobSeekers, vocabularies }) => distribution(jobSeekers, vocabularies.incomes, ({ income }) => income),
    },
    {
      id: 'accueil.by_diploma',
      label: 'Personnes accueillies par diplôme',
      definition: 'Personnes accueillies, selon leur diplôme à la date de la fiche d’entrée.',
      inEnglish: 'Persons welcomed, by their diploma on the date of the entry sheet.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets, vocabularies }) => distribution(sheets, vocabularies.diplomas, ({ diploma }) => diploma),
    },
    {
      id: 'accueil.above_bac_pct',
      label: 'Part des diplômes au-dessus du bac',
      definition:
        'Part des diplômes de niveau bac + 2 ou plus parmi les personnes accueillies dont le diplôme est connu.',
      inEnglish:
        'Share of those with two years of higher education or more among the persons welcomed whose diploma is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ sheets }) => share(sheets, ({ aboveBac }) => aboveBac),
    },
    {
      id: 'accueil.bac5_pct',
      label: 'Part des bac + 5 et plus',
      definition:
        'Part des diplômes de niveau bac + 5 ou plus parmi les personnes accueillies dont le diplôme est connu.',
      inEnglish:
        'Share of those with five years of higher education or more among the persons welcomed whose diploma is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ sheets }) => share(sheets, ({ diploma }) => isOneOf(['bac_5_plus'], diploma)),
    },
    {
      id: 'accueil.lille_qpv_pct',
      label: 'Part des Lillois en quartier prioritaire',
      definition:
        'Part des habitants d’un quartier prioritaire (QPV) parmi les personnes accueillies qui habitent Lille et dont la réponse est connue.',
      inEnglish:
        'Share of those who live in a priority neighbourhood (QPV) among the persons welcomed who live in Lille and whose answer is known.',
      unit: 'percent',
      counts: 'sheets',
      compute: ({ lilleSheets }) => share(lilleSheets, ({ inQpv }) => inQpv),
    },
  ],
});
