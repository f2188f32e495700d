import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart, Series } from '../../report/document/model.ts';
import { bubblesOf } from './bubbles.ts';
import { fills } from './styles.ts';

const texts = { mapLeavesOut: 'Ce dessin ne montre que les communes avec des rendez-vous ; le tableau les a toutes.' };

/** A chart that Word draws, with its data inside, to be changed there. Word has no drawing of a flow: its table tells it. */
export const chartOf = (chart: Chart): Paragraph[] => {
  const { data, title, description } = chart;
  if (data.kind === 'flow') return [];
  const altText = { name: title, title, description };
  if (data.kind === 'map') {
    const bubbles = bubblesOf(data.series, altText);
    return bubbles
      ? [
          new Paragraph({ keepNext: true, children: [bubbles] }),
          new Paragraph({ text: texts.mapLeavesOut, style: 'Note', keepNext: true }),
        ]
      : [];
  }
  const bars = data.kind !== 'columns';
  // Word puts the first category of horizontal bars at the bottom, where a pyramid of ages wants it and a list does not.
  const turned = data.kind === 'bars';
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ChartRun({
          type: bars ? 'bar' : 'column',
          categories: turned ? data.labels.toReversed() : data.labels,
          series: data.series.map((series, n) => seriesOf(series, n, turned)),
          legend: data.series.length > 1 ? { position: 'top' } : false,
          dataLabels: { value: true },
          gapWidth: 60,
          transformation: { width: 600, height: bars ? 80 + data.labels.length * data.series.length * 24 : 300 },
          altText,
        }),
      ],
    }),
  ];
};

const seriesOf = ({ name, values }: Series, n: number, turned: boolean) => ({
  name,
  values: turned ? values.toReversed() : values,
  color: fills[n % fills.length] ?? fills[0],
});
