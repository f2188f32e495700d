import { defineSection } from '../figure.ts';
import { count, total } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => year.records.interventions.filter(({ start }) => year.contains(start));

export const external = defineSection({
  id: 'external',
  title: 'Interventions extérieures',
  select,
  figures: [
    {
      id: 'external.interventions',
      label: 'Interventions',
      definition: 'Interventions chez un client dont le début est dans l’année.',
      inEnglish: 'Interventions at a client’s that begin in the year.',
      unit: 'count',
      counts: 'interventions',
      compute: (interventions) => count(interventions),
    },
    {
      id: 'external.hours',
      label: 'Heures d’intervention',
      definition: 'Heures des interventions chez un client dont le début est dans l’année.',
      inEnglish: 'Hours of the interventions at a client’s that begin in the year.',
      unit: 'hours',
      counts: 'interventions',
      compute: (interventions) => total(interventions, ({ hours }) => hours),
    },
    {
      id: 'external.trainees',
      label: 'Stagiaires des interventions',
      definition: 'Stagiaires des interventions chez un client dont le début est dans l’année.',
      inEnglish: 'Trainees of the interventions at a client’s that begin in the year.',
      unit: 'count',
      counts: 'interventions',
      compute: (interventions) => total(interventions, ({ trainees }) => trainees),
    },
  ],
});
