import type { CodeList } from '../../domain/codes.ts';
import { endStates, startStates } from '../figures/flow.ts';
import { essPhases } from '../figures/phases.ts';
import type { FigureHistory } from '../history.ts';
import { rowOf } from './known.ts';
import type { Block, Table } from './model.ts';

type Link = { figure: string; from: string; to: string; says: readonly [from: string, to: string]; value: number };

/**
 * The projects from their state at the start of the year, by their furthest phase, to their state at its end; the table
 * alone where there are none.
 */
export const flowChart = (history: FigureHistory): Block => {
  const links = [
    ...linksOf(history, 'flow.start', { column: 0, codes: startStates, targets: essPhases }),
    ...linksOf(history, 'flow.reached', { column: 1, codes: essPhases, targets: endStates }),
  ].filter(({ value }) => value > 0);
  const table: Table = {
    id: 'flow',
    caption: 'Parcours des projets dans l’année',
    columns: [
      { label: 'De', numeric: false },
      { label: 'À', numeric: false },
      { label: 'Projets', numeric: true },
    ],
    rows: links.map(({ figure, says: [from, to], value }) => [
      { text: from },
      { text: to },
      { value, unit: 'count', figure },
    ]),
    notes: [],
  };
  if (links.length === 0) return { kind: 'table', table };
  const projects = history.figure('flow.projects').value ?? 0;
  return {
    kind: 'chart',
    id: 'flow',
    title: `Parcours de ${projects} projets, ${history.year}`,
    description: `De gauche à droite : l’état au début de l’année, l’étape la plus avancée de l’année, l’état au 31 décembre. ${finish(history)}`,
    data: {
      kind: 'flow',
      nodes: [startStates, essPhases, endStates].flatMap((codes, column) =>
        codes
          .map(({ code, label }) => ({ id: `${column}:${code}`, label, column }))
          .filter(({ id }) => links.some(({ from, to }) => from === id || to === id)),
      ),
      links: links.map(({ from, to, value }) => ({ from, to, value })),
    },
    table,
  };
};

const linksOf = (
  history: FigureHistory,
  prefix: string,
  { column, codes, targets }: { column: 0 | 1; codes: CodeList; targets: CodeList },
): Link[] =>
  codes.flatMap(({ code, record, label }) => {
    const figure = history.figure(`${prefix}.${record}`);
    return targets.map((target) => ({
      figure: figure.id,
      from: `${column}:${code}`,
      to: `${column + 1}:${target.code}`,
      says: column === 0 ? [`début : ${label}`, target.label] : [label, `fin : ${target.label}`],
      value: rowOf(figure, target.record),
    }));
  });

const finish = (history: FigureHistory): string =>
  `Étape la plus avancée : ${essPhases
    .map(({ record, label }) => `${label} (${history.figure(`flow.reached.${record}`).value ?? 0})`)
    .join(', ')}.`;
