import { defineSection } from '../figure.ts';
import { mainPrescriberOf, prescriberCodes } from '../mainPrescriber.ts';
import { count, distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { entrySheetsOf } from '../selections.ts';

const select = (year: ReportYear) => {
  const sheets = entrySheetsOf(year);
  return { sheets, prescribers: prescriberCodes(year, sheets) };
};

export const prescribers = defineSection({
  id: 'prescribers',
  title: 'Prescripteurs',
  select,
  figures: [
    {
      id: 'accueil.by_prescriber',
      label: 'Personnes accueillies par prescripteur',
      definition:
        'Personnes accueillies, selon leur prescripteur principal : un partenaire, ou la façon dont elles nous ont connus.',
      inEnglish: 'Persons welcomed, by their main prescriber: a partner, or the way in which they came to know of us.',
      unit: 'count',
      counts: 'sheets',
      compute: (facts) => distribution(facts.sheets, facts.prescribers, mainPrescriberOf),
    },
    {
      id: 'accueil.prescriber_missing',
      personal: false,
      label: 'Sans prescripteur connu',
      definition: 'Personnes accueillies dont la fiche d’entrée n’a pas de prescripteur.',
      inEnglish: 'Persons welcomed whose entry sheet names no prescriber.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets }) => count(sheets.filter((sheet) => sheet.prescribers.length === 0)),
    },
    {
      id: 'accueil.several_prescribers',
      label: 'Plusieurs prescripteurs',
      definition: 'Personnes accueillies dont la fiche d’entrée a au moins deux prescripteurs.',
      inEnglish: 'Persons welcomed whose entry sheet names two prescribers or more.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets }) => count(sheets.filter((sheet) => new Set(sheet.prescribers).size >= 2)),
    },
  ],
});
