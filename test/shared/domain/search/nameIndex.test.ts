import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contenders, createNameIndex, type Found, isSure } from '../../../../shared/domain/search/nameIndex.ts';

/** The holders of the fictional association. */
const people = readFileSync(new URL('../../../data/association-2016/personnes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(';').slice(1, 3).join(' '));

const find = createNameIndex([...new Set(people)].map((name) => ({ item: name, names: [name] })));
const best = (typed: string): string | undefined => find(typed)[0]?.item;

/** Whom a colleague would see filled in; undefined when they are asked. */
const filledIn = (found: Found<string>[]): string | undefined => {
  const [one, ...others] = contenders(found);
  return one && others.length === 0 && isSure(one) ? one.item : undefined;
};

describe('a holder is found', () => {
  it.each([
    ['Sylvère Lesquècourt', 'Sylvère Lesquècourt'],
    ['sylvere lesquecourt', 'Sylvère Lesquècourt'],
    ['LESQUÈCOURT Sylvère', 'Sylvère Lesquècourt'],
    ['sylver lesquecour', 'Sylvère Lesquècourt'],
    ['Silvère Lesquécourt', 'Sylvère Lesquècourt'],
    ['Slyvère Lesquècourt', 'Sylvère Lesquècourt'],
    ['s. lesquecourt', 'Sylvère Lesquècourt'],
    ['Zephyr Beuvrene', 'Zéphyr Beuvrenne'],
    ['inès beuvrique', 'Inès Beuvrique'],
    ['berenice wambrelys', 'Bérénice Hocheelle-Wambrelys'],
    ['hocheelle wambrelys', 'Bérénice Hocheelle-Wambrelys'],
    ['templghem-templique', 'Basile Templghem-Templique'],
    ['Josephine Delbeecques', 'Joséphine Delbeecques-Roncqois'],
  ])('by « %s »', (typed, name) => {
    expect(best(typed)).toBe(name);
  });

  it('while the name is still being typed', () => {
    expect(find('sy').some(({ item }) => item === 'Sylvère Lesquècourt')).toBe(true);
    expect(best('sylv lesquec')).toBe('Sylvère Lesquècourt');
  });

  it('in the middle of other words, which are left', () => {
    const [found] = find('apporter Lesquecourt le devis sylvère');
    expect(found).toMatchObject({ item: 'Sylvère Lesquècourt', left: ['apporter', 'le', 'devis'] });
  });

  it('by any of several names', () => {
    const partners = createNameIndex([{ item: 'adie', names: ['Association pour l’initiative', 'ADIE'] }]);
    expect(partners('adie')).toMatchObject([{ item: 'adie', coverage: 1 }]);
    expect(partners('initiative')).toMatchObject([{ item: 'adie' }]);
  });

  it('not at all where no word is like theirs', () => {
    expect(find('xqztvw')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(find('…')).toEqual([]);
  });
});

describe('a holder is filled in', () => {
  it('where nobody else can be meant', () => {
    expect(filledIn(find('Sylvere Lesquecourt 14h'))).toBe('Sylvère Lesquècourt');
    expect(filledIn(find('Bérénice Wambrelys'))).toBe('Bérénice Hocheelle-Wambrelys');
  });

  it('not where two may be meant', () => {
    expect(find('Amina').length).toBeGreaterThan(1);
    expect(filledIn(find('Amina'))).toBeUndefined();
  });

  it('not where a lone word is only like a name', () => {
    expect(best('lesquecour')).toBe('Sylvère Lesquècourt');
    expect(filledIn(find('lesquecour'))).toBeUndefined();
  });
});

/** One letter fewer, doubled, or exchanged with the next. */
const misspelt = (name: string): string[] =>
  [...name].flatMap((letter, at) => [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2),
  ]);

test('One slip anywhere in a name never fills in somebody else, and leaves the right one among the first five', () => {
  for (const name of people.filter((_, at) => at % 20 === 0))
    for (const typed of misspelt(name)) {
      const found = find(typed);
      expect([name, undefined]).toContain(filledIn(found));
      expect(found.slice(0, 5).map(({ item }) => item)).toContain(name);
    }
});
