import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { jalon, startJalon } from './jalon.ts';

const example = 'test/data/association-2016';

describe('what is not understood', () => {
  test('Help names every command, and each command its options', async () => {
    const [help, none, start] = await Promise.all([jalon('help'), jalon(), jalon('start', '--help')]);
    expect(help.code).toBe(0);
    for (const command of [
      'start',
      'import DOSSIER',
      'import-qpv FICHIER',
      'export DOSSIER',
      'report ANNÉE',
      'publish ANNÉE',
      'why ANNÉE',
      'rebuild',
    ])
      expect(help.out).toContain(`  ${command} `);
    expect(none).toEqual({ ...help, code: 2 });
    expect(start.code).toBe(0);
    for (const option of ['--empty', '--port PORT', '--store DOSSIER']) expect(start.out).toContain(`  ${option} `);
  });

  test('Anything else is answered with a sentence that says what is not understood', async () => {
    const expected = {
      importer:
        'La commande « importer » n’existe pas. Possible : start, import, import-qpv, export, check, report, publish, why, rebuild',
      'report 2016 --odt': 'L’option --odt n’existe pas.',
      'report 2016 --pdf': 'Après l’option --pdf, il manque une valeur, ou il y en a une de trop.',
      'start --port': 'Après l’option --port, il manque une valeur, ou il y en a une de trop.',
      'start --empty=oui': 'Après l’option --empty, il manque une valeur, ou il y en a une de trop.',
      'start --port 70000': '« 70000 » n’est pas un port : c’est un nombre de 1 à 65535.',
      'start ici': '« ici » n’est pas attendu ici.',
      report: 'Il faut donner une année, et rien d’autre.',
      'report 2016 2017': 'Il faut donner une année, et rien d’autre.',
      'report abc': '« abc » n’est pas une année : quatre chiffres, par exemple 2016.',
    };
    const answers = await Promise.all(
      Object.entries(expected).map(async ([line, sentence]) => ({
        line,
        sentence,
        ...(await jalon(...line.split(' '))),
      })),
    );
    for (const { line, sentence, code, out, err } of answers) {
      expect({ line, code, out }).toEqual({ line, code: 2, out: '' });
      expect(err).toContain(sentence);
      expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
    }
  });
});

describe('a store that cannot be used', () => {
  /** Refused with one sentence, and nothing in the folder is touched. */
  const refused = async (sentence: string, ...args: string[]) => {
    const { code, err } = await jalon(...args);
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(err).toContain(sentence);
  };

  test('One of a newer version is left alone', async () => {
    const store = temporaryFolder();
    writeFileSync(join(store, 'store.json'), '{ "version": 99 }');
    await refused(
      'vient d’une autre version de Jalon (format 99, celle-ci lit le format 1)',
      'report',
      '2016',
      '--store',
      store,
    );
    expect(readdirSync(store).filter((name) => !name.startsWith('lock.'))).toEqual(['store.json']);
  });

  test('One whose description is damaged says which file', async () => {
    const store = temporaryFolder();
    writeFileSync(join(store, 'store.json'), '{ "vers');
    await refused(`Le fichier ${join(store, 'store.json')} est illisible.`, 'report', '2016', '--store', store);
  });

  test('A file in its place', async () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, '');
    await refused(`Le dossier ${file} ne peut pas être créé ou modifié.`, 'import', example, '--store', file);
  });

  test('A folder that one may not write to, not even as root', async () => {
    await refused('Le dossier /proc ne peut pas être créé ou modifié.', 'import', example, '--store', '/proc');
  });

  test('One that is not there is not made by whoever reads from it', async () => {
    const store = join(temporaryFolder(), 'jalom');
    const backup = temporaryFolder();
    await Promise.all(
      [['report', '2016'], ['export', backup], ['rebuild']].map((args) =>
        refused('ne contient pas de données de Jalon', ...args, '--store', store),
      ),
    );
    expect(existsSync(store)).toBe(false);
    expect(readdirSync(backup)).toEqual([]);
  });
});

describe('what is taken already', () => {
  test('A port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, err } = await jalon('start', '--empty', '--port', port, '--store', temporaryFolder());
    other.close();
    expect(code).toBe(1);
    expect(err).toBe(
      `Le port ${port} est déjà utilisé par un autre programme. Choisissez-en un autre : --port ${Number(port) + 1}\n`,
    );
  });

  test('A store: a second start says so, and the first goes on', async () => {
    const store = temporaryFolder();
    const first = await startJalon('--empty', '--store', store);
    const { code, err } = await jalon('start', '--port', '1024', '--store', store);
    expect(code).toBe(1);
    expect(err).toContain(`Jalon fonctionne déjà sur le dossier ${store}.`);
    expect((await fetch(first.url)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });
});

test('A folder that is no record folder is not imported', async () => {
  const [nowhere, empty] = [join(temporaryFolder(), 'nulle-part'), temporaryFolder()];
  mkdirSync(join(empty, 'projets.csv'));
  const answers = await Promise.all(
    [nowhere, empty].map((folder) => jalon('import', folder, '--store', temporaryFolder())),
  );
  expect(answers.map(({ code }) => code)).toEqual([1, 1]);
  expect(answers[0]?.err).toBe(`Le dossier ${nowhere} n’existe pas ou ne peut pas être lu.\n`);
  expect(answers[1]?.err).toContain(`Le dossier ${empty} ne contient aucun fichier de données. Attendus : `);
});
