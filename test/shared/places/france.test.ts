import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communes as ownCommunes } from '../../../shared/association/communes.ts';
import { communeByCode, findCommunes, yearOfCommunes } from '../../../shared/places/france.ts';
import { placeOf } from '../../../shared/places/placeOf.ts';

/** Read, not imported: the compiler would look for the type of each of 37,000 entries. */
const require = createRequire(import.meta.url);
const source = require.resolve('@etalab/decoupage-administratif/data/communes.json');
const listed: { code: string; nom: string; type: string; codesPostaux?: string[] }[] = JSON.parse(
  readFileSync(source, 'utf8'),
);

/** `Lille 59`, the best first. */
const found = async (text: string): Promise<string[]> =>
  (await findCommunes(text)).map(({ name, department }) => `${name} ${department}`);
const best = async (text: string): Promise<string | undefined> => (await found(text))[0];

describe('what people type leads to the commune they mean', () => {
  test.each([
    ['59000', 'Lille 59'],
    ['59 000', 'Lille 59'],
    ['F-59000', 'Lille 59'],
    ['٥٩٠٠٠', 'Lille 59'],
    ['59000 lille', 'Lille 59'],
    ['Lille 59', 'Lille 59'],
    ['Lille (59)', 'Lille 59'],
    ['LILLE', 'Lille 59'],
    ['Lille (Nord)', 'Lille 59'],
    ['59033 Lille Cedex', 'Lille 59'],
    ['Hellemmes', 'Lille 59'],
    ['lomme', 'Lille 59'],
    ['75012', 'Paris 75'],
    ['Paris 12e', 'Paris 75'],
    ['lyon 3ème arrondissement', 'Lyon 69'],
    ['Marseille 3', 'Marseille 13'],
    ['St-Denis 974', 'Saint-Denis 974'],
    ['saint denis 93200', 'Saint-Denis 93'],
    ['ste colombe 05', 'Sainte-Colombe 05'],
    ['ajaccio 2a', 'Ajaccio 2A'],
    ['20090', 'Ajaccio 2A'],
    ['97400', 'Saint-Denis 974'],
    ['villeneuve d ascq', 'Villeneuve-d’Ascq 59'],
    ["VILLENEUVE D'ASCQ", 'Villeneuve-d’Ascq 59'],
    ['villeneuve-d’ascq', 'Villeneuve-d’Ascq 59'],
    ['marcq baroeul', 'Marcq-en-Barœul 59'],
    ['cateau cambresis', 'Le Cateau-Cambrésis 59'],
    ['madeleine 59', 'La Madeleine 59'],
    ['fresnes sur l’escaut', 'Fresnes-sur-Escaut 59'],
    ['aulnoy les valenciennes', 'Aulnoy-lez-Valenciennes 59'],
    ['pierrefitte sur seine', 'Saint-Denis 93'],
    ['papeete', 'Papeete 987'],
  ])('%s', async (text, commune) => expect(await best(text)).toBe(commune));

  test('also with a slip of the hand, where nothing is called what they typed', async () => {
    for (const text of ['Roubais', 'roubiax', 'denin', 'lile 59', 'villeneuve dasq', 'Marc en bareul', 'tourrcoing'])
      expect([text, await best(text)]).not.toEqual([text, undefined]);
    expect(await best('Roubais')).toBe('Roubaix 59');
    expect(await best('roubiax')).toBe('Roubaix 59');
    expect(await best('lile 59')).toBe('Lille 59');
    expect(await best('villeneuve dasq')).toBe('Villeneuve-d’Ascq 59');
    expect(await best('Marc en bareul')).toBe('Marcq-en-Barœul 59');
  });
});

test('A name that is written right is never taken for a slip', async () => {
  expect(await found('Penin')).toEqual(['Penin 62']);
});

test('Of several the best comes first, then the largest, and there are never more than 50', async () => {
  expect((await found('lille')).slice(0, 2)).toEqual(['Lille 59', 'Lillers 62']);
  expect((await found('st denis')).slice(0, 2)).toEqual(['Saint-Denis 974', 'Saint-Denis 93']);
  expect(await found('saint')).toHaveLength(50);
  expect(await found('51300')).toHaveLength(46);
});

test('A wrong postcode does not hide the name, and an unknown name leaves the postcode', async () => {
  expect(await found('59000 Roubaix')).toEqual(['Roubaix 59']);
  expect(await found('59290 Xyzzyqx')).toEqual(['Wasquehal 59']);
});

test('Who types a former name is told that it was found under it', async () => {
  expect(await findCommunes('hellemmes')).toMatchObject([{ code: '59350', name: 'Lille', knownAs: 'Hellemmes-Lille' }]);
  expect((await findCommunes('Lille'))[0]).not.toHaveProperty('knownAs');
});

test('It is told of each whether it is called what was typed, in whatever spelling', async () => {
  const exact = async (text: string) =>
    (await findCommunes(text)).flatMap((commune) => (commune.exact ? [`${commune.name} ${commune.department}`] : []));
  expect(await exact('LILLE')).toEqual(['Lille 59']);
  expect(await exact('st amand les eaux')).toEqual(['Saint-Amand-les-Eaux 59']);
  expect(await exact('Lomme')).toEqual(['Lille 59']);
  expect(await exact('madeleine 59')).toEqual(['La Madeleine 59']);
  for (const text of ['Roubais', 'valencienne', '59000']) expect(await exact(text)).toEqual([]);
});

test('Every commune of the country where people live is found by its name and postcode, and by its code', async () => {
  const present = listed.filter(({ type, codesPostaux }) => type === 'commune-actuelle' && codesPostaux);
  expect(present.length).toBeGreaterThan(34_900);
  for (const { code, nom, codesPostaux } of present)
    expect(await communeByCode(code)).toMatchObject({
      code,
      name: nom.replaceAll("'", '’'),
      postcodes: codesPostaux?.toSorted(),
    });
  for (const { code, nom, codesPostaux } of present.filter((_, at) => at % 97 === 0)) {
    const codes = (await findCommunes(`${nom} ${codesPostaux?.[0]}`)).map((commune) => commune.code);
    expect([nom, codes]).toEqual([nom, expect.arrayContaining([code])]);
  }
});

test('A former code, and that of an arrondissement, lead to the commune of today', async () => {
  expect(await yearOfCommunes()).toBe(2026);
  for (const [code, name] of [
    ['59298', 'Lille'],
    ['93059', 'Saint-Denis'],
    ['75112', 'Paris'],
    ['69383', 'Lyon'],
  ] as const)
    expect(await communeByCode(code)).toMatchObject({ name });
  expect(await communeByCode('00000')).toBeUndefined();
});

test('The association’s own communes are called what the national list calls them', async () => {
  for (const { code, name } of ownCommunes) expect(await communeByCode(code)).toMatchObject({ code, name });
});

test('A commune has the association’s territory, and « autre » elsewhere', async () => {
  expect(await placeOf('59599', ownCommunes)).toEqual({
    code: '59599',
    name: 'Tourcoing',
    territory: 'mel',
    citeslab: true,
  });
  expect(await placeOf('59298', ownCommunes)).toEqual({ code: '59350', name: 'Lille', territory: 'lille' });
  expect(await placeOf('75112', ownCommunes)).toEqual({ code: '75056', name: 'Paris', territory: 'autre' });
  expect(await placeOf('99999', ownCommunes)).toBeUndefined();
});

test('No text makes the search fail', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[-0-9a-z ()’,]{0,20}$/)),
      async (text) => {
        expect((await findCommunes(text)).length).toBeLessThanOrEqual(50);
      },
    ),
    { numRuns: 200 },
  ));
