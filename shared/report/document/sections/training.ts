import { bars } from '../charts.ts';
import { gatheringTable } from '../lists/gatheringTable.ts';
import { interventionTable } from '../lists/interventionTable.ts';
import type { SectionOutline } from '../sectionOutline.ts';
import { figureTable } from '../tables.ts';
import { trainingTable } from '../trainingTable.ts';

export const training: SectionOutline = {
  id: 'formation',
  title: 'Information et formation des porteurs de projet',
  sections: [
    {
      id: 'temps-collectifs',
      title: 'Information, sensibilisation et partage d’expériences',
      blocks: (history) => [
        figureTable(history, 'collective', 'Temps collectifs', [
          'collective.programmed',
          'collective.held',
          'collective.people',
        ]),
        bars(history, 'collective.held', { header: 'Type', sorted: true }),
        gatheringTable(history, {
          id: 'collective-list',
          caption: 'Les temps collectifs de l’année',
          family: 'collective',
        }),
      ],
    },
    {
      id: 'programme-formation',
      title: 'Programme de formation',
      blocks: (history) => [
        trainingTable(history),
        figureTable(history, 'training-years', 'Formation et années précédentes', [
          'training.sessions',
          'training.total.days',
          'training.total.hours',
          'training.total.trainees',
          'training.trainee_hours',
        ]),
      ],
    },
    {
      id: 'interventions',
      title: 'Interventions externes en formation',
      blocks: (history) => [
        interventionTable(history),
        figureTable(history, 'external', 'Interventions et années précédentes', [
          'external.interventions',
          'external.hours',
          'external.trainees',
        ]),
      ],
    },
    { id: 'cooperation-sectorielle', title: 'Coopération sectorielle' },
  ],
};
