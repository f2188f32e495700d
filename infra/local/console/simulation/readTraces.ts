import { toDay } from '../../../../shared/domain/paris.ts';
import type { PlainDate } from '../../../../shared/domain/time.ts';
import type { Arrival, Disturbance, Life, Trace } from '../../../simulation/trace.ts';
import { type About, aboutOf, kindOf } from './messageId.ts';

/** A message as it reached somebody: on which day in Paris, of what kind, about what. */
export type SeenMessage = Arrival & { association: number; day: PlainDate; kind: string; about: About[] };

/** A journey's life, and what was broken around it. */
export type SeenLife = Life & { association: number; from: number; to: number; disturbances: Disturbance[] };

/** All that was seen of a simulation, ready to be looked up. */
export type Seen = {
  from: PlainDate;
  to: PlainDate;
  /** in order of time */
  messages: readonly SeenMessage[];
  /** by journey id */
  lives: ReadonlyMap<string, SeenLife>;
  /** of whole associations, in order of time; those of one journey are with its life */
  disturbances: readonly (Disturbance & { association: number })[];
};

export const readTraces = (traces: readonly Trace[]): Seen => {
  const messages = traces.flatMap(({ association, arrivals }) =>
    arrivals.map((arrival) => ({
      ...arrival,
      association,
      day: toDay(arrival.at),
      kind: kindOf(arrival.id),
      about: aboutOf(arrival),
    })),
  );
  const disturbances = traces.flatMap((trace) =>
    trace.disturbances
      .filter(({ journeyId }) => journeyId === undefined)
      .map((disturbance) => ({ ...disturbance, association: trace.association })),
  );
  return {
    from: toDay(Math.min(...traces.map(({ from }) => from))),
    to: toDay(Math.max(...traces.map(({ to }) => to)) - 1),
    messages: messages.sort((a, b) => a.at - b.at),
    lives: new Map(traces.flatMap((trace) => trace.lives.map((life) => [life.journeyId, seenLife(life, trace)]))),
    disturbances: disturbances.sort((a, b) => a.from - b.from),
  };
};

const seenLife = (life: Life, { association, from, to, disturbances }: Trace): SeenLife => ({
  ...life,
  association,
  from,
  to,
  disturbances: disturbances.filter(({ journeyId }) => journeyId === undefined || journeyId === life.journeyId),
});
