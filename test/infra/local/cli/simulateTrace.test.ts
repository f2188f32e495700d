import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { jalon } from './jalon.ts';

test('A simulation writes what was seen of it into a file, the same bytes for the same seed', async () => {
  const folder = temporaryFolder();
  const write = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await jalon('simulate', '--journeys', '5', '--years', '1', '--faults', 'none', '--trace', path);
    return readFileSync(path, 'utf8');
  };
  const [first, second] = await Promise.all([write('one.jsonl'), write('two.jsonl')]);
  expect(second).toBe(first);
  const kinds = first
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).line as string);
  expect([kinds[0], kinds.at(-1)]).toEqual(['simulation', 'verdict']);
  expect(kinds.filter((kind) => kind === 'life')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'arrival').length).toBeGreaterThan(5);
});

test('A file that cannot be written is refused before anything is simulated', async () => {
  const path = join(temporaryFolder(), 'nowhere', 'trace.jsonl');
  expect(await jalon('simulate', '--trace', path)).toEqual({
    code: 2,
    out: '',
    err: `Impossible d’écrire dans « ${path} » (ENOENT). Donnez un fichier dans un dossier qui existe.\n`,
  });
});
