import { expect, test, vi } from 'vitest';
import { everyFault, type Fault } from '../../infra/simulation/cloud/faults.ts';
import { type PlantedFault, plantedFaults } from '../../infra/simulation/plantedFaults.ts';
import { simulate } from '../../infra/simulation/simulate.ts';

// Minutes of two processors where a quiet machine needs seconds.
vi.setConfig({ testTimeout: 240_000 });

type GivenAway = { by: readonly string[]; journeys: number; faults?: readonly Fault[] };

/**
 * The kinds of violations that give each away, one of them at least; among how few journeys; and the faults of the cloud under
 * which it shows, all unless it says.
 */
const givenAway: Record<PlantedFault, GivenAway> = {
  noClaim: { journeys: 250, by: ['twice'] },
  noLookUp: { journeys: 500, by: ['twice'] },
  shortLease: { journeys: 1_000, by: ['twice'] },
  claimKept: { journeys: 250, by: ['unowed'] },
  tokenWithoutVersion: { journeys: 500, by: ['late', 'lost'] },
  noSweep: { journeys: 250, by: ['lost'], faults: [] },
  noTimeZone: { journeys: 250, by: ['night', 'early', 'late'], faults: [] },
  ladderRestarted: { journeys: 250, by: ['lost', 'unowed'], faults: [] },
  notContinued: { journeys: 500, by: ['late'], faults: [] },
};

const seed = 5;

test.each([
  { journeys: 1_000, faults: everyFault },
  { journeys: 250, faults: [] },
])(
  'With nothing planted $journeys journeys of the same seed are clean, under $faults.length faults of the cloud',
  async (around) => {
    const { report } = await simulate({ ...around, years: 2, seed });
    expect(report.violations.map(({ kind, said }) => `${kind}: ${said}`)).toEqual([]);
  },
);

test.each(Object.keys(plantedFaults) as PlantedFault[])(
  'The planted fault %s is found among a thousand journeys at most',
  async (planted) => {
    const { by, journeys, faults = everyFault } = givenAway[planted];
    const { report } = await simulate({ journeys, years: 2, seed, faults, planted });
    const kinds = new Set(report.violations.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => by.includes(kind))).not.toEqual([]);
  },
);
