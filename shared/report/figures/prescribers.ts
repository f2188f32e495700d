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
      unit: 'count',
      counts: 'sheets',
      compute: (facts) => distribution(facts.sheets, facts.prescribers, mainPrescriberOf),
    },
    {
      id: 'accueil.prescriber_missing',
      personal: false,
      label: 'Sans prescripteur connu',
      definition: 'Personnes accueillies dont la fiche d’entrée n’a pas de prescripteur.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets }) => count(sheets.filter((sheet) => sheet.prescribers.length === 0)),
    },
    {
      id: 'accueil.several_prescribers',
      label: 'Plusieurs prescripteurs',
      definition: 'Personnes accueillies dont la fiche d’entrée a au moins deux prescripteurs.',
      unit: 'count',
      counts: 'sheets',
      compute: ({ sheets }) => count(sheets.filter((sheet) => new Set(sheet.prescribers).size >= 2)),
    },
  ],
});
