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
      unit: 'count',
      counts: 'projects',
      compute: ({ projects }) => count(projects),
    },
    {
      id: 'creation.entries',
      label: 'Entrées en création',
      definition: 'Projets entrés en création dans l’année, chacun une fois.',
      unit: 'count',
      counts: 'projects',
      compute: ({ entering }) => count(entering),
    },
    {
      id: 'suivi_post.active',
      label: 'Projets en suivi post-création',
      definition: 'Projets en suivi post-création au moins un jour de l’année.',
      unit: 'count',
      counts: 'projects',
      compute: ({ followedAfter }) => count(followedAfter),
    },
    {
      id: 'creation.holders',
      label: 'Porteurs des projets en création',
      definition: 'Porteurs des projets en création dans l’année, quel que soit leur rôle, chacun une fois.',
      unit: 'count',
      counts: 'persons',
      compute: ({ holders }) => count(holders),
    },
    {
      id: 'creation.pairs',
      label: 'Projets portés à deux',
      definition: 'Projets en création dans l’année qui ont exactement deux porteurs.',
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
      unit: 'percent',
      counts: 'projects',
      compute: ({ projects }) => share(projects, ({ lead }) => isWoman(lead)),
    },
    {
      id: 'creation.by_territory',
      label: 'Projets en création par territoire',
      definition: 'Projets en création dans l’année, selon le territoire du projet.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects, territories }) => distribution(projects, territories, ({ territory }) => territory),
    },
    {
      id: 'creation.mel_pct',
      label: 'Part de la métropole, Lille comprise',
      definition:
        'Part des projets de la métropole lilloise, Lille comprise, parmi les projets en création dont le territoire est connu.',
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
      unit: 'percent',
      counts: 'projects',
      compute: ({ projects }) =>
        share(projects, ({ leadSheet }) => leadSheet?.territory === 'lille' && leadSheet.inQpv === true),
    },
    {
      id: 'creation.age_mean',
      label: 'Âge moyen des porteurs',
      definition: 'Âge moyen des porteurs des projets en création, à la date de leur première fiche ESS.',
      unit: 'years',
      counts: 'persons',
      compute: ({ holders }) => wholeMean(holders, ({ firstSheet }) => firstSheet?.age),
    },
    {
      id: 'creation.jobseekers_pct',
      label: 'Part des demandeurs d’emploi',
      definition:
        'Part des demandeurs d’emploi parmi les porteurs des projets en création, selon leur première fiche ESS.',
      unit: 'percent',
      counts: 'persons',
      compute: ({ holders }) => share(holders, ({ firstSheet }) => firstSheet?.jobSeeker),
    },
    {
      id: 'creation.by_domain',
      label: 'Projets en création par domaine',
      definition: 'Projets en création dans l’année, selon leur domaine principal.',
      unit: 'count',
      counts: 'projects',
      compute: ({ projects, domains }) => distribution(projects, domains, ({ domain }) => domain ?? noDomain.code),
    },
  ],
});
