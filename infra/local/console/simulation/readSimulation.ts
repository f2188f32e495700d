import { everyFault, type Fault } from '../../../simulation/cloud/faults.ts';
import { type PlantedFault, plantedFaults } from '../../../simulation/plantedFaults.ts';
import type { Simulation } from '../../../simulation/simulation.ts';
import { texts } from './texts.ts';

/** What the form holds, as it was filled in. */
export type SimulationForm = { journeys: string; years: string; seed: string; faults: string[]; planted: string };

export const most = { journeys: 1_000, years: 4, seed: 2 ** 31 };

export const emptyForm: SimulationForm = { journeys: '250', years: '2', seed: '1', faults: everyFault, planted: '' };

/** The simulation that a form asks for, or a French sentence for each thing in it that does not go. */
export const readSimulation = (form: SimulationForm): { simulation: Simulation } | { problems: string[] } => {
  const problems = [
    ...(['journeys', 'years', 'seed'] as const)
      .filter((field) => !isWithin(form[field], most[field]))
      .map((field) => texts.badNumber(texts.form[field], form[field], most[field])),
    ...form.faults.filter((name) => !isFault(name)).map(texts.unknownFault),
    ...(form.planted === '' || isPlanted(form.planted) ? [] : [texts.unknownPlanted(form.planted)]),
  ];
  if (problems.length > 0) return { problems };
  return {
    simulation: {
      journeys: Number(form.journeys),
      years: Number(form.years),
      seed: Number(form.seed),
      faults: form.faults.filter(isFault),
      ...(isPlanted(form.planted) && { planted: form.planted }),
    },
  };
};

const isWithin = (given: string, most: number): boolean =>
  /^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= most;

const isFault = (name: string): name is Fault => everyFault.some((fault) => fault === name);

const isPlanted = (name: string): name is PlantedFault => Object.hasOwn(plantedFaults, name);
