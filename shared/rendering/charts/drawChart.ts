import type { Chart } from '../../report/document/model.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { drawFlow } from './flow.ts';
import { drawMap } from './map.ts';
import { drawPyramid } from './pyramid.ts';

/** A chart as SVG: a picture with a title and a description; the table beside it says the same in numbers. */
export const drawChart = (chart: Chart): string => {
  const { data } = chart;
  switch (data.kind) {
    case 'bars':
      return drawBars(chart, data);
    case 'columns':
      return drawColumns(chart, data);
    case 'pyramid':
      return drawPyramid(chart, data);
    case 'map':
      return drawMap(chart, data);
    case 'flow':
      return drawFlow(chart, data);
  }
};
