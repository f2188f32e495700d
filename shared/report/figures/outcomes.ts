import { defineSection } from '../figure.ts';
import { countWithDistribution, total } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => ({
  jobCreations: year.records.jobCreations.filter(({ date }) => year.contains(date)),
  referrals: year.records.referrals.filter(({ date }) => year.contains(date)),
  partners: year.index.partners,
  families: year.vocabularies.partnerFamilies,
});

export const outcomes = defineSection({
  id: 'outcomes',
  title: 'Emplois et orientations',
  select,
  figures: [
    {
      id: 'jobs.created',
      label: 'Emplois créés',
      definition: 'Nombre d’emplois créés par les projets dans l’année.',
      inEnglish: 'Jobs created by the projects in the year.',
      unit: 'count',
      counts: 'jobCreations',
      compute: ({ jobCreations }) => total(jobCreations, (job) => job.count),
    },
    {
      id: 'referrals.out',
      label: 'Orientations vers un partenaire',
      definition:
        'Orientations de l’année vers un partenaire, dans les deux programmes, selon la famille du partenaire.',
      inEnglish: 'Referrals of the year to a partner, in both programmes, by the family of the partner.',
      unit: 'count',
      counts: 'referrals',
      compute: ({ referrals, partners, families }) =>
        countWithDistribution(referrals, families, ({ partnerId }) => partners.get(partnerId)?.family),
    },
  ],
});
