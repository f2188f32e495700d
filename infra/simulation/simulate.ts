import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../shared/domain/time.ts';
import type { AssociationResult, Task } from './liveAndCheck.ts';
import type { PlantedFault } from './plantedFaults.ts';
import { reportOf } from './reportOf.ts';
import type { Simulation, SimulationReport } from './simulation.ts';
import type { Trace } from './trace.ts';
import type { WorkerData } from './worker.ts';

/** An association has as many at a time as nine people can follow. */
export const journeysOfAssociation = 250;

/** Monday, 2 January 2017, at midnight in Paris: 2020, with its 29 February, is the fourth year. */
const begins: Instant = Date.UTC(2017, 0, 1, 23);

/** In megabytes: what an association makes in passing is gone before anybody looks after it. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 };

/**
 * Lives the journeys as associations of 250 on all processors, and checks them. Rejects when a worker breaks, and with the
 * reason of `signal` when that is given; no worker is left then.
 */
export const simulate = async (
  simulation: Simulation,
  onProgress: (done: number, of: number) => void = () => {},
  signal?: AbortSignal,
): Promise<{ report: SimulationReport; traces: Trace[] }> => {
  const tasks = tasksOf(simulation);
  const results: AssociationResult[] = [];
  const queue = tasks.values();
  const broken = new AbortController();
  const givenUp = AbortSignal.any([broken.signal, ...(signal ? [signal] : [])]);
  const crew = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () =>
    work(
      simulation.planted,
      queue,
      (result) => {
        results.push(result);
        onProgress(results.length, tasks.length);
      },
      givenUp,
    ),
  );
  try {
    await Promise.all(crew);
  } catch (error) {
    broken.abort();
    await Promise.allSettled(crew);
    throw error;
  }
  results.sort((a, b) => a.association - b.association);
  return { report: reportOf(simulation, results), traces: results.flatMap(({ trace }) => trace ?? []) };
};

const tasksOf = ({ journeys, years, seed, faults, keepTraces = false }: Simulation): Task[] => {
  const count = Math.max(1, Math.ceil(journeys / journeysOfAssociation));
  const before = (index: number): number => Math.floor((index * journeys) / count);
  return Array.from({ length: count }, (_, index) => ({
    seed: String(seed),
    association: index + 1,
    journeys: before(index + 1) - before(index),
    firstNumber: before(index) + 1,
    from: begins,
    to: Date.UTC(2017 + years, 0, 1, 23),
    faults: new Set(faults),
    keepTrace: keepTraces,
  }));
};

/** One worker that takes the next association from the list until there is none; it is gone when this ends. */
const work = (
  planted: PlantedFault | undefined,
  queue: Iterator<Task>,
  onResult: (result: AssociationResult) => void,
  givenUp: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    if (givenUp.aborted) return reject(givenUp.reason);
    const workerData: WorkerData = { planted };
    // Started from a local cloud, a worker would take over its environment, and with it the addresses of its services.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits, env: {} });
    const next = (): void => {
      const { value, done } = queue.next();
      if (done) void worker.terminate().then(() => resolve());
      else worker.postMessage(value);
    };
    worker.on('message', (result: AssociationResult) => {
      onResult(result);
      next();
    });
    worker.on('error', (error) => void worker.terminate().then(() => reject(error)));
    givenUp.addEventListener('abort', () => void worker.terminate().then(() => reject(givenUp.reason)), { once: true });
    next();
  });
