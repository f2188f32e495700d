import type { LocatedCommunes } from '../../domain/locatedCommune.ts';
import type { FigureHistory } from '../history.ts';
import type { Block } from './model.ts';

/** A section of the report: its text is the team's, its blocks are what Jalon adds below it. */
export type SectionOutline = {
  id: string;
  title: string | ((year: number) => string);
  blocks?: (history: FigureHistory, communes: LocatedCommunes) => readonly Block[];
  sections?: readonly SectionOutline[];
};
