import { valuesOf } from '../domain/draft.ts';
import { optionsIn } from './controls.ts';
import type { Control, Read } from './question.ts';
import type { KnownCommune, Setting } from './setting.ts';

/** More communes than this under one name ask for the postcode; France has at most 46 under one postcode. */
const mostCommunes = 50;

/** Where the person lives: the only commune that fits, or the one they chose among those that do. */
export const communeOf = ({ draft, communes }: Pick<Setting, 'draft' | 'communes'>): KnownCommune | undefined => {
  if (communes.length === 1) return communes[0];
  const [chosen] = valuesOf(draft.answers, 'commune');
  return communes.find(({ code }) => code === chosen);
};

/** A postcode or a name, which has to lead to a commune. */
export const readPlace = async (written: string, { findCommunes, texts: { faults } }: Setting): Promise<Read> => {
  const found = await findCommunes(written);
  if (found.length === 0) return { fault: faults.noSuchPlace };
  return found.length > mostCommunes ? { fault: faults.tooManyPlaces } : { values: [written] };
};

/** So many fit on a screen or two; more are a list. */
const mostInSight = 12;

export const communeChoice = ({ communes }: Setting): Control => {
  const options = communes.map(({ code, name }) => ({ value: code, label: name }));
  return options.length > mostInSight ? { kind: 'list', groups: [{ options }] } : { kind: 'choice', options };
};

/** The neighbourhoods of the commune by name where they are known; elsewhere yes or no. */
export const neighbourhoodChoice = ({ neighbourhoods, texts }: Setting): Control => {
  const own = optionsIn(texts, 'qpv');
  const without = neighbourhoods.length > 0 ? ['yes', 'no'] : ['none'];
  const named = neighbourhoods.map(({ code, name }) => ({ value: code, label: name }));
  return { kind: 'choice', options: [...named, ...own.filter(({ value }) => !without.includes(value))] };
};
