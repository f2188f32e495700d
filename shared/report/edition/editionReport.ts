import type { Vocabularies } from '../../domain/association.ts';
import { figureSections } from '../registry.ts';
import { type Report, toReportFigure } from '../report.ts';
import type { Edition } from './edition.ts';

/** The figures of an edition as the report's JSON writes them, without what only the document shows. */
export const editionReport = ({ year, figures }: Edition, vocabularies: Vocabularies): Report => {
  const sections = new Set(figureSections(vocabularies).map(({ id }) => id));
  return {
    year,
    figures: figures.filter(({ section }) => sections.has(section)).map((figure) => toReportFigure(figure)),
  };
};
