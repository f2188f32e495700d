import { isHeld } from '../../gatherings.ts';
import { bars } from '../charts.ts';
import { gatheringTable } from '../lists/gatheringTable.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

const eventsOf = (id: string, title: string, caption: string, types: readonly string[]): SectionOutline => ({
  id,
  title,
  blocks: (history) => [
    gatheringTable(history, {
      id,
      caption,
      family: 'awareness',
      keep: (gathering) => isHeld(gathering) && types.includes(gathering.type ?? ''),
    }),
  ],
});

export const awareness: SectionOutline = {
  id: 'sensibilisation',
  title: 'Sensibilisation à l’entrepreneuriat et droit à l’initiative',
  sections: [
    {
      id: 'sensibilisation-introduction',
      title: 'Introduction',
      blocks: (history) => [
        figureTable(history, 'awareness', 'Actions de sensibilisation', [
          'awareness.ess.events',
          'awareness.ess.people',
          'awareness.citeslab.events',
          'awareness.citeslab.people',
          'awareness.events',
          'awareness.people',
        ]),
        bars(history, 'awareness.by_type', { header: 'Type', sorted: true }),
      ],
    },
    eventsOf('sensibilisation-grand-public', 'Sensibilisation du grand public', 'Salons, forums et stands', [
      'salon',
      'forum',
      'stand',
    ]),
    eventsOf('sensibilisation-ateliers', 'Actions de sensibilisation tout public', 'Ateliers et journées', [
      'atelier',
      'journee',
    ]),
    eventsOf('sensibilisation-reunions', 'Réunions d’information', 'Réunions d’information et autres rencontres', [
      'reunion_information',
      'rencontre',
      'reunion_thematique',
      'echange_pratiques',
      'mutualisation_ciblee',
      'comite_pilotage',
      'comite_technique',
      'jury',
      'assemblee',
      'autre',
    ]),
  ],
};
