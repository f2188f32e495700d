import { defineSection } from '../figure.ts';
import { gatheringsOf, isHeld } from '../gatherings.ts';
import { distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => ({
  held: gatheringsOf(year, 'awareness')
    .filter(isHeld)
    .filter(({ programmes }) => programmes.length > 0),
  types: year.vocabularies.gatheringTypes,
});

export const awarenessDetails = defineSection({
  id: 'awarenessDetails',
  title: 'Sensibilisation, en détail',
  select,
  figures: [
    {
      id: 'awareness.by_type',
      label: 'Actions de sensibilisation par type',
      definition: 'Événements de sensibilisation tenus, commencés dans l’année, des deux programmes, selon leur type.',
      inEnglish: 'Awareness events of both programmes held, beginning in the year, by type.',
      unit: 'count',
      counts: 'gatherings',
      compute: ({ held, types }) => distribution(held, types, ({ type }) => type),
    },
  ],
});
