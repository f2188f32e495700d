import type { Position } from '../../domain/neighbourhood.ts';
import type { CheckResult } from '../checks.ts';
import type { Unit } from '../figure.ts';

/** A piece of a text. `figure`: the id of the figure that it writes. */
export type Run = { text: string; strong?: true; figure?: string };

export type TextBlock =
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'list'; items: readonly (readonly Run[])[] };

/** A number of a year: null where it cannot be computed or nothing is known, `masked` where it is kept back. */
export type Told = number | null | 'masked';

/** A number in a table. `figure` is the id of the figure that it comes from; a list of records has numbers without one. */
export type NumberCell = { value: number | null; masked?: true; unit: Unit; figure?: string };

export type Cell = { text: string } | NumberCell;

/** `columns` are headers, the first one that of the row headers. `notes` say what is missing or estimated. */
export type Table = {
  id: string;
  caption: string;
  columns: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly Cell[])[];
  total?: readonly Cell[];
  notes: readonly string[];
};

export type Series = { name: string; values: readonly number[] };

export type Flow = {
  nodes: readonly { id: string; label: string; column: number }[];
  links: readonly { from: string; to: string; value: number }[];
};

/** Marks of one kind on a map. The area of a mark is its `value`; `label` is the name of what lies there. */
export type MapSeries = {
  name: string;
  marks: readonly { label: string; position: Position; value: number }[];
};

/** What a chart draws; how it looks is the renderer's. */
export type ChartData =
  | { kind: 'bars'; labels: readonly string[]; series: readonly Series[] }
  | { kind: 'columns'; labels: readonly string[]; series: readonly Series[] }
  | { kind: 'pyramid'; labels: readonly string[]; series: readonly [left: Series, right: Series] }
  | { kind: 'map'; series: readonly MapSeries[] }
  | ({ kind: 'flow' } & Flow);

/** `description` tells in words what is seen; the figures drawn are those of `table`. */
export type Chart = { kind: 'chart'; id: string; title: string; description: string; data: ChartData; table: Table };

export type KeyFigure = NumberCell & { figure: string; label: string; before: readonly Told[] };

export type Block =
  | TextBlock
  | { kind: 'keyFigures'; year: number; years: readonly number[]; items: readonly KeyFigure[] }
  | { kind: 'table'; table: Table }
  | Chart;

/** `number` is `3.3.4`, as the contents write it. */
export type DocumentSection = {
  id: string;
  number: string;
  title: string;
  blocks: readonly Block[];
  sections: readonly DocumentSection[];
};

/** A section before it is known which others there are. */
export type Unnumbered = Omit<DocumentSection, 'number' | 'sections'> & { sections: readonly Unnumbered[] };

export type Cover = {
  /** an SVG drawing with a viewBox */
  logo?: string;
  association: string;
  title: string;
  contact: readonly string[];
  identifiers: readonly string[];
  thanks: string;
  funders: readonly string[];
  mentions: readonly string[];
};

/** The activity report of a year, ready for any renderer. */
export type ReportDocument = {
  year: number;
  cover: Cover;
  sections: readonly DocumentSection[];
  /** what must be true of the figures, and whether it is */
  checks: readonly CheckResult[];
};
