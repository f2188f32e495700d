import type { ProgrammeId } from '../codeLists.ts';
import type { PlacePeriod } from '../records.ts';
import { isRemote } from '../remotePlaces.ts';
import type { PlainDate } from '../time.ts';
import type { Correction } from './corrections.ts';
import { doubts } from './doubts.ts';
import type { Line } from './line.ts';
import type { WholeNames } from './wholeNames.ts';
import { isSmall, wordsOf } from './words.ts';

/** What a line says of where: the places it may mean, or why none. `words`: as it was typed. */
export type NamedPlace = { words: string; ids: string[]; misspelt?: true };

/** How people say that they do not meet in a place; the ids are those of `remotePlaces`. */
const remote: readonly (readonly [id: string, pattern: string])[] = [
  ['telephone', '(?:par |au )?(?:telephone|tel|tph)\\.?'],
  ['visio', '(?:en |par )?(?:visio(?:[- ]?conference)?|zoom|teams)'],
];

const marker = "(?:au |a |aux )?(?:pap|point d['’]accueil)(?: de| d['’]| a)?";
const preposition = "(?:a|au|aux|chez|en|sur) (?:la |l['’])?";

/** Every place that a line names. */
export const readPlaces = (
  line: Line,
  places: WholeNames<PlacePeriod>,
  isHolder: (word: string) => boolean,
): NamedPlace[] => {
  const named = remote.flatMap(([id, pattern]) => line.cutAll(pattern, ([words]) => ({ words, ids: [id] })));
  const idsOf = (items: readonly PlacePeriod[]): string[] => [...new Set(items.map(({ id }) => id))];
  const [marked] = line.find(marker);
  if (marked) {
    line.cutSpan(marked);
    const rest = line.words().filter(({ from, text }) => from >= marked.to && !isSmall(text));
    const name = places.startOf(rest, true);
    if (name) line.cutSpan(name);
    named.push({
      words: name?.typed ?? rest[0]?.typed ?? marked.words,
      ids: name ? idsOf(name.items) : [],
      ...(name?.exact === false && { misspelt: true }),
    });
  }
  for (const name of places.allIn(line.words())) {
    const [word, ...more] = line.words().filter(({ from, to }) => from >= name.from && to <= name.to);
    // A commune that is also somebody's name: only « à Loos » is the place.
    const isPlace =
      more.length > 0 || !word || !isHolder(word.text) || line.find(`${preposition}${word.text}`).length > 0;
    if (!isPlace) continue;
    line.cutSpan(name);
    named.push({ words: name.typed, ids: idsOf(name.items) });
  }
  return named;
};

/** The one place that is meant and open on that day, if it can be known; what has to be asked. */
export const choosePlace = (
  named: readonly NamedPlace[],
  periods: readonly PlacePeriod[],
  day: PlainDate,
  programme: ProgrammeId | undefined,
): { placeId?: string; corrections?: Correction[]; doubt?: string } => {
  const [first] = named;
  if (!first) return {};
  const unknown = named.find(({ ids }) => ids.length === 0);
  if (unknown) return { doubt: doubts.unknownPlace(unknown.words) };
  const nameOf = (id: string): string => periods.find((period) => period.id === id)?.name ?? id;
  // « Maison de l'Emploi de Lambersart » may have been read in two parts.
  const ids = named.reduce((common, { ids }) => common.filter((id) => ids.includes(id)), first.ids);
  if (ids.length === 0) return { doubt: doubts.whichPlace(named.flatMap(({ ids }) => ids.map(nameOf))) };
  const open = ids.filter(
    (id) => isRemote(id) || periods.some((period) => period.id === id && isOpen(period, day, programme)),
  );
  const [placeId, ...others] = open;
  if (placeId === undefined) return { doubt: doubts.placeNotOpen(ids.map(nameOf).join(' », « ')) };
  if (others.length > 0) return { doubt: doubts.whichPlace(open.map(nameOf)) };
  const misspelt = named.filter((place) => place.misspelt);
  return { placeId, corrections: misspelt.map(({ words }) => ({ typed: words, meant: nameOf(placeId) })) };
};

/** Can somebody of the programme be met there on that day? */
export const isOpen = (place: PlacePeriod, day: PlainDate, programme: ProgrammeId | undefined): boolean =>
  place.status !== 'prospect' &&
  place.programme === (programme ?? place.programme) &&
  (place.since ?? day) <= day &&
  day <= (place.until ?? day);

/** How people call a place: by its name or a part of it, its initials, its commune, or these together. */
export const namesOfPlace = ({ name }: PlacePeriod, commune: string | undefined): string[] => {
  const parts = name.split(/[,()]/).map((part) => part.trim());
  const [head = name] = parts;
  const own = [name, ...parts, ...initialsOf(head)].filter(Boolean);
  const [first = '', ...rest] = wordsOf(commune ?? '').filter((word) => !isSmall(word));
  const where = [
    commune ?? '',
    ...(rest.length > 0 && !/^(saint|vieux|villeneuve)$/.test(first) ? [first] : []),
  ].filter(Boolean);
  return [...own, ...where, ...own.flatMap((called) => where.map((town) => `${called} ${town}`))];
};

/** `Maison de l'Emploi` -> `mde`, `me`: with the small words and without. */
const initialsOf = (name: string): string[] => {
  const words = wordsOf(name);
  const initials = (among: readonly string[]): string => among.map((word) => word.slice(0, 1)).join('');
  return [
    initials(words.filter((word) => !/^(l|d|la|le)$/.test(word))),
    initials(words.filter((word) => !isSmall(word))),
  ].filter((letters) => letters.length >= 3);
};
