import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectJalon } from '../../../../functions/runtime/jalon.ts';
import { findRunning } from '../../../../infra/local/storeFolder.ts';
import expected from '../../../data/association-2016.expected.json' with { type: 'json' };
import { temporaryFolder } from '../support.ts';
import { jalon, startJalon } from './jalon.ts';
import { example, filesIn, writeFilesIn } from './recordFolders.ts';

/** One store, from its first import on. */
let store: string;
beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'jalon-records-'));
});
afterAll(() => rmSync(store, { recursive: true }));

const exported = async (): Promise<Record<string, string>> => {
  const folder = temporaryFolder();
  expect(await jalon('export', folder, '--store', store)).toMatchObject({
    code: 0,
    out: `16 fichiers écrits dans ${folder}.\n`,
  });
  return filesIn(folder);
};

test('A folder with 600 errors is answered with 600 lines that say where, and nothing of it is stored', async () => {
  const files = filesIn(example);
  const rows = (files['rendez_vous.csv'] ?? '').split('\n');
  const broken = rows.map((row, index) =>
    index > 0 && index <= 600 ? row.replace(/;honore$|;absent$|;excuse$|;annule$|;prevu$/, ';peut-etre') : row,
  );
  const folder = writeFilesIn(temporaryFolder(), Object.entries({ ...files, 'rendez_vous.csv': broken.join('\n') }));

  const { code, out, err } = await jalon('import', folder, '--store', store);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const lines = err.trim().split('\n');
  expect(lines.at(-1)).toMatch(/^600 erreurs : rien n’a été importé\./);
  expect(
    lines.slice(0, 600).filter((line) => /^rendez_vous\.csv:\d+:statut: .*lu « peut-etre », accepté : /.test(line)),
  ).toHaveLength(600);
  for (const text of Object.values(await exported())) expect(text.trim().split('\n')).toHaveLength(1);
});

test('What is imported is exported byte for byte, and its figures are those of an independent computation', async () => {
  expect(await jalon('import', example, '--store', store)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Importé : 337 projets, 366 personnes.'),
    err: expect.stringContaining('Import des parcours : 50 %'),
  });
  const [files, report] = [await exported(), await jalon('report', '2016', '--json', '--store', store)];
  expect(files).toEqual(filesIn(example));
  const { year, figures } = JSON.parse(report.out);
  expect(year).toBe(2016);
  expect(figures).toHaveLength(expected.figures.length);
  for (const figure of expected.figures)
    expect(figures.find(({ id }: { id: string }) => id === figure.id)).toStrictEqual(figure);
});

test('The figures of a part of the activity are told, and what is no part of it is refused', async () => {
  const report = await jalon('report', '2016', '--json', '--territoire', 'lille', '--store', store);
  const { scope, figures } = JSON.parse(report.out);
  expect(scope).toEqual({ territoire: 'lille' });
  const welcomed = expected.figures.find(({ id }) => id === 'accueil.by_territory')?.breakdown?.lille;
  expect(figures.find(({ id }: { id: string }) => id === 'accueil.projects').value).toBe(welcomed);
  const given = await jalon('report', '2016', '--json', '--diffusion', '--store', store);
  expect(JSON.parse(given.out).masked).toBe(true);
  expect(await jalon('report', '2016', '--records', '--diffusion', '--store', store)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Les fiches comptées ne sortent pas de l’association'),
  });
  expect(await jalon('report', '2016', '--financeur', 'moi', '--store', store)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('« moi » n’est pas un financeur de l’association. Possible : fse ('),
  });
  expect(
    await jalon('report', '2016', '--csv', temporaryFolder(), '--programme', 'ess', '--store', store),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('Le rapport en document et une édition publiée portent sur toute l’activité.'),
  });
});

test('The activity report is written in every format that is asked for, and what cannot be written is said', async () => {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const formats = { pdf: 'r.pdf', xlsx: 'r.xlsx', docx: 'r.docx', html: 'r.html', csv: 'tableaux' };
  const options = Object.entries(formats).flatMap(([format, name]) => [`--${format}`, file(name)]);
  expect(await jalon('report', '2016', ...options, '--store', store)).toMatchObject({
    code: 0,
    out: Object.values(formats)
      .map((name) => `Rapport écrit : ${file(name)}\n`)
      .join(''),
  });
  expect(readFileSync(file('r.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(file('r.html'), 'utf8')).toContain('Rapport d’activité 2016');
  for (const name of ['r.xlsx', 'r.docx']) expect(readFileSync(file(name)).subarray(0, 2).toString()).toBe('PK');
  expect(Object.keys(filesIn(file('tableaux'))).length).toBeGreaterThan(30);

  const nowhere = join(folder, 'absent', 'r.pdf');
  expect(await jalon('report', '2016', '--pdf', nowhere, '--store', store)).toMatchObject({
    code: 1,
    out: '',
    err: `Le fichier ${nowhere} ne peut pas être écrit.\n`,
  });
});

test('While a cloud runs on the store, the commands work on it; importing once more changes nothing', async () => {
  const cloud = await startJalon('--store', store);
  Object.assign(process.env, findRunning(store)?.environment);
  const { journeys } = connectJalon();
  /** What is kept of each journey; meanwhile the clock runs, and what is due is brought up. */
  const known = async () => (await journeys.all()).map(({ version: _, raised: __, ...records }) => records);
  const before = await known();
  expect(before).toHaveLength(337);

  expect(await jalon('import', example, '--store', store)).toMatchObject({ code: 0 });
  expect(await known()).toEqual(before);
  expect(await exported()).toEqual(filesIn(example));
  const page = await (await fetch(`${cloud.url}/rapport/2016`)).text();
  expect(page).toContain('102');
  expect(await cloud.stop()).toBe(0);
});

test('What has to be put right is listed with who does it, and the figures of the year hold together', async () => {
  const { code, out } = await jalon('check', '2016', '--store', store);
  expect(code).toBe(0);
  expect(out).toMatch(/^Les chiffres de 2016 : (\d+) contrôles tenus sur \1\.\nÀ corriger : 34 lignes\.\n/);
  expect(out).toContain('  F00240 (ESS-2016-001) : fiche ESS du 14 novembre 2016 ; G. Lestienne\n');
  const { mending } = JSON.parse((await jalon('check', '2016', '--json', '--store', store)).out);
  expect(mending[0]).toMatchObject({ id: 'sheetWithoutPrescriber', faults: { length: 11 } });
  expect(await jalon('check', 'bientôt', '--store', store)).toMatchObject({
    code: 2,
    err: '« bientôt » n’est pas une année : quatre chiffres, par exemple 2016.\n',
  });
});
