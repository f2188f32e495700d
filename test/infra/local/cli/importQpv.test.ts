import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectStores } from '../../../../functions/runtime/stores.ts';
import { findRunning } from '../../../../infra/local/storeFolder.ts';
import { collection, feature, polygonOf, square } from '../../../shared/places/shapes.ts';
import { jalon, startJalon } from './jalon.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-qpv-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const store = () => join(folder, 'store');
const take = (file: string, ...options: string[]) => jalon('import-qpv', file, ...options, '--store', store());

test('A file with a fault is refused whole, with file, place and what is accepted', async () => {
  const file = fileOf('faux.geojson', collection(feature(), feature({ code_qp: 'QN05992N', insee_com: '99999' })));
  expect(await take(file, '--edition', '2024')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(
      /^faux\.geojson : quartier n° 2 \(QN05992N\) : la commune « 99999 » n’existe pas\. Accepté : .*\n\n1 erreur : rien n’a été importé\./,
    ),
  });
  const lambert = polygonOf([
    [704_000, 7_059_000],
    [704_400, 7_059_000],
    [704_400, 7_059_400],
  ]);
  const projected = fileOf('lambert.geojson', collection(feature({}, lambert)));
  expect((await take(projected, '--edition', '2024')).err).toContain('Exportez le fichier en WGS 84 (EPSG:4326)');
});

test('The official file is imported once, and answers for its communes from its first day on', async () => {
  const features = [feature(), feature({ code_qp: 'QN05992N' }, polygonOf(square(1_000, 0, 400)))];
  const file = fileOf('qp2024.geojson', collection(...features));
  expect(await take(file, '--edition', '2024')).toMatchObject({
    code: 0,
    out: 'Importé : 2 quartiers prioritaires, millésime 2024. Les autres millésimes restent.\n',
    err: 'Import des quartiers : 100 %\n',
  });

  const cloud = await startJalon('--empty', '--store', store());
  expect(await take(file, '--edition', '2024')).toMatchObject({
    code: 0,
    out: 'Rien à changer : ces 2 quartiers prioritaires, millésime 2024, sont déjà importés.\n',
  });
  Object.assign(process.env, findRunning(store())?.environment);
  const { neighbourhoods } = connectStores();
  const codes = async (day: string) => (await neighbourhoods.ofCommune('59350', day)).map(({ name }) => name);
  expect(await codes('2024-01-01')).toEqual(['Les Tilleuls', 'Les Tilleuls']);
  expect(await codes('2023-12-31')).toEqual(['Les Tilleuls (fictif)', 'Le Grand Pré (fictif)']);
  expect(await cloud.stop()).toBe(0);
});

test('What is not understood is answered with what is accepted', async () => {
  const file = fileOf('qp.geojson', collection(feature()));
  const answers = await Promise.all([
    take(file),
    take(file, '--edition', 'deux mille'),
    take(file, '--edition', 'outre-mer'),
    take(file, '--edition', '2024', '--from', '2024-02-30'),
    take(file, '--edition', '2024', '--to', '2023-12-31'),
    take(join(folder, 'absent.geojson'), '--edition', '2024'),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 1]);
  for (const [at, sentence] of [
    'Il faut dire le millésime',
    '« deux mille » n’est pas un millésime',
    'Il faut dire à partir de quel jour',
    'Derrière --from, « 2024-02-30 » n’est pas un jour',
    'Le millésime ne peut pas finir (2023-12-31) avant de commencer (2024-01-01).',
    'absent.geojson n’existe pas ou ne peut pas être lu.',
  ].entries())
    expect(answers[at]?.err).toContain(sentence);
});
