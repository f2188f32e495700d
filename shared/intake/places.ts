import { valuesOf } from '../domain/draft.ts';
import { fill } from '../languages/languages.ts';
import { neighbourhoodAt } from '../places/neighbourhoodAt.ts';
import { optionsIn } from './controls.ts';
import type { Control, Question, Read } from './question.ts';
import type { KnownCommune, Setting } from './setting.ts';

/** Where the person lives: the only commune that fits, or the one they chose among those that do. */
export const communeOf = ({ draft, communes }: Pick<Setting, 'draft' | 'communes'>): KnownCommune | undefined => {
  if (communes.length === 1) return communes[0];
  const [chosen] = valuesOf(draft.answers, 'commune');
  return communes.find(({ code }) => code === chosen);
};

/** A postcode or a name, which has to lead to a commune. */
export const readPlace = async (written: string, { findCommunes, texts: { faults } }: Setting): Promise<Read> => {
  const found = await findCommunes(written);
  return found.length === 0 ? { fault: faults.noSuchPlace } : { values: [written] };
};

/** The commune where it is the only one; else what was written, as the commune is chosen next. */
export const shownPlace = (written: string, { communes }: Setting): string =>
  communes.length === 1 ? (communes[0]?.name ?? written) : written;

/** A few are shown, more are listed. */
const mostShown = 8;

export const communeChoice = ({ communes }: Setting): Control => {
  const options = communes.map(({ code, label }) => ({ value: code, label }));
  return options.length > mostShown ? { kind: 'list', groups: [{ options }] } : { kind: 'choice', options };
};

/** The neighbourhoods of the commune by name where they are known; elsewhere yes or no. */
export const neighbourhoodChoice = ({ neighbourhoods, texts }: Setting): Control => {
  const own = optionsIn(texts, 'qpv');
  const without = neighbourhoods.length > 0 ? ['yes', 'no'] : ['none'];
  const named = neighbourhoods.map(({ code, name }) => ({ value: code, label: name }));
  return { kind: 'choice', options: [...named, ...own.filter(({ value }) => !without.includes(value))] };
};

/** By the polygons of the official file, where the association has imported it; near an edge the person decides. */
export const locateNeighbourhood = ({ neighbourhoods, texts: { located } }: Setting): Question['locate'] => {
  if (!neighbourhoods.some(({ polygons }) => polygons)) return undefined;
  return (point) => {
    const found = neighbourhoodAt(point, neighbourhoods);
    if (found.where === 'outside') return { values: ['none'], note: located.outside };
    const { code, name } = found.neighbourhood;
    return found.where === 'inside'
      ? { values: [code], note: fill(located.inside, { name }) }
      : { values: [], note: fill(located.edge, { name }) };
  };
};
