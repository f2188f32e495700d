import type { JourneyLine } from '../../../../functions/http/journeyLine/journeyLine.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { Stage } from '../../../../shared/domain/programmes.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Disturbance } from '../../../simulation/trace.ts';
import { factLine, ruleLabel } from '../factLine.ts';
import type { SeenLife } from './readTraces.ts';
import { withoutUndone } from './withoutUndone.ts';

/** A simulated journey's life, with what was broken meanwhile. */
export type LifeLine = JourneyLine & { disturbances: Disturbance[] };

const month = 30 * 86_400_000;

/** Undefined for a journal without any fact. What was undone is not drawn, but nudges are: they were sent. */
export const lifeOf = ({ events, disturbances, ...life }: SeenLife): LifeLine | undefined => {
  const kept = withoutUndone(events);
  const [first, last] = [kept[0], events.at(-1)];
  if (!first || !last) return undefined;
  const { journey, changes } = stagesOf(kept);
  const appointments = (journey?.appointments ?? []).map(({ status, type, at }) => ({
    status,
    type,
    at: toInstant(at),
  }));
  const latest = Math.max(last.at, ...appointments.map(({ at }) => at));
  const to = journey?.closing ? Math.min(latest + month, Math.max(life.to, latest)) : Math.max(life.to, latest);
  return {
    from: first.at,
    to,
    bands: changes.map(({ stage, from }, index) => ({ stage, from, to: changes[index + 1]?.from ?? to })),
    appointments,
    nudges: events.flatMap((event) =>
      event.type === 'NudgeRaised' ? { at: event.at, label: ruleLabel(event.rule) } : [],
    ),
    closings: kept.flatMap((event) => (event.type === 'Closed' ? { at: event.at, label: factLine(event) } : [])),
    disturbances: disturbances.filter((broken) => broken.from <= to && broken.to >= first.at),
  };
};

/** From when on it was in which stage; a phase begins on the day that its stay names. */
const stagesOf = (events: readonly JourneyEvent[]) => {
  const changes: { stage: Stage; from: Instant }[] = [];
  let journey: Journey | undefined;
  for (const event of events) {
    journey = evolve(journey, event);
    const since = event.type === 'PhaseEntered' ? toInstant(`${event.episode.start}T00:00`) : event.at;
    if (changes.at(-1)?.stage !== journey.stage)
      changes.push({ stage: journey.stage, from: Math.max(since, changes.at(-1)?.from ?? event.at) });
  }
  return { journey, changes };
};
