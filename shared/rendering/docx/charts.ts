import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart, Series } from '../../report/document/model.ts';
import { accent } from './styles.ts';

/** A chart that Word draws, with its data inside, to be changed there. Word has no drawing of a flow: its table tells it. */
export const chartOf = ({ data, title, description }: Chart): Paragraph[] => {
  if (data.kind === 'flow') return [];
  const bars = data.kind !== 'columns';
  // Word puts the first category of horizontal bars at the bottom, where a pyramid of ages wants it and a list does not.
  const turned = data.kind === 'bars';
  return [
    new Paragraph({
      children: [
        new ChartRun({
          type: bars ? 'bar' : 'column',
          categories: turned ? data.labels.toReversed() : data.labels,
          series: data.series.map((series, n) => seriesOf(series, n, turned)),
          legend: data.series.length > 1 ? { position: 'top' } : false,
          dataLabels: { value: true },
          gapWidth: 60,
          transformation: { width: 600, height: bars ? 80 + data.labels.length * data.series.length * 24 : 300 },
          altText: { name: title, title, description },
        }),
      ],
    }),
  ];
};

const fills = [accent, 'E2533A', '2F4A8F'];

const seriesOf = ({ name, values }: Series, n: number, turned: boolean) => ({
  name,
  values: turned ? values.toReversed() : values,
  color: fills[n % fills.length] ?? accent,
});
