import { html } from 'hono/html';
import type { Chart } from '../../report/document/model.ts';

export { html as svg };

export type Svg = ReturnType<typeof html>;

/** Every chart is this wide, in the units of its drawing. */
export const width = 640;

const fontSize = 14;

/** Fills that differ in pattern as well as in colour, so that they are told apart in grey and by any eye; the first is plain. */
const patterns = (id: string) => html`<defs>
<pattern id="${id}-1" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fbe3dc"/><path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" stroke="#b53a24" stroke-width="2"/></pattern>
<pattern id="${id}-2" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#e4e9f5"/><circle cx="3" cy="3" r="1.4" fill="#2f4a8f"/></pattern>
</defs>`;

/** The fill and the edge of the nth series. */
export const fillOf = (id: string, n: number): string => (n % 3 === 0 ? edgeOf(0) : `url(#${id}-${n % 3})`);
export const edgeOf = (n: number): string => ['#0c6459', '#b53a24', '#2f4a8f'][n % 3] ?? '#0c6459';

/** Ids in a drawing have neither dots nor anything else that an address would not take. */
export const drawingId = ({ id }: Chart): string => `chart-${id.replace(/[^\w-]/g, '-')}`;

/** A whole drawing with its title and its description, read as one picture. */
export const drawing = (chart: Chart, height: number, body: readonly Svg[]): string => {
  const id = drawingId(chart);
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="Source Sans 3, system-ui, sans-serif" font-size="${fontSize}" fill="#1d2a2b">
<title id="${id}-title">${chart.title}</title>
<desc id="${id}-desc">${chart.description}</desc>
${patterns(id)}
${body}
</svg>`);
};

/** The names of the series with their fills, above a drawing, from the left. */
export const legend = (id: string, names: readonly string[]): Svg[] => {
  let x = 0;
  return names.map((name, n) => {
    const at = x;
    x += 34 + textWidth(name);
    return html`<rect x="${at}" y="3" width="14" height="14" fill="${fillOf(id, n)}" stroke="${edgeOf(n)}"/><text x="${at + 20}" y="14">${name}</text>`;
  });
};

/** About how wide a text is at the size of the drawings, with room for a font wider than ours. */
export const textWidth = (text: string): number => text.length * fontSize * 0.56;

/** A text cut where it would be wider than `room`. */
export const fitting = (text: string, room: number): string => {
  const most = Math.floor(room / textWidth('m'));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};
