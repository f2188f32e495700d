import { communes as knownCommunes } from '../association/communes.ts';
import { type Draft, valuesOf } from '../domain/draft.ts';
import { toDay } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import type { KnownCommune, Setting } from '../intake/setting.ts';
import { type Language, textsIn } from '../languages/languages.ts';
import type { Stores } from './jalon.ts';

/** All that the questions of this draft depend on, as it is now. */
export const intakeSetting = async (
  { association, records }: Pick<Stores, 'association' | 'records'>,
  draft: Pick<Draft, 'answers' | 'joins'>,
  language: Language,
  now: Instant,
): Promise<Setting> => {
  const [place] = valuesOf(draft.answers, 'place');
  const [partners, communes] = await Promise.all([records.partners(), place === undefined ? [] : findCommunes(place)]);
  return {
    draft,
    texts: textsIn(language),
    vocabularies: association.vocabularies,
    partners,
    today: toDay(now),
    findCommunes,
    communes,
    neighbourhoods: [],
  };
};

const findCommunes = async (text: string): Promise<readonly KnownCommune[]> =>
  knownCommunes.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
