import type { Jalon } from '../../shared/usecases/jalon.ts';
import { createJourneyMachines } from './journeyMachines.ts';
import { connectStores, stores } from './stores.ts';

/** Stores and journey machines, as the environment names them. */
export const connectJalon = (): Jalon => ({ ...connectStores(), machines: createJourneyMachines() });

let connected: Jalon | undefined;

/** The connection of a function that keeps time; the others are spared the client of Step Functions. */
export const jalon = (): Jalon => {
  connected ??= { ...stores(), machines: createJourneyMachines() };
  return connected;
};
