import { gatheringTable } from './lists/gatheringTable.ts';
import type { SectionOutline } from './sectionOutline.ts';
import { association } from './sections/association.ts';
import { awareness } from './sections/awareness.ts';
import { support } from './sections/support.ts';
import { territories } from './sections/territories.ts';
import { training } from './sections/training.ts';

/** The sections in the order in which funders know them. */
export const outline: readonly SectionOutline[] = [
  association,
  awareness,
  territories,
  support,
  training,
  {
    id: 'ressources',
    title: 'Mutualisation des ressources au service des porteurs de projets',
    sections: [
      { id: 'veille', title: 'Veille et lettre d’information' },
      { id: 'web', title: 'Communication sur le web' },
      { id: 'communication', title: 'Charte graphique et communication' },
      { id: 'services', title: 'Services aux porteurs de projets' },
    ],
  },
  {
    id: 'vie-interne',
    title: 'Vie interne et coopérations',
    sections: [
      {
        id: 'reseaux',
        title: 'Travail en réseau',
        blocks: (history) => [
          gatheringTable(history, { id: 'network', caption: 'Rencontres de réseau', family: 'network' }),
        ],
      },
      { id: 'pilotage', title: 'Comités de pilotage' },
      { id: 'politique-salariale', title: 'Politique salariale' },
    ],
  },
];
