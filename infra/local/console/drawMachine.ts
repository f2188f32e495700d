import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { MachinePhase } from './machineGraph.ts';
import { texts } from './texts.ts';

const box = { width: 118, height: 34, gapX: 48, gapY: 18, top: 64 };
const margin = 28;
const rows = ['plan', 'waits', 'due', 'after'] as const;

const left = (column: number): number => margin + column * (box.width + box.gapX);
const top = (row: number): number => box.top + row * (box.height + box.gapY);

/**
 * A journey machine as a picture: a column a phase, its states from planning down to what comes after; arrows above go
 * to the next phases, arrows below lead back from closing. `current` is the state in which the execution stands.
 */
export const drawMachine = (
  phases: readonly MachinePhase[],
  labels: readonly string[],
  current: string | undefined,
): Html => {
  const width = left(phases.length) - box.gapX + 8;
  const height = top(rows.length) + 40;
  const columnOf = (plan: string) => phases.findIndex((phase) => phase.plan === plan);
  return html`<svg role="img" aria-label="${texts.journey.machine}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8"/></marker></defs>
${phases.map(
  (phase, column) => html`<text class="head" x="${left(column)}" y="${box.top - 36}">${labels[column]}</text>
${rows.map((row, index) => drawState(phase[row], texts.states[row], left(column), top(index), phase[row] === current))}
${drawSignal(left(column))}
${phase.goesTo.map((to) => drawPassage(column, columnOf(to), height))}`,
)}
</svg>`;
};

const drawState = (
  name: string,
  label: string,
  x: number,
  y: number,
  here: boolean,
): Html => html`<g class="${here ? 'here' : ''}">
<title>${name}</title><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8"/>
<text x="${x + box.width / 2}" y="${y + 22}" text-anchor="middle">${label}</text></g>
${label === texts.states.after ? '' : html`<path d="M${x + box.width / 2} ${y + box.height}v${box.gapY - 2}" marker-end="url(#arrow)"/>`}`;

/** A signal ends the waiting without a nudge. */
const drawSignal = (x: number): Html => {
  const [waits, after] = [top(1) + box.height / 2, top(3) + box.height / 2];
  return arrow(`M${x} ${waits}h-7V${after}h6`);
};

/** To the next column straight across the gap, to a later one over the top, back along the bottom. */
const drawPassage = (from: number, to: number, height: number): Html => {
  const after = top(rows.length - 1) + box.height / 2;
  const plan = top(0) + box.height / 2;
  const [start, end] = [left(from) + box.width, left(to)];
  if (to === from + 1) return arrow(`M${start} ${after}h${box.gapX / 2}V${plan}H${end}`);
  if (to > from)
    return arrow(`M${start} ${after}h${box.gapX / 2 - 4}V${box.top - 18}H${end + box.width / 2}V${top(0)}`);
  const below = height - 12;
  return arrow(
    `M${left(from) + box.width / 2} ${after + box.height / 2}V${below}H${end - box.gapX / 2 + 4}V${plan}H${end}`,
  );
};

const arrow = (path: string): Html => html`<path d="${path}" marker-end="url(#arrow)"/>`;
