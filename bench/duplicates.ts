import { performance } from 'node:perf_hooks';
import type { Person } from '../shared/domain/records.ts';
import { createDuplicateFinder } from '../shared/domain/search/duplicates.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

/**
 * Looks for duplicates among 30,000 persons, a hundredth of whom came twice: which share of those is found as probable,
 * how many others are named by mistake, and the milliseconds it takes.
 *
 *   node bench/duplicates.ts
 */
const count = 30_000;
const twice = 300;

/** The same numbers in every run. */
let seed = 20160614;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const oneOf = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
const digits = (most: number): string => String(random(10 ** most)).padStart(most, '0');

const firstNames = [...new Set(association2016.persons.flatMap(({ firstName }) => firstName ?? []))];
const lastNames = [...new Set(association2016.persons.flatMap(({ lastName }) => lastName?.split('-') ?? []))];
const communes = [...new Set(association2016.persons.flatMap(({ commune }) => commune ?? []))];

const persons = Array.from(
  { length: count },
  (_, number): Person => ({
    id: String(number),
    firstName: oneOf(firstNames),
    lastName: random(6) === 0 ? `${oneOf(lastNames)}-${oneOf(lastNames)}` : oneOf(lastNames),
    phone: `06${digits(8)}`,
    email: `${number}@example.org`,
    birthDate: `${1950 + random(50)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
    // A third of them live in one town.
    commune: random(3) === 0 ? (communes[0] ?? '') : oneOf(communes),
  }),
);

const slip = (word: string): string => {
  const at = 1 + random(Math.max(1, word.length - 2));
  return oneOf([word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + word.slice(at - 1, at) + word.slice(at)]);
};

/** What somebody who comes back writes: a slip in the name, the names swapped, and one of three things the same. */
const again = ({ id: _, phone = '', birthDate = '', email = '', ...person }: Person, kind: number): Person => {
  const [firstName, lastName] = [person.firstName ?? '', slip(person.lastName ?? '')];
  const names = random(2) === 0 ? { firstName, lastName } : { firstName: lastName, lastName: firstName };
  const known = [{ phone: `+33 ${phone.slice(1)}` }, { email: email.toUpperCase() }, { birthDate }][kind % 3];
  return { id: 'again', ...names, ...known };
};

const start = performance.now();
const find = createDuplicateFinder(persons);
console.log(`${count} persons, index made in ${(performance.now() - start).toFixed(0)} ms`);

const times: number[] = [];
let found = 0;
let others = 0;
for (let query = 0; query < twice; query += 1) {
  const meant = oneOf(persons);
  const came = again(meant, query);
  const before = performance.now();
  const probable = find(came).filter(({ verdict }) => verdict === 'probable');
  times.push(performance.now() - before);
  found += Number(probable.some(({ person }) => person === meant));
  others += probable.filter(({ person }) => person !== meant).length;
}
console.log(`found ${found} of ${twice}, others named as probable ${others}`);

/** The known ones are the costly ones: they have a commune too. */
for (let query = 0; query < twice; query += 1) {
  const before = performance.now();
  find(oneOf(persons));
  times.push(performance.now() - before);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2);
console.log(`a search: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms`);
