import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './liveAndCheck.ts';
import type { PlantedFault } from './plantedFaults.ts';
import { useStandIns } from './standIns.ts';

/** What a worker needs to begin. */
export type WorkerData = { planted: PlantedFault | undefined };

/**
 * A thread in which associations are lived, one after the other. Whatever of Jalon it loads comes after the stand-ins, and
 * sees no time and no chance but the simulated ones.
 */
const { planted } = workerData as WorkerData;
useStandIns(planted);
const { useSimulatedProcess } = await import('./simulatedProcess.ts');
const logged = useSimulatedProcess();
const { liveAndCheck } = await import('./liveAndCheck.ts');

parentPort?.on('message', (task: Task) => {
  void liveAndCheck(task, logged).then((result) => parentPort?.postMessage(result));
});
