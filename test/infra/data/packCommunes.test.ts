import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packCommunes, packedFile } from '../../../infra/data/packCommunes.ts';

test('The packed communes are those of the package, byte for byte: run `node infra/data/packCommunes.ts` again', () => {
  expect(readFileSync(packedFile, 'utf8') === packCommunes()).toBe(true);
});
