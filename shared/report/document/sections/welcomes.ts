import { bars, columns, pyramid } from '../charts.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

export const welcomes: SectionOutline = {
  id: 'accueil',
  title: 'Accueil et orientation dans le cadre de l’initiative en ESS',
  sections: [
    {
      id: 'accueil-annee',
      title: 'Répartition sur l’année',
      blocks: (history) => [
        figureTable(history, 'accueil', 'Projets et personnes accueillis', [
          'accueil.projects',
          'accueil.initiators',
          'accueil.persons',
        ]),
        columns(history, 'accueil.by_month', { header: 'Mois' }),
      ],
    },
    {
      id: 'accueil-prescripteurs',
      title: 'Prescripteurs',
      blocks: (history) => [
        bars(history, 'accueil.by_prescriber', { header: 'Prescripteur', sorted: true }),
        figureTable(history, 'accueil-prescribers', 'Réponses sur le prescripteur', [
          'accueil.prescriber_missing',
          'accueil.several_prescribers',
        ]),
      ],
    },
    {
      id: 'accueil-territoires',
      title: 'Territoire d’origine',
      blocks: (history) => [
        bars(history, 'accueil.by_territory', { header: 'Territoire' }),
        bars(history, 'accueil.by_qpv', { header: 'Habitation' }),
        bars(history, 'accueil.qpv_by_territory', { header: 'Territoire', onlyUsed: true }),
        figureTable(history, 'accueil-qpv', 'Lille et quartiers prioritaires', [
          'accueil.lille_pct',
          'accueil.mel_pct',
          'accueil.lille_qpv_pct',
        ]),
      ],
    },
    {
      id: 'accueil-delocalises',
      title: 'Accueils délocalisés',
      blocks: (history) => [bars(history, 'accueil.delocalised', { header: 'Territoire', onlyUsed: true })],
    },
    {
      id: 'accueil-profil',
      title: 'Les porteurs de projets',
      blocks: (history) => [
        figureTable(history, 'accueil-profile', 'Profil des personnes accueillies', [
          'accueil.women_pct',
          'accueil.age_mean',
          'accueil.age_26_35_pct',
          'accueil.jobseekers_pct',
          'accueil.above_bac_pct',
          'accueil.bac5_pct',
        ]),
        bars(history, 'accueil.by_gender', { header: 'Genre' }),
        pyramid(
          history,
          'accueil.by_age',
          history.facts.vocabularies.genders.map(({ record, label }) => ({ id: `accueil.by_age.${record}`, label })),
        ),
        bars(history, 'accueil.by_employment', { header: 'Situation' }),
        bars(history, 'accueil.by_income', { header: 'Revenu', onlyUsed: true }),
        bars(history, 'accueil.by_diploma', { header: 'Diplôme' }),
      ],
    },
    {
      id: 'accueil-orientations',
      title: 'Orientations vers les partenaires',
      blocks: (history) => [bars(history, 'referrals.ess', { header: 'Famille du partenaire', sorted: true })],
    },
  ],
};
