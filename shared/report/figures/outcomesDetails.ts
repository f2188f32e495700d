import { programmes } from '../../domain/codeLists.ts';
import { defineSection } from '../figure.ts';
import { countWithDistribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';

const select = (year: ReportYear) => ({
  referrals: year.records.referrals
    .filter(({ date }) => year.contains(date))
    .map((referral) => ({ ...referral, programme: year.index.projects.get(referral.projectId ?? '')?.programme })),
  partners: year.index.partners,
  families: year.vocabularies.partnerFamilies,
});

/** The referrals of each programme; one without a project is in the figure of both together alone. */
export const outcomesDetails = defineSection({
  id: 'outcomesDetails',
  title: 'Orientations, en détail',
  select,
  figures: programmes.map(({ code, record, label }) => ({
    id: `referrals.${record}`,
    label: `Orientations vers un partenaire, programme ${label}`,
    definition: `Orientations de l’année vers un partenaire pour un projet du programme ${label}, selon la famille du partenaire.`,
    inEnglish: `Referrals of the year to a partner for a project of the programme ${label}, by the family of the partner.`,
    unit: 'count' as const,
    counts: 'referrals' as const,
    compute: ({ referrals, partners, families }: ReturnType<typeof select>) =>
      countWithDistribution(
        referrals.filter(({ programme }) => programme === code),
        families,
        ({ partnerId }) => partners.get(partnerId)?.family,
      ),
  })),
});
