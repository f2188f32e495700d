import { isHeld } from '../../gatherings.ts';
import { bars } from '../charts.ts';
import { gatheringTable } from '../lists/gatheringTable.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';

const fairs = ['salon', 'forum', 'stand'];
const workshops = ['atelier', 'journee'];

const eventsOf = (
  id: string,
  title: string,
  caption: string,
  isListed: (type: string | undefined) => boolean,
): SectionOutline => ({
  id,
  title,
  blocks: (history) => [
    gatheringTable(history, {
      id,
      caption,
      family: 'awareness',
      keep: (gathering) => isHeld(gathering) && isListed(gathering.type),
    }),
  ],
});

const isAmong =
  (types: readonly string[]) =>
  (type = '') =>
    types.includes(type);

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
    eventsOf(
      'sensibilisation-grand-public',
      'Sensibilisation du grand public',
      'Salons, forums et stands',
      isAmong(fairs),
    ),
    eventsOf(
      'sensibilisation-ateliers',
      'Actions de sensibilisation tout public',
      'Ateliers et journées',
      isAmong(workshops),
    ),
    // Whatever is no other one's, also without a type: what is counted stands in a list.
    eventsOf(
      'sensibilisation-reunions',
      'Réunions d’information',
      'Réunions d’information et autres rencontres',
      (type) => !isAmong([...fairs, ...workshops])(type),
    ),
  ],
};
