import type { CodeList } from '../../domain/codes.ts';
import { ageBandOf, ageBands, inOrOutOfQpv } from '../codeLists.ts';
import { defineSection, type Section } from '../figure.ts';
import { distribution, yesOrNo } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { entrySheetsOf } from '../selections.ts';

const select = (year: ReportYear) => ({
  sheets: entrySheetsOf(year).map((sheet) => ({ ...sheet, gender: year.index.persons.get(sheet.personId)?.gender })),
  vocabularies: year.vocabularies,
});

/** The persons welcomed by gender, by age in each gender, and by priority neighbourhood. */
export const accueilDetails = (genders: CodeList): Section =>
  defineSection({
    id: 'accueilDetails',
    title: 'Personnes accueillies, en détail',
    select,
    figures: [
      {
        id: 'accueil.by_gender',
        label: 'Personnes accueillies par genre',
        definition: 'Personnes accueillies, selon leur genre.',
        inEnglish: 'Persons welcomed, by gender.',
        unit: 'count',
        counts: 'sheets',
        compute: ({ sheets }) => distribution(sheets, genders, ({ gender }) => gender),
      },
      ...genders.map(({ code, record, label }) => ({
        id: `accueil.by_age.${record}`,
        label: `Personnes accueillies par âge, genre « ${label} »`,
        definition: `Personnes accueillies de genre « ${label} », selon leur âge à la date de la fiche d’entrée.`,
        inEnglish: `Persons welcomed of the gender “${label}”, by their age on the date of the entry sheet.`,
        unit: 'count' as const,
        counts: 'sheets' as const,
        compute: ({ sheets }: ReturnType<typeof select>) =>
          distribution(
            sheets.filter(({ gender }) => gender === code),
            ageBands,
            ({ age }) => ageBandOf(age),
          ),
      })),
      {
        id: 'accueil.by_qpv',
        label: 'Personnes accueillies en quartier prioritaire ou ailleurs',
        definition:
          'Personnes accueillies, selon qu’elles habitent ou non un quartier prioritaire (QPV) à la date de la fiche d’entrée.',
        inEnglish:
          'Persons welcomed, by whether they lived in a priority neighbourhood (QPV) on the date of the entry sheet.',
        unit: 'count',
        counts: 'sheets',
        compute: ({ sheets }) => distribution(sheets, inOrOutOfQpv, ({ inQpv }) => yesOrNo(inQpv)),
      },
      {
        id: 'accueil.qpv_by_territory',
        label: 'Personnes accueillies des quartiers prioritaires par territoire',
        definition: 'Personnes accueillies qui habitent un quartier prioritaire (QPV), selon leur territoire.',
        inEnglish: 'Persons welcomed who live in a priority neighbourhood (QPV), by territory.',
        unit: 'count',
        counts: 'sheets',
        compute: ({ sheets, vocabularies }) =>
          distribution(
            sheets.filter(({ inQpv }) => inQpv),
            vocabularies.territories,
            ({ territory }) => territory,
          ),
      },
    ],
  });
