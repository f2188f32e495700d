import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locateCommunes } from '../../../shared/places/locateCommunes.ts';
import { type PackedFrance, unpackFrance } from '../../../shared/places/unpackFrance.ts';

const packed: PackedFrance = JSON.parse(
  readFileSync(new URL('../../../shared/places/communes.json', import.meta.url), 'utf8'),
);

describe('the centre of a commune', () => {
  it('is where the commune lies, under its name of today', async () => {
    expect([...(await locateCommunes(['59350', '2A004', '75056']))]).toEqual([
      ['59350', { name: 'Lille', position: [3.047, 50.631] }],
      ['2A004', { name: 'Ajaccio', position: [8.706, 41.923] }],
      ['75056', { name: 'Paris', position: [2.344, 48.86] }],
    ]);
  });

  it('stands under the code that was asked for, though it is a former one or an arrondissement’s', async () => {
    const located = await locateCommunes(['59298', '69381']);
    expect([...located].map(([code, { name }]) => [code, name])).toEqual([
      ['59298', 'Lille'],
      ['69381', 'Lyon'],
    ]);
  });

  it('is not made up for what is no commune', async () => {
    expect([...(await locateCommunes(['99999', '']))]).toEqual([]);
  });

  it('is known of all communes but a hundred, most of them overseas', async () => {
    const { communes } = unpackFrance(packed);
    const located = await locateCommunes(communes.keys());
    const lost = [...located].filter(([, { position }]) => position === undefined).map(([code]) => code);
    expect(located.size).toBe(communes.size);
    expect(lost.filter((code) => !/^9[78]/.test(code))).toHaveLength(12);
    expect(lost.length).toBeLessThan(110);
  });
});
