import { typeset } from '../domain/typeset.ts';
import { amount } from '../report/amount.ts';
import { inWords } from '../report/document/known.ts';
import type { Cell, DocumentSection, KeyFigure, Table } from '../report/document/model.ts';

/** A cell as people read it. */
export const written = (cell: Cell): string =>
  'text' in cell ? cell.text : amount(cell.value, cell.unit, cell.masked);

/** The years before of a key figure: `2015 : 85`, `2014 : 8`. */
export const beforeOf = ({ before, unit }: KeyFigure, years: readonly number[]): string[] =>
  years.map((year, n) => typeset(`${year} : ${inWords(before[n] ?? null, unit)}`));

/** The notes as sentences: `2 sans réponse.` */
export const notesOf = ({ notes }: Table): string[] =>
  notes.map((note) => typeset(`${note.charAt(0).toUpperCase()}${note.slice(1)}.`));

/** A section and all below it, in reading order. */
export const withinOf = (section: DocumentSection): DocumentSection[] => [
  section,
  ...section.sections.flatMap(withinOf),
];

/** `3.3.4. Accueil`, `3. Territoires`. */
export const headingOf = ({ number, title }: DocumentSection): string => `${number}. ${title}`;
