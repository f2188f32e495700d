import { defineSection } from '../figure.ts';
import { gatheringsOf, isHeld, publicAt } from '../gatherings.ts';
import { attendance, count, countWithDistribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => {
  const programmed = gatheringsOf(year, 'collective');
  return { programmed, held: programmed.filter(isHeld), types: year.vocabularies.gatheringTypes };
};

export const collective = defineSection({
  id: 'collective',
  title: 'Temps collectifs',
  select,
  figures: [
    {
      id: 'collective.programmed',
      label: 'Temps collectifs programmés',
      definition: 'Temps collectifs dont le début est dans l’année, tenus ou non.',
      inEnglish: 'Collective times that begin in the year, held or not.',
      unit: 'count',
      counts: 'gatherings',
      compute: ({ programmed }) => count(programmed),
    },
    {
      id: 'collective.held',
      label: 'Temps collectifs tenus',
      definition: 'Temps collectifs tenus dont le début est dans l’année, selon leur type.',
      inEnglish: 'Collective times held that begin in the year, by type.',
      unit: 'count',
      counts: 'gatherings',
      compute: ({ held, types }) => countWithDistribution(held, types, ({ type }) => type),
    },
    {
      id: 'collective.people',
      label: 'Participants aux temps collectifs',
      definition: 'Public présent aux temps collectifs tenus dans l’année. Une fourchette compte pour son milieu.',
      inEnglish: 'Public at the collective times held in the year. A range counts as its midpoint.',
      unit: 'count',
      counts: 'gatherings',
      compute: ({ held }) => attendance(held, publicAt),
    },
  ],
});
