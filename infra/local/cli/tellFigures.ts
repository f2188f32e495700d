import { notTold } from '../../../shared/report/amount.ts';
import { editionReport } from '../../../shared/report/edition/editionReport.ts';
import type { FigureResult } from '../../../shared/report/figure.ts';
import { computeFigures, createReport } from '../../../shared/report/report.ts';
import type { Scope } from '../../../shared/report/scope/scope.ts';
import { sayLeftOut, sayScope } from '../../../shared/report/scope/texts.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import type { Published } from './reportFiles.ts';

type Told = { json: boolean; withRecords: boolean; scope: Scope; masked: boolean };

/** The figures of a year as they are now: a line each, or as JSON. */
export const tellFigures = async (
  { records, association: { vocabularies } }: Jalon,
  year: number,
  { json, ...asked }: Told,
): Promise<string> => {
  const everything = await records.everything();
  if (json) return asJson(createReport(everything, year, vocabularies, asked));
  const said = sayScope(asked.scope, vocabularies);
  return [
    ...(said === undefined ? [] : [said, ...sayLeftOut(asked.scope)].map((line) => `${line}\n`)),
    ...computeFigures(everything, year, vocabularies, asked).map(lineOf(year)),
  ].join('');
};

/** The same of an edition, as it was published. */
export const tellEdition = (
  { edition }: Published,
  { association: { vocabularies } }: Jalon,
  { json }: Pick<Told, 'json'>,
): string => (json ? asJson(editionReport(edition, vocabularies)) : edition.figures.map(lineOf(edition.year)).join(''));

const asJson = (report: object): string => `${JSON.stringify(report, null, 1)}\n`;

const lineOf =
  (year: number) =>
  ({ label, value, masked, previous, previousMasked }: Line): string =>
    `${label} : ${toldAs(value, masked)} (${year - 1} : ${toldAs(previous, previousMasked)})\n`;

type Line = Pick<FigureResult, 'label' | 'value' | 'masked' | 'previous' | 'previousMasked'>;

const toldAs = (value: number | null, masked = false): string => (masked ? notTold : String(value ?? '—'));
