import { keyFigures } from '../keyFigures.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

const key = [
  'awareness.ess.events',
  'awareness.ess.people',
  'awareness.citeslab.events',
  'awareness.citeslab.people',
  'amorcage.holders',
  'accueil.projects',
  'maturation.entries',
  'creation.entries',
  'jobs.created',
];

const more = [
  'accueil.initiators',
  'accueil.persons',
  'maturation.active',
  'creation.active',
  'suivi_post.active',
  'referrals.out',
  'collective.held',
  'training.total.trainees',
  'external.trainees',
  'places.active',
];

export const association: SectionOutline = {
  id: 'association',
  title: (year) => `L’association en ${year}`,
  sections: [
    { id: 'projet', title: 'Rappel du projet' },
    { id: 'forces-vives', title: 'Les forces vives et les partenaires' },
    {
      id: 'chiffres',
      title: 'En quelques chiffres',
      blocks: (history) => [
        keyFigures(history, key),
        figureTable(history, 'key', 'L’activité et les deux années précédentes', more),
      ],
    },
  ],
};
