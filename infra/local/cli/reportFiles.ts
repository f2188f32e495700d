import { writeFileSync } from 'node:fs';
import { locateCommunes } from '../../../shared/places/locateCommunes.ts';
import { renderCsv } from '../../../shared/rendering/csv.ts';
import { renderDocx } from '../../../shared/rendering/docx/reportDocx.ts';
import { renderHtml } from '../../../shared/rendering/html/reportHtml.ts';
import { renderPdf } from '../../../shared/rendering/pdf/reportPdf.ts';
import { renderXlsx } from '../../../shared/rendering/xlsx/reportXlsx.ts';
import { createDocument } from '../../../shared/report/document/createDocument.ts';
import type { ReportDocument } from '../../../shared/report/document/model.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { UserError } from '../userError.ts';
import { writeFiles } from './recordFolder.ts';
import { readReportTexts } from './reportTexts.ts';
import { cliTexts } from './texts.ts';

/** Where each format of the report goes: a file, for CSV a folder. */
export type ReportTargets = Partial<Record<'pdf' | 'xlsx' | 'docx' | 'html' | 'csv', string | undefined>>;

const renderers = { pdf: renderPdf, xlsx: renderXlsx, docx: renderDocx, html: renderHtml };

/** Writes the report of a year in the formats asked for. A UserError names every fault of its texts, or what cannot be written. */
export const writeReport = async (jalon: Jalon, year: number, targets: ReportTargets): Promise<string[]> => {
  const report = await documentOf(jalon, year);
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
  return written;
};

const documentOf = async ({ records, association }: Jalon, year: number): Promise<ReportDocument> => {
  const everything = await records.everything();
  const communes = await locateCommunes(everything.placePeriods.flatMap(({ commune }) => commune ?? []));
  const document = createDocument({ records: everything, year, association, texts: readReportTexts(), communes });
  if ('faults' in document) throw new UserError(document.faults.map(cliTexts.badReportText).join('\n'));
  return document;
};

const writeOne = (file: string, content: Uint8Array | string): void => {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UserError(cliTexts.cannotWriteFile(file), { cause: error });
  }
};
