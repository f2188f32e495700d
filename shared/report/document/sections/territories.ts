import { bars } from '../charts.ts';
import { gatheringTable } from '../lists/gatheringTable.ts';
import { placeMap } from '../placeMap.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';
import { amorcage } from './amorcage.ts';
import { welcomes } from './welcomes.ts';

export const territories: SectionOutline = {
  id: 'territoires',
  title: 'Favoriser l’initiative dans les territoires',
  sections: [
    { id: 'territoires-introduction', title: 'Introduction' },
    {
      id: 'territoires-vie',
      title: 'Participation à la vie dans les territoires',
      blocks: (history) => [
        gatheringTable(history, {
          id: 'committees',
          caption: 'Comités et rencontres de politique publique',
          family: 'committee',
        }),
      ],
    },
    {
      id: 'conditions',
      title: 'Mettre en place les conditions favorables à l’entrepreneuriat',
      sections: [
        {
          id: 'prescripteurs',
          title: 'Sensibiliser les prescripteurs sur les territoires',
          blocks: (history) => [
            gatheringTable(history, {
              id: 'prescribers',
              caption: 'Rencontres de prescripteurs',
              family: 'prescribers',
            }),
          ],
        },
        {
          id: 'points-accueil',
          title: 'Accueil de proximité',
          blocks: (history, communes) => [
            figureTable(history, 'places-figures', 'Points d’accueil de proximité', ['places.active', 'places.new']),
            placeMap(history, communes),
            bars(history, 'places.by_territory', { header: 'Territoire', onlyUsed: true }),
            bars(history, 'places.use', { header: 'Lieu', sorted: true }),
          ],
        },
        amorcage,
        welcomes,
      ],
    },
  ],
};
