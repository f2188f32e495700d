import type { Fault } from './cloud/faults.ts';
import type { ViolationWithHistory } from './liveAndCheck.ts';
import type { Told } from './owed/verdict.ts';
import type { PlantedFault } from './plantedFaults.ts';

/** What is simulated. */
export type Simulation = {
  journeys: number;
  years: number;
  seed: number;
  faults: readonly Fault[];
  planted?: PlantedFault;
  /** what is seen of each association is kept, which takes memory */
  keepTraces?: boolean;
};

/** What came of it: the same for the same simulation, to the last byte. */
export type SimulationReport = {
  journeys: number;
  years: number;
  seed: number;
  faults: readonly Fault[];
  planted?: PlantedFault;
  associations: number;
  obligations: number;
  told: Told;
  /** in seconds */
  lateness: { median: number; p99: number; p999: number; most: number };
  violations: (ViolationWithHistory & { association: number })[];
  counts: Record<string, number>;
  /** SHA-256 of all that arrived */
  arrived: string;
};
