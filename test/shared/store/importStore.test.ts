import { expect, test } from 'vitest';
import { createImportStore } from '../../../shared/store/importStore.ts';
import { useEngine } from './engine.ts';

const engine = useEngine();

test('What is to be imported is kept whole until it is in, whatever its length and signs', async () => {
  const imports = createImportStore(await engine.newTable());
  // 90,000 signs a chunk: an emoji, two units of UTF-16, stands where one ends.
  const texts = ['{}', `${'a'.repeat(89_999)}😀${'é'.repeat(100_000)}`, '企'.repeat(250_000), '\n'.repeat(90_001)];
  for (const [number, text] of texts.entries()) {
    const underWay = await imports.begin(`I${number}`, 1_000, text);
    expect(await imports.text(underWay)).toBe(text);
    expect(await imports.underWay()).toEqual([expect.objectContaining({ id: `I${number}`, at: 1_000 })]);
    await imports.end(underWay);
    expect(await imports.underWay()).toEqual([]);
    expect(await imports.text(underWay)).toBeUndefined();
  }
});
