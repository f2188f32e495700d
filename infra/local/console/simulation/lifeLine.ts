import { html } from 'hono/html';
import { drawJourneyLine, heightOfMarks, titled } from '../../../../functions/http/journeyLine/drawJourneyLine.ts';
import { longDateTime } from '../../../../shared/domain/frenchDates.ts';
import { toLocal } from '../../../../shared/domain/paris.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Html } from '../layout.ts';
import type { LifeLine } from './lifeOf.ts';
import { texts } from './texts.ts';

const moment = (at: Instant): string => longDateTime(toLocal(at));

/** A simulated life on one line of time, with what was broken meanwhile behind it. */
export const drawLifeLine = (line: LifeLine, title: string): Html =>
  drawJourneyLine(
    line,
    title,
    (
      x,
    ) => html`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M3 0V6"/></pattern></defs>
${line.disturbances.map(({ kind, from, to }) =>
  titled(
    `${texts.disturbances[kind]}, ${texts.span(moment(from), moment(to))}`,
    html`<rect class="hatched" x="${x(from)}" y="4" width="${Math.max(4, x(to) - x(from))}" height="${heightOfMarks - 4}"/>`,
  ),
)}`,
  );
