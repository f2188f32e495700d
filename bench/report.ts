/**
 * Measures the activity report of the fictional association in each format, and the most memory that it takes. The PDF
 * must be there within 10 s and 512 MB, from a process that has done nothing before: exits 1 where it is not.
 */
import { renderCsv } from '../shared/rendering/csv.ts';
import { renderDocx } from '../shared/rendering/docx/reportDocx.ts';
import { renderHtml } from '../shared/rendering/html/reportHtml.ts';
import { renderPdf } from '../shared/rendering/pdf/reportPdf.ts';
import { renderXlsx } from '../shared/rendering/xlsx/reportXlsx.ts';
import type { ReportDocument } from '../shared/report/document/model.ts';
import { reportOf } from '../test/shared/report/document/report2016.ts';

const bounds = { seconds: 10, megabytes: 512 };

const timed = async <Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> => {
  const start = performance.now();
  const result = await work();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms, at most ${megabytes.toFixed(0)} MB so far`);
  return result;
};

const formats: Record<string, (report: ReportDocument) => unknown> = {
  'PDF again': renderPdf,
  page: renderHtml,
  workbook: renderXlsx,
  Word: renderDocx,
  CSV: renderCsv,
};

const sizeOf = (result: unknown): void => {
  if (result instanceof Uint8Array || typeof result === 'string')
    console.log(`  ${(result.length / 1024).toFixed(0)} kB`);
};

const report = await timed('model', () => reportOf(2016));
sizeOf(await timed('PDF', () => renderPdf(report)));
const taken = { seconds: process.uptime(), megabytes: process.resourceUsage().maxRSS / 1024 };
for (const [name, render] of Object.entries(formats)) sizeOf(await timed(name, () => render(report)));

console.log(
  `the PDF, from the start of the process: ${taken.seconds.toFixed(1)} s of ${bounds.seconds}, ` +
    `${taken.megabytes.toFixed(0)} MB of ${bounds.megabytes}`,
);
if (taken.seconds > bounds.seconds || taken.megabytes > bounds.megabytes) {
  console.error('That is beyond the bounds.');
  process.exitCode = 1;
}
