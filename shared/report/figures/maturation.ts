import { defineSection } from '../figure.ts';
import { count, share } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { activeProjects, enteringProjects, episodesOf, welcomesOf } from '../selections.ts';

const select = (year: ReportYear) => {
  const active = activeProjects(year, 'maturation');
  const isWelcomedBefore = (projectId: string) => {
    const first = year.firstWelcomes.get(projectId);
    return first !== undefined && first.at < year.firstDay;
  };
  return {
    active,
    entering: enteringProjects(year, 'maturation'),
    fromPrior: active.filter(({ id }) => isWelcomedBefore(id)),
    welcomes: welcomesOf(year),
    everEntered: new Set(episodesOf(year, 'maturation').map(({ projectId }) => projectId)),
  };
};

export const maturation = defineSection({
  id: 'maturation',
  title: 'Maturation',
  select,
  figures: [
    {
      id: 'maturation.active',
      label: 'Projets en maturation',
      definition: 'Projets en maturation au moins un jour de l’année.',
      inEnglish: 'Projects in maturation on one day of the year, or more.',
      unit: 'count',
      counts: 'projects',
      compute: ({ active }) => count(active),
    },
    {
      id: 'maturation.entries',
      label: 'Entrées en maturation',
      definition: 'Projets entrés en maturation dans l’année, chacun une fois.',
      inEnglish: 'Projects that entered maturation in the year, each once.',
      unit: 'count',
      counts: 'projects',
      compute: ({ entering }) => count(entering),
    },
    {
      id: 'maturation.from_prior',
      label: 'Projets accueillis avant l’année',
      definition: 'Projets en maturation dans l’année dont le premier accueil honoré date d’une année précédente.',
      inEnglish: 'Of the projects in maturation in the year, those whose first held welcome was in an earlier year.',
      unit: 'count',
      counts: 'projects',
      compute: ({ fromPrior }) => count(fromPrior),
    },
    {
      id: 'maturation.return_pct',
      label: 'Part des projets accueillis qui sont revenus',
      definition:
        'Part des projets accueillis dans l’année qui sont entrés en maturation avant le 31 décembre au soir.',
      inEnglish: 'Share of the projects welcomed in the year that entered maturation by 31 December.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ welcomes, everEntered }) => share(welcomes, ({ id }) => everEntered.has(id)),
    },
  ],
});
