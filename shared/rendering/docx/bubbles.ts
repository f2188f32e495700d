import { ChartRun } from 'docx/charts';
import { french } from '../../report/amount.ts';
import type { MapSeries } from '../../report/document/model.ts';
import { placeLabels } from '../charts/mapLabels.ts';
import { layOutMap } from '../charts/mapLayout.ts';
import { fills } from './styles.ts';

type AltText = { name: string; title: string; description: string };

const width = 600;
const top = 10;

/**
 * A map as bubbles on two axes that are not drawn, with its names and its numbers inside: Word draws a bubble's area as
 * its number, so a mark that counts nothing is not seen. Undefined where none counts anything.
 */
export const bubblesOf = (series: readonly MapSeries[], altText: AltText): ChartRun | undefined => {
  const plan = layOutMap(series, { width, top });
  const marks = plan.marks.filter(({ value }) => value > 0);
  if (marks.length === 0) return undefined;
  const height = Math.ceil(plan.bottom);
  const names = marks.map((mark) => ({ ...mark, text: `${mark.label} (${french.format(mark.value)})` }));
  const labels = placeLabels(names, {
    obstacles: marks,
    room: { left: 0, right: width, top, bottom: height },
    size: 14,
  });
  const labelOf = (name: (typeof names)[number]) => {
    const label = labels.find(({ of, line }) => of === name && line === undefined);
    if (label === undefined) return false;
    const position = { start: 'right', end: 'left', middle: label.y < name.y ? 'above' : 'below' } as const;
    return { text: name.text, position: position[label.anchor] };
  };
  const drawn = series.map(({ name }, n) => ({ name, n, here: names.filter((mark) => mark.series === n) }));
  return new ChartRun({
    type: 'bubble',
    series: drawn
      .filter(({ here }) => here.length > 0)
      .map(({ name, n, here }) => ({
        name,
        color: fills[n % fills.length] ?? fills[0],
        points: here.map(({ x, y, value }) => ({ x: Math.round(x), y: Math.round(height - y), size: value })),
        pointLabels: here.map(labelOf),
        dataLabels: { bubbleSize: true, font: { size: 8 } },
      })),
    sizeRepresents: 'area',
    bubbleScale: 40,
    xAxis: { minimum: 0, maximum: width, visible: false, gridlines: false },
    yAxis: { minimum: 0, maximum: height, visible: false, gridlines: false },
    legend: { position: 'top' },
    transformation: { width, height: height + 40 },
    altText,
  });
};
