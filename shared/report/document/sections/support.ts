import { bars, overYears } from '../charts.ts';
import { flowChart } from '../flowChart.ts';
import { phaseTable } from '../phaseTable.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

export const support: SectionOutline = {
  id: 'accompagnement',
  title: 'Accompagnement personnalisé à la création en ESS',
  sections: [
    {
      id: 'accompagnement-chiffres',
      title: 'Données quantitatives',
      sections: [
        {
          id: 'flux',
          title: 'Flux de porteurs de projet dans l’année',
          blocks: (history) => [flowChart(history), phaseTable(history)],
        },
        {
          id: 'maturation',
          title: 'Projets en maturation',
          blocks: (history) => [
            figureTable(history, 'maturation', 'Maturation', [
              'maturation.active',
              'maturation.entries',
              'maturation.from_prior',
              'maturation.return_pct',
            ]),
          ],
        },
        {
          id: 'creation',
          title: 'Projets en création et en suivi post-création',
          blocks: (history) => [
            figureTable(history, 'creation', 'Création', [
              'creation.active',
              'creation.entries',
              'suivi_post.active',
              'creation.holders',
              'creation.pairs',
              'creation.women_pct',
            ]),
          ],
        },
        {
          id: 'domaines',
          title: 'Domaines d’intervention',
          blocks: (history) => [bars(history, 'creation.by_domain', { header: 'Domaine', sorted: true })],
        },
        {
          id: 'creation-territoires',
          title: 'Répartition territoriale',
          blocks: (history) => [
            bars(history, 'creation.by_territory', { header: 'Territoire' }),
            figureTable(history, 'creation-territory', 'Métropole et quartiers prioritaires', [
              'creation.mel_pct',
              'creation.lille_qpv_pct',
            ]),
          ],
        },
        {
          id: 'creation-ages',
          title: 'Âges des porteurs de projets à l’entrée',
          blocks: (history) => [
            bars(history, 'creation.by_age', { header: 'Âge' }),
            figureTable(history, 'creation-age', 'Âge des porteurs', ['creation.age_mean']),
          ],
        },
        {
          id: 'creation-emploi',
          title: 'Situation vis-à-vis de l’emploi à l’entrée',
          blocks: (history) => [
            bars(history, 'creation.by_employment', { header: 'Situation', onlyUsed: true }),
            figureTable(history, 'creation-employment', 'Recherche d’emploi', ['creation.jobseekers_pct']),
          ],
        },
        { id: 'emplois', title: 'Créations d’emploi', blocks: (history) => [overYears(history, 'jobs.created')] },
      ],
    },
    { id: 'evaluation', title: 'Évolution du processus' },
    { id: 'mentorat', title: 'Mentorat' },
    { id: 'conseil', title: 'Intervention conseil' },
    { id: 'collectif', title: 'Collectif des acteurs de l’accompagnement à la création en ESS' },
  ],
};
