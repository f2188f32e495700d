import type { JourneyEvent } from '../../../shared/domain/journey/events.ts';
import type { Arrival, Trace } from '../trace.ts';
import { clockText } from './parisTime.ts';
import { tagOf } from './sortArrivals.ts';

/** A journey's facts and what arrived about it, in the order of time, one line each: ids and kinds, nothing of a person. */
export const historyOf = ({ lives, arrivals }: Trace, journeyId: string): string[] => {
  const life = lives.find((one) => one.journeyId === journeyId);
  const facts = (life?.events ?? []).map((event) => ({ at: event.at, text: `       ${factText(event)}` }));
  const came = arrivals.flatMap((arrival) =>
    linesAbout(arrival, journeyId).map((line) => ({ at: arrival.at, text: `    -> ${line}` })),
  );
  return [...facts, ...came].sort((a, b) => a.at - b.at).map(({ at, text }) => `${clockText(at)} ${text}`);
};

const linesAbout = ({ channel, to, id, rewritten, open }: Arrival, journeyId: string): string[] => {
  const how = `${channel} to ${to}: ${id}${rewritten ? ' (rewritten)' : ''}`;
  const lines = open.filter((line) => line.journeyId === journeyId);
  if (lines.length > 0) return lines.map(({ reminderId }) => `${how}, ${reminderId}`);
  return tagOf(id).split('_').includes(tagOf(journeyId)) ? [how] : [];
};

/** The names of what a fact speaks of, not what was said in it. */
const factText = (event: JourneyEvent): string => {
  const { type, by, commandId } = event;
  const parts = Object.entries(event).flatMap(([name, value]) => (shown.has(name) ? [`${name} ${value}`] : []));
  const nested =
    'appointment' in event ? [`${event.appointment.id} ${event.appointment.at} ${event.appointment.status}`] : [];
  const entered = 'episode' in event ? [`${event.episode.phase} ${event.episode.start}`] : [];
  const referred = type === 'Referred' ? [`${event.referral.id} ${event.referral.date}`] : [];
  return [type, ...nested, ...entered, ...referred, ...parts, `by ${by.kind}`, `(${commandId})`].join(' ');
};

const shown: ReadonlySet<string> = new Set([
  'on',
  'advisor',
  'appointmentId',
  'movedTo',
  'status',
  'phase',
  'end',
  'referralId',
  'outcome',
  'stage',
  'rule',
  'subject',
  'until',
  'due',
  'reminderId',
  'to',
  'undoes',
  'personId',
]);
