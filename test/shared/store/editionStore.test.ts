import { describe, expect, it } from 'vitest';
import { createEditionStore } from '../../../shared/store/editionStore.ts';
import { editionTextKey } from '../../../shared/store/keys.ts';
import { useEngine } from './engine.ts';

const engine = useEngine();
const first = { year: 2016, number: 1, publishedAt: 1_000, by: { kind: 'staff', name: 'A. Verhaeghe' } } as const;

describe('a published report', () => {
  it('is kept sign by sign, whatever its length, under the digest of its text', async () => {
    const editions = createEditionStore(await engine.newTable());
    // 90,000 signs a chunk: an emoji, two units of UTF-16, stands where one ends.
    const texts = ['{}', `${'a'.repeat(89_999)}😀${'é'.repeat(1_000_000)}`, '企'.repeat(250_000), '\n'.repeat(90_001)];
    for (const [at, text] of texts.entries()) {
      const head = await editions.publish({ ...first, number: at + 1 }, text);
      expect(head && (await editions.text(head))).toBe(text);
    }
    const [{ digest } = {}] = await editions.ofYear(2016);
    // printf '{}' | sha256sum
    expect(digest).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect((await editions.all()).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is one where two are published at once, and the text of the other is in nobody’s way', async () => {
    const editions = createEditionStore(await engine.newTable());
    const both = await Promise.all(['one', 'other'].map((text) => editions.publish(first, text)));
    expect(both.filter((head) => head !== undefined)).toHaveLength(1);
    const [head, ...rest] = await editions.ofYear(2016);
    expect(rest).toEqual([]);
    expect(head && (await editions.text(head))).toBe(both[0] ? 'one' : 'other');
  });

  it('stays when it is published again', async () => {
    const editions = createEditionStore(await engine.newTable());
    const head = await editions.publish(first, 'as it was');
    expect(await editions.publish({ ...first, publishedAt: 2_000 }, 'otherwise')).toBeUndefined();
    expect(await editions.ofYear(2016)).toEqual([head]);
  });

  it('is not there when it was cut off before its head, and can be published after', async () => {
    const table = await engine.newTable();
    const dies = async () => {
      throw new Error('killed');
    };
    await expect(createEditionStore({ ...table, transact: dies }).publish(first, 'a text')).rejects.toThrow('killed');
    const editions = createEditionStore(table);
    expect(await editions.all()).toEqual([]);
    const head = await editions.publish(first, 'a text');
    expect(head && (await editions.text(head))).toBe('a text');
  });

  it('is not read when a sign of it was changed', async () => {
    const table = await engine.newTable();
    const editions = createEditionStore(table);
    const head = await editions.publish(first, 'forty-two');
    if (!head) throw new Error('not published');
    await table.put({ ...editionTextKey(head.digest, 0), text: 'forty-three' });
    await expect(editions.text(head)).rejects.toThrow('edition 1 of 2016 is not what was published');
  });
});
