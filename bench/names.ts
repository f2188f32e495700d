import type { Journey } from '../shared/domain/journey/journey.ts';
import type { Person } from '../shared/domain/records.ts';
import { createHolderNames } from '../shared/domain/search/names.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

/**
 * Finds 5,000 holders by name: which share of the queries has whom was meant first, or among the first five, by the kind
 * of slip; and the milliseconds a query takes.
 *
 *   node bench/names.ts
 */
const count = 5_000;
const queries = 400;

/** The same numbers in every run. */
let seed = 20160614;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const oneOf = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;

/** First names and last names of the association, put together anew until there are enough people, no two the same. */
const firstNames = [...new Set(association2016.persons.flatMap(({ firstName }) => firstName ?? []))];
const lastNames = [...new Set(association2016.persons.flatMap(({ lastName }) => lastName?.split('-') ?? []))];
const people = new Map<string, Person>();
while (people.size < count) {
  const [firstName, lastName] = [
    oneOf(firstNames),
    random(6) === 0 ? `${oneOf(lastNames)}-${oneOf(lastNames)}` : oneOf(lastNames),
  ];
  const name = `${firstName} ${lastName}`;
  if (!people.has(name)) people.set(name, { id: String(people.size), firstName, lastName });
}
const persons = [...people.values()];
const journeys = persons.map(
  ({ id }) =>
    ({
      id,
      stage: 'intake',
      project: { id, programme: 'ess', otherDomains: [] },
      holders: [{ projectId: id, personId: id, role: 'lead' }],
    }) as unknown as Journey,
);

const slip = (word: string): string => {
  const at = 1 + random(Math.max(1, word.length - 2));
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at - 1, at) + word.slice(at),
    word.slice(0, at) + oneOf([...'aeiourstln']) + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
  ];
  return oneOf(slips);
};
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const kinds: Readonly<Record<string, (first: string, last: string) => string>> = {
  'as it is': (first, last) => `${first} ${last}`,
  'last name first, without accents': (first, last) => plain(`${last} ${first}`),
  'a slip in the last name': (first, last) => `${first} ${slip(last)}`,
  'a slip in both': (first, last) => plain(`${slip(first)} ${slip(last)}`),
  'an initial and the last name': (first, last) => `${first.slice(0, 1)}. ${last}`,
  'the first name and an initial': (first, last) => `${first} ${last.slice(0, 1)}`,
  begun: (first, last) => `${first.slice(0, 3)} ${last.slice(0, 6)}`,
  'without the space': (first, last) => plain(first + last),
};

const start = performance.now();
const { search } = createHolderNames(persons, journeys);
search('');
console.log(`${count} holders, index made in ${(performance.now() - start).toFixed(0)} ms`);

const times: number[] = [];
const percent = (part: number): string => `${((100 * part) / queries).toFixed(1).padStart(5)} %`;
for (const [kind, write] of Object.entries(kinds)) {
  let first = 0;
  let firstFive = 0;
  for (let query = 0; query < queries; query += 1) {
    const meant = oneOf(persons);
    const typed = write(meant.firstName ?? '', meant.lastName ?? '');
    const before = performance.now();
    const found = search(typed);
    times.push(performance.now() - before);
    const rank = found.findIndex(({ item }) => item.person === meant);
    first += Number(rank === 0);
    firstFive += Number(rank >= 0 && rank < 5);
  }
  console.log(`${kind.padEnd(34)} first ${percent(first)}, among the first five ${percent(firstFive)}`);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1);
console.log(`a query: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms`);
