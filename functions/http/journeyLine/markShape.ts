import type { AppointmentStatus } from '../../../shared/domain/codeLists.ts';
import { type Html, html } from '../web/html.ts';

/** What is marked in a journey's life. */
export type Mark = AppointmentStatus | 'nudge' | 'closing';

const circle = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0';
const shapes: Record<Mark, string> = {
  planned: circle,
  held: circle,
  noShow: 'M-5-5L5 5M5-5L-5 5',
  excused: 'M0-6L6 5H-6Z',
  cancelled: 'M-5-5H5V5H-5ZM-5 5L5-5',
  nudge: 'M-5-5H5L0 5Z',
  closing: 'M0 40V-8L10-4L0 0',
};

/** What happened as a shape of its own, so that nobody needs its colour: about eleven pixels around its point. */
export const markShape = (mark: Mark, x: number, y: number): Html =>
  html`<path class="mark ${mark}" transform="translate(${x} ${y})" d="${shapes[mark]}"/>`;
