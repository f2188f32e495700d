import { defineSection } from '../figure.ts';
import { distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { welcomePointsOf } from '../welcomePoints.ts';

const select = (year: ReportYear) => ({
  active: welcomePointsOf(year).filter(({ state }) => state !== 'ended'),
  territories: year.vocabularies.territories,
});

export const placesDetails = defineSection({
  id: 'placesDetails',
  title: 'Points d’accueil, en détail',
  select,
  figures: [
    {
      id: 'places.by_territory',
      label: 'Points d’accueil par territoire',
      definition: 'Points d’accueil du 31 décembre de l’année, selon leur territoire.',
      inEnglish: 'Welcome points of 31 December of the year, by territory.',
      unit: 'count',
      counts: 'places',
      compute: ({ active, territories }) =>
        distribution(active, territories, ({ agreed: [{ territory }] }) => territory),
    },
  ],
});
