import { type Draft, valuesOf } from '../domain/draft.ts';
import { toDay } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { communeOf } from '../intake/places.ts';
import type { Setting } from '../intake/setting.ts';
import { type Language, textsIn } from '../languages/languages.ts';
import { findPlaces } from './findPlaces.ts';
import type { Stores } from './jalon.ts';

/** All that the questions of this draft depend on, as it is now. */
export const intakeSetting = async (
  { association, records, neighbourhoods }: Pick<Stores, 'association' | 'records' | 'neighbourhoods'>,
  draft: Pick<Draft, 'answers' | 'joins'>,
  language: Language,
  now: Instant,
): Promise<Setting> => {
  const today = toDay(now);
  const [place] = valuesOf(draft.answers, 'place');
  const [partners, communes] = await Promise.all([records.partners(), place === undefined ? [] : findPlaces(place)]);
  const commune = communeOf({ draft, communes });
  return {
    draft,
    texts: textsIn(language),
    vocabularies: association.vocabularies,
    partners,
    today,
    findCommunes: findPlaces,
    communes,
    neighbourhoods: commune ? await neighbourhoods.ofCommune(commune.code, today) : [],
  };
};
