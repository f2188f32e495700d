import { createCommuneNames, type FoundCommune } from './communeNames.ts';
import { readPlace, type TypedPlace } from './readPlace.ts';
import { type Commune, type FormerCommune, type France, unpackFrance } from './unpackFrance.ts';

const mostFound = 50;

/**
 * Communes by what somebody typed: a postcode, a name in any spelling, former names too, or a name with a postcode or a
 * department; small slips where nothing fits as it is. The best first, then the largest, at most 50.
 */
export const findCommunes = async (text: string): Promise<FoundCommune[]> => {
  const index = await country();
  const found = find(index, readPlace(text));
  // `Lille (Nord)`, `Denain, France`: what stands behind says nothing that we know.
  const [before = ''] = text.split(/[(,]/);
  return (found.length > 0 || before === text ? found : find(index, readPlace(before))).slice(0, mostFound);
};

/** The commune with this code of INSEE; a former code or an arrondissement's leads to the commune of today. */
export const communeByCode = async (code: string): Promise<Commune | undefined> => {
  const { france, formerCodes } = await country();
  return france.communes.get(code) ?? formerCodes.get(code)?.now;
};

/** The year of the official list (code officiel géographique). */
export const yearOfCommunes = async (): Promise<number> => (await country()).france.year;

type Index = ReturnType<typeof indexOf>;

let index: Promise<Index> | undefined;

/** 700 KB of text: read when somebody first asks for a place, and kept. */
const country = (): Promise<Index> => {
  index ??= import('./communes.json', { with: { type: 'json' } }).then((packed) =>
    indexOf(unpackFrance(packed.default)),
  );
  return index;
};

const indexOf = (france: France) => ({
  france,
  names: once(() => createCommuneNames(france)),
  formerCodes: new Map<string, FormerCommune>(france.former.map((former) => [former.code, former])),
  bySize: [...france.communes.values()].sort((a, b) => b.population - a.population),
});

/** Made when it is first asked for: a postcode or a code does without the names. */
const once = <Made>(make: () => Made): (() => Made) => {
  let made: { it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};

const find = ({ names, bySize }: Index, typed: TypedPlace): FoundCommune[] => {
  const { words, postcode = '', department } = typed;
  const ofPostcode = (): FoundCommune[] =>
    postcode === '' ? [] : bySize.filter(({ postcodes }) => postcodes.some((known) => known.startsWith(postcode)));
  if (words.length === 0)
    return department === undefined ? ofPostcode() : bySize.filter((commune) => commune.department === department);
  const named = names().named(words);
  const exact = narrow(named, typed);
  if (exact.length > 0) return exact;
  const nearly = names().nearly(words);
  return [narrow(nearly, typed), named, nearly].find((found) => found.length > 0) ?? ofPostcode();
};

/** Those of the postcode, else of its department, which a postcode of companies (Cedex) tells as well. */
const narrow = (found: FoundCommune[], { postcode, department }: TypedPlace): FoundCommune[] => {
  if (department !== undefined) return found.filter((commune) => commune.department === department);
  if (postcode === undefined) return found;
  const begins = (digits: string) =>
    found.filter(({ postcodes }) => postcodes.some((known) => known.startsWith(digits)));
  const ofPostcode = begins(postcode);
  return ofPostcode.length > 0 ? ofPostcode : begins(postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2));
};
