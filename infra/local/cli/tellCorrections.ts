import { amount } from '../../../shared/report/amount.ts';
import { correctionTexts as words } from '../../../shared/report/edition/correctionTexts.ts';
import type { ExplainedCorrection, ExplainedRecord } from '../../../shared/usecases/explainCorrections.ts';

/** Each figure that changed, before and after, and below it the rows and the records. */
export const tellCorrections = (corrections: readonly ExplainedCorrection[]): string =>
  corrections.map(tell).join('\n');

const tell = (correction: ExplainedCorrection): string => {
  const { figure, before, after, rows, records, redefined } = correction;
  const { id, label, unit } = figure;
  const lines = after
    ? [
        ...rows.map((row) => `${row.label} : ${arrow(row.before, row.after, unit)}`),
        ...(redefined ? [words.redefined] : []),
        ...records.map((record) => tellRecord(record, correction)),
        ...(records.length === 0 ? [words.untold] : []),
      ]
    : [words.noLonger];
  const head = `${label} (${id}) : ${after ? `${words.numbers(before, unit)} → ${words.numbers(after, unit)}` : words.numbers(before, unit)}`;
  return [head, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
};

const arrow = (before: number, after: number, unit: ExplainedCorrection['figure']['unit']): string =>
  `${amount(before, unit)} → ${amount(after, unit)} (${words.difference(before, after, unit)})`;

const tellRecord = (record: ExplainedRecord, correction: ExplainedCorrection): string =>
  [
    `${words.record(correction.figure.counts, record.id)} : ${words.change(record, correction)}`,
    ...(record.isErased ? [words.isErased] : []),
    ...(record.isThere ? [] : [words.isGone]),
  ].join(', ');
