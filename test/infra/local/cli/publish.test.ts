import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { jalon } from './jalon.ts';
import { filesIn, projectsIn, writeFilesIn, writeSome } from './recordFolders.ts';

/** Nine projects of the example, all of them welcomed in 2016. */
const some = (folder: string): string => writeSome(folder, projectsIn('ESS-2016-00'));

/** One store, from its import on: each test goes on where the one before ended. */
const folder = mkdtempSync(join(tmpdir(), 'jalon-publish-'));
const store = join(folder, 'store');
beforeAll(async () => {
  expect(await jalon('import', some(join(folder, 'records')), '--store', store)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => jalon(...args, '--store', store);

const printed = async (...args: string[]): Promise<string> => {
  const file = join(temporaryFolder(), 'rapport.html');
  expect(await run('report', '2016', ...args, '--html', file)).toMatchObject({ code: 0 });
  return readFileSync(file, 'utf8');
};

/** The only welcome of a project was none: the holder did not come. */
const corrected = (): string => {
  const folder = some(temporaryFolder());
  const appointments = filesIn(folder)['rendez_vous.csv'] ?? '';
  const noShow = appointments.replace(/^(R000113;ESS-2016-002;.*;accueil;.*;)honore$/m, '$1absent');
  return writeFilesIn(folder, [['rendez_vous.csv', noShow]]);
};

describe('a report that is published', () => {
  test('Is named by its number and the digest of all that is kept', async () => {
    const before = {
      json: (await run('report', '2016', '--json')).out,
      html: await printed(),
      forOthers: await printed('--diffusion'),
    };
    const { code, out, err } = await run('publish', '2016', '--by', 'A. Verhaeghe');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [, digest] =
      /^Rapport 2016, édition 1 : publiée\.\nEmpreinte \(SHA-256\) : ([0-9a-f]{64})\n$/.exec(out) ?? [];
    const file = join(temporaryFolder(), 'edition.json');
    expect(await run('report', '2016', '--edition', '1', '--frozen', file)).toMatchObject({ code: 0 });
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(digest);
    expect((await run('report', '2016', '--edition', '1', '--json')).out).toBe(before.json);
    expect(await printed('--edition', '1')).toBe(before.html);
    expect(await printed('--edition', '1', '--diffusion')).toBe(before.forOthers);
    expect(before.forOthers).not.toBe(before.html);
  });

  test('Is not published again while nothing changed', async () => {
    expect(await run('publish', '2016')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Rien n’a changé depuis l’édition 1, publiée le .* : elle reste la dernière\.\n$/),
    });
    expect(await run('why', '2016')).toMatchObject({ code: 0, out: 'Aucun chiffre n’a changé.\n' });
  });

  test('Stays as it was when a record is corrected, and the next edition says what that changed', async () => {
    const [json, html] = [
      (await run('report', '2016', '--edition', '1', '--json')).out,
      await printed('--edition', '1'),
    ];
    expect(await run('import', corrected())).toMatchObject({ code: 0 });
    const { out: why } = await run('why', '2016');
    const { out } = await run('publish', '2016');
    expect(out).toMatch(/^Rapport 2016, édition 2 \(édition corrigée\) : publiée\./);
    expect(out).toContain('Projets accueillis (accueil.projects) : 9 → 8\n  Projet ESS-2016-002 : ne compte plus\n');
    expect(out.endsWith(why)).toBe(true);
    expect((await run('why', '2016', '--from', '1', '--to', '2')).out).toBe(why);
    expect((await run('report', '2016', '--edition', '1', '--json')).out).toBe(json);
    expect(await printed('--edition', '1')).toBe(html);
    expect(await printed('--edition', '2')).not.toBe(html);
  });

  test('Is compared with what was known on a day, which says what has no journal', async () => {
    const { out } = await run('why', '2016', '--from', '2016-12-31');
    expect(out).toContain('Projets accueillis (accueil.projects) : 0 → 8');
    expect(out).toContain('À savoir : seuls les parcours et les rapprochements ont un journal.');
  });
});

/** Each is refused with its sentence and that exit code, and says nothing else. */
const expectRefused = async (code: number, line: string, sentence: string): Promise<void> => {
  const ran = await run(...line.split(' '));
  expect({ line, code: ran.code, out: ran.out }).toEqual({ line, code, out: '' });
  expect(ran.err).toContain(sentence);
};

test('What cannot be published or shown is refused with a sentence', async () => {
  await expectRefused(1, 'publish 2016 --by N.Belhadj', 'Seules la direction et l’administration publient un rapport.');
  await expectRefused(1, 'publish 1950', 'Il n’y a aucune fiche pour 1950 : rien à publier.');
  await expectRefused(1, 'report 2016 --edition 7', 'n’a pas d’édition 7. La dernière est l’édition 2.');
  await expectRefused(2, 'report 2016 --edition 1 --diffusion', 'D’une édition publiée, --diffusion donne le document');
  await expectRefused(1, 'why 2015', 'Dites depuis quand : --from 2017-02-01');
});

test('What is not understood is refused before the store is opened', async () => {
  const sentences = {
    'publish 16': '« 16 » n’est pas une année',
    'report 2016 --edition un': '« un » n’est pas le numéro d’une édition',
    'report 2016 --frozen x.json': '--frozen va avec --edition',
    'report 2016 --edition 1 --records': '--frozen FICHIER écrit tout ce qu’elle garde',
    'why 2016 --from hier': 'Derrière --from, « hier » n’est pas un moment',
  };
  await Promise.all(Object.entries(sentences).map(([line, sentence]) => expectRefused(2, line, sentence)));
});
