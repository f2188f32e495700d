import type { PlacePeriod } from '../../domain/records.ts';
import { isRemote } from '../../domain/remotePlaces.ts';
import { months } from '../codeLists.ts';
import { defineSection } from '../figure.ts';
import { count, countWithDistribution, distribution, share } from '../measures.ts';
import { isInForce } from '../placePeriod.ts';
import type { ReportYear } from '../reportYear.ts';
import { personsOf, type Welcome, welcomesOf } from '../selections.ts';
import { isOneOf } from '../sheetProfile.ts';

const select = (year: ReportYear) => {
  const welcomes = welcomesOf(year);
  return {
    welcomes,
    initiators: personsOf(
      year,
      welcomes.flatMap(({ id }) => initiatorIdsOf(year, id)),
    ),
    away: welcomes.filter((welcome) => isAway(year, welcome)),
    withoutPlace: welcomes.filter(({ appointment }) => appointment.placeId === undefined),
    territoryOfPlace: ({ appointment }: Welcome) => periodsOfPlace(year, appointment.placeId)[0]?.territory,
    territories: year.vocabularies.territories,
  };
};

const initiatorIdsOf = (year: ReportYear, projectId: string): string[] =>
  year.index
    .holdersOf(projectId)
    .filter(({ role }) => role === 'lead' || role === 'initiator')
    .map(({ personId }) => personId);

/** At a place that is not the association's own premises on that day; on the telephone nobody is away. */
const isAway = (year: ReportYear, { appointment: { placeId, at } }: Welcome): boolean =>
  placeId !== undefined &&
  !isRemote(placeId) &&
  !periodsOfPlace(year, placeId).some((period) => period.status === 'own' && isInForce(period, at.slice(0, 10)));

const periodsOfPlace = (year: ReportYear, placeId: string | undefined): readonly PlacePeriod[] =>
  placeId === undefined ? [] : (year.index.placePeriods.get(placeId) ?? []);

const territoryOf = ({ project }: Welcome) => project.territory;

export const accueil = defineSection({
  id: 'accueil',
  title: 'Accueil des projets',
  select,
  figures: [
    {
      id: 'accueil.projects',
      label: 'Projets accueillis',
      definition: 'Projets ESS dont le premier rendez-vous d’accueil honoré a eu lieu dans l’année.',
      inEnglish: 'ESS projects whose first held welcome falls in the year.',
      unit: 'count',
      counts: 'projects',
      compute: ({ welcomes }) => count(welcomes),
    },
    {
      id: 'accueil.initiators',
      label: 'Porteurs à l’initiative de ces projets',
      definition: 'Porteurs référents et initiateurs des projets accueillis dans l’année, chacun une fois.',
      inEnglish: 'Leads and initiators of the projects welcomed in the year, each once.',
      unit: 'count',
      counts: 'persons',
      compute: ({ initiators }) => count(initiators),
    },
    {
      id: 'accueil.by_month',
      label: 'Projets accueillis par mois',
      definition: 'Projets accueillis dans l’année, selon le mois du premier rendez-vous d’accueil honoré.',
      inEnglish: 'Projects welcomed in the year, by the month of the first held welcome.',
      unit: 'count',
      counts: 'projects',
      compute: ({ welcomes }) => distribution(welcomes, months, ({ appointment }) => appointment.at.slice(5, 7)),
    },
    {
      id: 'accueil.by_territory',
      label: 'Projets accueillis par territoire',
      definition: 'Projets accueillis dans l’année, selon le territoire du projet.',
      inEnglish: 'Projects welcomed in the year, by the territory of the project.',
      unit: 'count',
      counts: 'projects',
      compute: ({ welcomes, territories }) => distribution(welcomes, territories, territoryOf),
    },
    {
      id: 'accueil.lille_pct',
      label: 'Part de Lille',
      definition: 'Part des projets de Lille parmi les projets accueillis dont le territoire est connu.',
      inEnglish: 'Share of projects in Lille among those welcomed whose territory is known.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ welcomes }) => share(welcomes, (welcome) => isOneOf(['lille'], territoryOf(welcome))),
    },
    {
      id: 'accueil.mel_pct',
      label: 'Part de la métropole hors Lille',
      definition:
        'Part des projets de la métropole lilloise, hors Lille, parmi les projets accueillis dont le territoire est connu.',
      inEnglish: 'Share of projects in the metropolis outside Lille among those welcomed whose territory is known.',
      unit: 'percent',
      counts: 'projects',
      compute: ({ welcomes }) => share(welcomes, (welcome) => isOneOf(['mel'], territoryOf(welcome))),
    },
    {
      id: 'accueil.delocalised',
      label: 'Accueils hors de nos locaux',
      definition:
        'Projets dont le premier rendez-vous d’accueil honoré a eu lieu ailleurs que dans les locaux de l’association, selon le territoire du lieu.',
      inEnglish:
        'Projects whose first held welcome was elsewhere than on the association’s own premises, by the territory of the place.',
      unit: 'count',
      counts: 'projects',
      compute: ({ away, withoutPlace, territories, territoryOfPlace }) => {
        const placed = countWithDistribution(away, territories, territoryOfPlace);
        const unanswered = withoutPlace.map(({ id }) => ({ id }));
        return { ...placed, missing: withoutPlace.length, contributions: [...placed.contributions, ...unanswered] };
      },
    },
  ],
});
