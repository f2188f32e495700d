import { activeProjects, welcomesOf } from '../selections.ts';
import { inFile, type MendingRule } from './mendingRule.ts';

/** Projects that say too little. */
export const projectRules: readonly MendingRule[] = [
  {
    id: 'projectWithoutTerritory',
    title: 'Projets accueillis sans territoire',
    effect: 'Le projet est « sans réponse » dans les territoires.',
    where: inFile('projets.csv'),
    who: 'advisor',
    find: (year) =>
      welcomesOf(year)
        .filter(({ project }) => project.territory === undefined)
        .map(({ id, appointment }) => ({
          record: id,
          projectId: id,
          advisor: appointment.advisor,
          what: 'sans territoire',
        })),
  },
  {
    id: 'projectWithoutReferent',
    title: 'Projets en création sans référent',
    effect: 'Le projet est « sans réponse » dans la part portée par des femmes.',
    where: inFile('porteurs.csv'),
    who: 'advisor',
    find: (year) =>
      activeProjects(year, 'creation')
        .filter(({ id }) => !year.index.holdersOf(id).some(({ role }) => role === 'lead'))
        .map(({ id }) => ({
          record: id,
          projectId: id,
          advisor: year.episodesOf(id).at(-1)?.advisor,
          what: 'personne n’est référent',
        })),
  },
];
