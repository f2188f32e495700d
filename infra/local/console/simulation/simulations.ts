import { journeysOfAssociation, simulate } from '../../../simulation/simulate.ts';
import type { Simulation, SimulationReport } from '../../../simulation/simulation.ts';
import type { Trace } from '../../../simulation/trace.ts';
import { readTraces, type Seen } from './readTraces.ts';

/** What is known of a simulation: how far it is, what it showed, or the name of the error that ended it. */
export type Run = { number: number; simulation: Simulation } & (
  | { state: 'runs'; done: number; of: number }
  | { state: 'done'; report: SimulationReport; traces: readonly Trace[]; seen: Seen }
  | { state: 'broken'; error: string }
);

export type Finished = Extract<Run, { state: 'done' }>;

const mostKept = 3;

/** The simulations that the console starts, until it closes: one at a time, the last three kept in memory. */
export const createSimulations = (live: typeof simulate = simulate, closed?: AbortSignal) => {
  const runs = new Map<number, Run>();
  let last = 0;

  const keep = (run: Run): void => {
    runs.set(run.number, run);
    for (const number of [...runs.keys()].slice(0, -mostKept)) runs.delete(number);
  };

  const follow = async (known: { number: number; simulation: Simulation }): Promise<void> => {
    try {
      const onProgress = (done: number, of: number): void => keep({ ...known, state: 'runs', done, of });
      const { report, traces } = await live({ ...known.simulation, keepTraces: true }, onProgress, closed);
      keep({ ...known, state: 'done', report, traces, seen: readTraces(traces) });
    } catch (error) {
      keep({ ...known, state: 'broken', error: error instanceof Error ? error.name : 'Error' });
    }
  };

  return {
    /** Its number; undefined while another one runs. */
    begin: (simulation: Simulation): number | undefined => {
      if ([...runs.values()].some(({ state }) => state === 'runs')) return undefined;
      last += 1;
      keep({
        number: last,
        simulation,
        state: 'runs',
        done: 0,
        of: Math.ceil(simulation.journeys / journeysOfAssociation),
      });
      void follow({ number: last, simulation });
      return last;
    },
    find: (number: number): Run | undefined => runs.get(number),
    /** the newest first */
    kept: (): Run[] => [...runs.values()].toReversed(),
  };
};
