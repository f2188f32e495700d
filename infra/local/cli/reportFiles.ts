import { writeFileSync } from 'node:fs';
import { readReportTexts } from '../../../functions/runtime/reportTexts.ts';
import { renderCsv } from '../../../shared/rendering/csv.ts';
import { renderDocx } from '../../../shared/rendering/docx/reportDocx.ts';
import { renderHtml } from '../../../shared/rendering/html/reportHtml.ts';
import { renderPdf } from '../../../shared/rendering/pdf/reportPdf.ts';
import { renderXlsx } from '../../../shared/rendering/xlsx/reportXlsx.ts';
import { createDocument } from '../../../shared/report/document/createDocument.ts';
import type { ReportDocument } from '../../../shared/report/document/model.ts';
import { canonicalText } from '../../../shared/report/edition/canonicalText.ts';
import type { Edition } from '../../../shared/report/edition/edition.ts';
import type { EditionHead } from '../../../shared/store/editionStore.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { publishingTexts } from '../../../shared/usecases/publishingTexts.ts';
import { reportFacts } from '../../../shared/usecases/reportFacts.ts';
import { UserError } from '../userError.ts';
import { writeFiles } from './recordFolder.ts';
import { cliTexts } from './texts.ts';

export type Published = { head: EditionHead; edition: Edition };

/** The report of a year: an edition as it was published, else as it is now. */
export type Asked = { year: number; published: Published | undefined; masked: boolean };

/** Where each format of the report goes: a file, for CSV a folder; `frozen` is the text of an edition itself. */
export type ReportTargets = Partial<Record<'pdf' | 'xlsx' | 'docx' | 'html' | 'csv' | 'frozen', string | undefined>>;

const renderers = { pdf: renderPdf, xlsx: renderXlsx, docx: renderDocx, html: renderHtml };

/** Writes the report of a year in the formats asked for. A UserError names every fault of its texts, or what cannot be written. */
export const writeReport = async (
  jalon: Jalon,
  { year, published, masked }: Asked,
  targets: ReportTargets,
): Promise<string[]> => {
  const report = published
    ? published.edition[masked ? 'documentForOthers' : 'document']
    : await documentOf(jalon, year, masked);
  const written: string[] = [];
  for (const format of ['pdf', 'xlsx', 'docx', 'html'] as const) {
    const file = targets[format];
    if (file === undefined) continue;
    writeOne(file, await renderers[format](report));
    written.push(file);
  }
  if (targets.csv !== undefined) {
    writeFiles(targets.csv, renderCsv(report));
    written.push(targets.csv);
  }
  if (targets.frozen !== undefined && published) {
    writeOne(targets.frozen, canonicalText(published.edition));
    written.push(targets.frozen);
  }
  return written;
};

const documentOf = async (jalon: Jalon, year: number, masked: boolean): Promise<ReportDocument> => {
  const { association } = jalon;
  const document = createDocument({
    ...(await reportFacts(jalon)),
    year,
    association,
    texts: readReportTexts(),
    masked,
  });
  if ('faults' in document) throw new UserError(document.faults.map(publishingTexts.badText).join('\n'));
  return document;
};

const writeOne = (file: string, content: Uint8Array | string): void => {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UserError(cliTexts.cannotWriteFile(file), { cause: error });
  }
};
