import { bars, columns } from '../charts.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

export const amorcage: SectionOutline = {
  id: 'amorcage',
  title: 'Amorçage de projet (CitésLab)',
  blocks: (history) => [
    figureTable(history, 'amorcage', 'Personnes suivies en amorçage', [
      'amorcage.holders',
      'amorcage.carried_over',
      'amorcage.new',
      'amorcage.still_active',
    ]),
  ],
  sections: [
    {
      id: 'amorcage-prescripteurs',
      title: 'Prescripteurs',
      blocks: (history) => [bars(history, 'amorcage.by_prescriber', { header: 'Prescripteur', sorted: true })],
    },
    {
      id: 'amorcage-origine',
      title: 'Provenance géographique',
      blocks: (history) => [
        bars(history, 'amorcage.by_territory', { header: 'Territoire', onlyUsed: true }),
        figureTable(history, 'amorcage-qpv', 'Quartiers prioritaires', ['amorcage.qpv_pct']),
      ],
    },
    {
      id: 'amorcage-profil',
      title: 'Le profil des publics bénéficiaires',
      blocks: (history) => [
        figureTable(history, 'amorcage-profile', 'Profil des personnes suivies', [
          'amorcage.women_pct',
          'amorcage.under25_pct',
          'amorcage.below_bac_pct',
          'amorcage.are_pct',
          'amorcage.rsa_pct',
        ]),
        bars(history, 'amorcage.by_age', { header: 'Âge' }),
        bars(history, 'amorcage.by_diploma', { header: 'Diplôme' }),
        bars(history, 'amorcage.by_employment', { header: 'Situation', onlyUsed: true }),
        bars(history, 'amorcage.by_income', { header: 'Revenu', onlyUsed: true }),
      ],
    },
    {
      id: 'amorcage-parcours',
      title: 'Le parcours des porteurs de projet',
      blocks: (history) => [
        figureTable(history, 'amorcage-course', 'Rendez-vous et suites', [
          'amorcage.appointments',
          'amorcage.appointments_mean',
          'amorcage.engaged',
          'amorcage.engaged_pct',
        ]),
        columns(history, 'amorcage.appointments_distribution', { header: 'Rendez-vous' }),
        bars(history, 'referrals.citeslab', { header: 'Famille du partenaire', sorted: true }),
      ],
    },
  ],
};
