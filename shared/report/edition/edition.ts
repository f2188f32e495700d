import type { Actor } from '../../domain/journey/events.ts';
import type { Instant } from '../../domain/time.ts';
import { createDocument, type ReportAsked } from '../document/createDocument.ts';
import type { TextFault } from '../document/fillText.ts';
import type { ReportDocument } from '../document/model.ts';
import { type FrozenFigure, freezeFigures } from './frozenFigures.ts';

/**
 * What a report says: its figures, and the document with the team's texts filled in, ready for any renderer; once more
 * for others than the association, without the small counts of persons.
 */
export type ReportContent = {
  year: number;
  figures: readonly FrozenFigure[];
  document: ReportDocument;
  documentForOthers: ReportDocument;
};

/** A report as it was published: the `number`-th of its year, from 1 on. */
export type Edition = ReportContent & {
  /** which shape this is, for whoever reads it in years */
  format: 1;
  number: number;
  publishedAt: Instant;
  by: Actor;
};

/** The report of a year as it would be published now, or what is wrong in its texts. */
export const reportContent = (asked: ReportAsked): ReportContent | { faults: TextFault[] } => {
  const document = createDocument(asked);
  if ('faults' in document) return document;
  const documentForOthers = createDocument({ ...asked, masked: true });
  if ('faults' in documentForOthers) return documentForOthers;
  const { records, year, association } = asked;
  return { year, figures: freezeFigures(records, year, association.vocabularies), document, documentForOthers };
};
