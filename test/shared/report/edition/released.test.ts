import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { renderCsv } from '../../../../shared/rendering/csv.ts';
import { renderDocx } from '../../../../shared/rendering/docx/reportDocx.ts';
import { renderHtml } from '../../../../shared/rendering/html/reportHtml.ts';
import { renderPdf } from '../../../../shared/rendering/pdf/reportPdf.ts';
import { renderXlsx } from '../../../../shared/rendering/xlsx/reportXlsx.ts';
import { canonicalText } from '../../../../shared/report/edition/canonicalText.ts';
import { compareFigures } from '../../../../shared/report/edition/compareFigures.ts';
import type { Edition } from '../../../../shared/report/edition/edition.ts';
import { freezeFigures } from '../../../../shared/report/edition/frozenFigures.ts';
import { keeping } from '../../records/keeping.ts';

/**
 * An edition of each shape that was ever published, `<day>-format-<n>.json.gz`: what `npx jalon report 2016 --edition 1
 * --frozen FILE` wrote of nine projects of the example. Written once, and kept for ever.
 */
const folder = new URL('../../../data/editions/', import.meta.url);

/** The digests under which they were published. */
const digests: Record<string, string> = {
  '2026-11-26-format-1.json.gz': '90077f1ecde7806a3bea4a57a537741b0083934cf63856588e8d2e5dbd8d8c6e',
};

describe.each(readdirSync(folder))('the edition %s', (file) => {
  const text = gunzipSync(readFileSync(new URL(file, folder))).toString();
  const edition = JSON.parse(text) as Edition;

  it('is what it was under its digest, and is written again sign by sign', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(digests[file]);
    expect(canonicalText(edition)).toBe(text);
  });

  it('is printed in every format, for the association and for others', async () => {
    const [own, others] = [edition.document, edition.documentForOthers].map(renderHtml);
    for (const html of [own, others]) expect(html).toContain('Rapport d’activité 2016');
    expect(own).not.toContain('n.c.');
    expect(others).toContain('n.c.');
    for (const document of [edition.document, edition.documentForOthers]) {
      expect(Buffer.from((await renderPdf(document)).subarray(0, 5)).toString()).toBe('%PDF-');
      for (const file of [await renderDocx(document), await renderXlsx(document)])
        expect(Buffer.from(file.subarray(0, 2)).toString()).toBe('PK');
      expect(renderCsv(document).size).toBeGreaterThan(30);
    }
  });

  it('tells what changed since, with the records that did it', () => {
    const emptied = freezeFigures(keeping({}), edition.year, association.vocabularies);
    const welcomes = compareFigures(edition.figures, emptied).find(({ figure }) => figure.id === 'accueil.projects');
    expect(welcomes).toMatchObject({ before: { value: 9 }, after: { value: 0 } });
    expect(welcomes?.records.map(({ id, change }) => [id, change])).toEqual(
      Array.from({ length: 9 }, (_, n) => [`ESS-2016-00${n + 1}`, 'out']),
    );
  });
});

it('no edition is left out', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(digests).toSorted());
});
