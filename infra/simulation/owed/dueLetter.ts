import type { Instant } from '../../../shared/domain/time.ts';
import type { Arrival, Life, Reach } from '../trace.ts';
import type { Way } from './bounds.ts';
import { type Course, plannedAgain, standsUntil } from './course.ts';
import { always } from './hours.ts';
import type { Letter } from './letters.ts';
import { type Regime, regimeAt } from './setting.ts';

/** A letter with when it is owed, when its reason is gone, and what came of it. */
export type Due = Letter & { owedAt: Instant; goneAt: Instant; way: Way; came?: Instant };

export const dueLetter = (letter: Letter, journeyId: string, course: Course, regimes: readonly Regime[]): Due => {
  const { since, meeting, kind } = letter;
  const hours = kind === 'acknowledgement' ? always : regimeAt(regimes, since).setting.holderHours;
  const goneAt = meeting ? reasonGoneAt(letter, meeting, course) : Number.POSITIVE_INFINITY;
  const way: Way = { channels: ['mail', 'sms'], journeyId, timed: kind === 'appointmentAhead', hours };
  return { ...letter, owedAt: hours.next(since), goneAt, way };
};

const reasonGoneAt = ({ kind, since }: Letter, { id, at }: NonNullable<Letter['meeting']>, course: Course): Instant =>
  kind === 'appointmentCancelled' ? plannedAgain(course, id, since) : standsUntil(course, id, since, at);

/** A text says what a reminder says, and nothing else is sent as one. */
export const reachable = ({ kind, person }: Letter, reach: Life['reach']): boolean =>
  channelFor(kind, reach[person]) !== undefined;

export const channelFor = (kind: string, reach: Reach = 'none'): Arrival['channel'] | undefined => {
  if (reach === 'mail') return 'mail';
  return reach === 'text' && kind === 'appointmentAhead' ? 'sms' : undefined;
};
