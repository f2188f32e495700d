import type { JourneyRules } from '../../shared/domain/association.ts';
import type { JourneyEvent } from '../../shared/domain/journey/events.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { SimulationReport } from './simulation.ts';
import type { Arrival, Disturbance, Life, Trace } from './trace.ts';

/**
 * A line of an exported trace. First the simulation; then each association with its rules, what was broken, its journeys,
 * each followed by its journal, and what arrived; the verdict last. Moments are epoch milliseconds. Of the settings there
 * are the rules alone. For people: docs/trace.md.
 */
export type TraceLine =
  | ({ line: 'simulation' } & Pick<SimulationReport, 'journeys' | 'years' | 'seed' | 'faults' | 'planted'>)
  | ({ line: 'association'; association: number } & Pick<Trace, 'from' | 'to'>)
  | { line: 'rules'; association: number; from: Instant; rules: JourneyRules }
  | ({ line: 'disturbance'; association: number } & Disturbance)
  | { line: 'interruption'; association: number; at: Instant }
  | ({ line: 'life'; association: number } & Pick<Life, 'journeyId' | 'reach'>)
  | { line: 'event'; association: number; event: JourneyEvent }
  | ({ line: 'arrival'; association: number } & Arrival)
  | ({ line: 'verdict' } & Pick<
      SimulationReport,
      'obligations' | 'told' | 'lateness' | 'violations' | 'counts' | 'arrived'
    >);

/** A simulation as JSON, one line a thing, each with its end of line. One after the other: all at once would be gigabytes. */
export function* traceLines(report: SimulationReport, traces: readonly Trace[]): Generator<string> {
  for (const thing of things(report, traces)) yield `${JSON.stringify(thing)}\n`;
}

function* things(report: SimulationReport, traces: readonly Trace[]): Generator<TraceLine> {
  const { journeys, years, seed, faults, planted, obligations, told, lateness, violations, counts, arrived } = report;
  yield { line: 'simulation', journeys, years, seed, faults, ...(planted && { planted }) };
  for (const trace of traces) yield* thingsOf(trace);
  yield { line: 'verdict', obligations, told, lateness, violations, counts, arrived };
}

function* thingsOf({
  association,
  from,
  to,
  settings,
  lives,
  arrivals,
  disturbances,
  interruptions,
}: Trace): Generator<TraceLine> {
  yield { line: 'association', association, from, to };
  for (const known of settings) yield { line: 'rules', association, from: known.from, rules: known.association.rules };
  for (const disturbance of disturbances) yield { line: 'disturbance', association, ...disturbance };
  for (const at of interruptions) yield { line: 'interruption', association, at };
  for (const { journeyId, reach, events } of lives) {
    yield { line: 'life', association, journeyId, reach };
    for (const event of events) yield { line: 'event', association, event };
  }
  for (const arrival of arrivals) yield { line: 'arrival', association, ...arrival };
}
