import type { Project } from '../../domain/records.ts';
import { noDomain } from '../codeLists.ts';
import { defineSection } from '../figure.ts';
import { count, distribution, share, wholeMean } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { activeProjects, enteringProjects, firstEssSheetOf, holdersIn } from '../selections.ts';
import { isOneOf, isWoman } from '../sheetProfile.ts';

const select = (year: ReportYear) => {
  const active = activeProjects(year, 'creation');
  return {
    projects: active.map((project) => createdProject(year, project)),
    holders: holdersIn(year, active),
    entering: enteringProjects(year, 'creation'),
    followedAfter: activeProjects(year, 'postCreation'),
    territories: year.vocabularies.territories,
    domains: [...year.vocabularies.projectDomains, noDomain],
  };
};

const createdProject = (year: ReportYear, project: Project) => {
  const holders = year.index.holdersOf(project.id);
  const leadId = holders.find(({ role }) => role === 'lead')?.personId ?? '';
  return {
    ...project,
    holderIds: [...new Set(holders.map(({ personId }) => personId))],
    lead: year.index.persons.get(leadId),
    leadSheet: firstEssSheetOf(year, leadId),
  };
};

export const creation = defineSection({
  id: 'creation',
  title: 'Création',
  select,
  figures: [
    {
      id: 'creation.active',
      label: 'Projets en création',
      definition: 'Projets en création au moins un jour de l’année.',
      inEnglish: 'Projects in creation on one day of the year, or more.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects }) => count(projects),
    },
    {
      id: 'creation.entries',
      label: 'Entrées en création',
      definition: 'Projets entrés en création dans l’année, chacun une fois.',
      inEnglish: 'Projects that entered creation in the year, each once.',
      unit: 'count',
      counts: 'projects',
      compute: ({ entering }) => count(entering),
    },
    {
      id: 'suivi_post.active',
      label: 'Projets en suivi post-création',
      definition: 'Projets en suivi post-création au moins un jour de l’année.',
      inEnglish: 'Projects in post-creation on one day of the year, or more.',
      unit: 'count',
      counts: 'projects',
      compute: ({ followedAfter }) => count(followedAfter),
    },
    {
      id: 'creation.holders',
      label: 'Porteurs des projets en création',
      definition: 'Porteurs des projets en création dans l’année, quel que soit leur rôle, chacun une fois.',
      inEnglish: 'Holders of the projects in creation in the year, whatever their role, each once.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders }) => count(holders),
    },
    {
      id: 'creation.pairs',
      label: 'Projets portés à deux',
      definition: 'Projets en création dans l’année qui ont exactement deux porteurs.',
      inEnglish: 'Projects in creation in the year with exactly two holders.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects }) => count(projects.filter(({ holderIds }) => holderIds.length === 2)),
    },
    {
      id: 'creation.women_pct',
      personal: true,
      label: 'Part des projets portés par une femme',
      definition:
        'Part des projets en création dont le porteur référent est une femme, parmi ceux où son genre est connu.',
      inEnglish:
        'Share of the projects in creation whose lead is a woman, among those where the lead’s gender is known.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ projects }) => share(projects, ({ lead }) => isWoman(lead)),
    },
    {
      id: 'creation.by_territory',
      label: 'Projets en création par territoire',
      definition: 'Projets en création dans l’année, selon le territoire du projet.',
      inEnglish: 'Projects in creation in the year, by the territory of the project.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects, territories }) => distribution(projects, territories, ({ territory }) => territory),
    },
    {
      id: 'creation.mel_pct',
      label: 'Part de la métropole, Lille comprise',
      definition:
        'Part des projets de la métropole lilloise, Lille comprise, parmi les projets en création dont le territoire est connu.',
      inEnglish:
        'Share of projects in the metropolis, Lille included, among those in creation whose territory is known.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ projects }) => share(projects, ({ territory }) => isOneOf(['lille', 'mel'], territory)),
    },
    {
      id: 'creation.lille_qpv_pct',
      personal: true,
      label: 'Part des référents en quartier prioritaire de Lille',
      definition:
        'Part des projets en création dont le porteur référent habitait un quartier prioritaire (QPV) de Lille, selon sa première fiche ESS.',
      inEnglish:
        'Share of the projects in creation whose lead lived in a priority neighbourhood (QPV) of Lille, by the lead’s first ESS sheet.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ projects }) =>
        share(projects, ({ leadSheet }) => leadSheet?.territory === 'lille' && leadSheet.inQpv === true),
    },
    {
      id: 'creation.age_mean',
      label: 'Âge moyen des porteurs',
      definition: 'Âge moyen des porteurs des projets en création, à la date de leur première fiche ESS.',
      inEnglish: 'Mean age of the holders of projects in creation, on the date of their first ESS sheet.',
      unit: 'years',
      counts: 'persons',
      compute: ({ holders }) => wholeMean(holders, ({ firstSheet }) => firstSheet?.age),
    },
    {
      id: 'creation.jobseekers_pct',
      label: 'Part des demandeurs d’emploi',
      definition:
        'Part des demandeurs d’emploi parmi les porteurs des projets en création, selon leur première fiche ESS.',
      inEnglish: 'Share of job seekers among the holders of projects in creation, by their first ESS sheet.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ firstSheet }) => firstSheet?.jobSeeker),
    },
    {
      id: 'creation.by_domain',
      label: 'Projets en création par domaine',
      definition: 'Projets en création dans l’année, selon leur domaine principal.',
      inEnglish: 'Projects in creation in the year, by main domain.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects, domains }) => distribution(projects, domains, ({ domain }) => domain ?? noDomain.code),
    },
  ],
});
