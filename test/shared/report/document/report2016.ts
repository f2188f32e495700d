import { readReportTexts } from '../../../../functions/runtime/reportTexts.ts';
import { association } from '../../../../shared/association/association.ts';
import type { LocatedCommunes } from '../../../../shared/domain/locatedCommune.ts';
import type { AssociationRecords } from '../../../../shared/domain/records.ts';
import { locateCommunes } from '../../../../shared/places/locateCommunes.ts';
import { createDocument } from '../../../../shared/report/document/createDocument.ts';
import type { ReportDocument } from '../../../../shared/report/document/model.ts';
import { association2016 } from '../association2016.ts';

/** The texts that the example association writes. */
export const reportTexts = readReportTexts();

/** Where the communes of the example's places lie. */
export const located = await locateCommunes(association2016.placePeriods.flatMap(({ commune }) => commune ?? []));

/** The activity report of the fictional association; a fault in a text fails the test. */
export const reportOf = (
  year: number,
  {
    records = association2016,
    texts = reportTexts,
    communes = located,
    masked = false,
  }: {
    records?: AssociationRecords;
    texts?: ReadonlyMap<string, string>;
    communes?: LocatedCommunes;
    masked?: boolean;
  } = {},
): ReportDocument => {
  const document = createDocument({ records, year, association, texts, communes, masked });
  if ('faults' in document) throw new Error(document.faults.map(({ message }) => message).join('\n'));
  return document;
};
