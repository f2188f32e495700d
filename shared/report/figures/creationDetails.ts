import { ageBandOf, ageBands } from '../codeLists.ts';
import { defineSection } from '../figure.ts';
import { distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { activeProjects, holdersIn } from '../selections.ts';

const select = (year: ReportYear) => ({
  holders: holdersIn(year, activeProjects(year, 'creation')),
  vocabularies: year.vocabularies,
});

/** The holders of the projects in creation, by what their first ESS sheet says. */
export const creationDetails = defineSection({
  id: 'creationDetails',
  title: 'Création, en détail',
  select,
  figures: [
    {
      id: 'creation.by_age',
      label: 'Porteurs des projets en création par âge',
      definition: 'Porteurs des projets en création, selon leur âge à la date de leur première fiche ESS.',
      inEnglish: 'Holders of projects in creation, by their age on the date of their first ESS sheet.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders }) => distribution(holders, ageBands, ({ firstSheet }) => ageBandOf(firstSheet?.age)),
    },
    {
      id: 'creation.by_employment',
      label: 'Porteurs des projets en création par situation',
      definition: 'Porteurs des projets en création, selon leur situation d’emploi sur leur première fiche ESS.',
      inEnglish: 'Holders of projects in creation, by their employment on their first ESS sheet.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders, vocabularies }) =>
        distribution(holders, vocabularies.employments, ({ firstSheet }) => firstSheet?.employment),
    },
  ],
});
