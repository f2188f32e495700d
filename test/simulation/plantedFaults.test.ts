import { expect, test } from 'vitest';
import { everyFault, type Fault } from '../../infra/simulation/cloud/faults.ts';
import { type PlantedFault, plantedFaults } from '../../infra/simulation/plantedFaults.ts';
import { simulate } from '../../infra/simulation/simulate.ts';

type GivenAway = { by: readonly string[]; faults?: readonly Fault[] };

/** The kinds of violations that give each away, one of them at least; and the faults under which it shows, all unless it says. */
const givenAway: Record<PlantedFault, GivenAway> = {
  noClaim: { by: ['twice'] },
  noLookUp: { by: ['twice'] },
  shortLease: { by: ['twice'] },
  tokenWithoutVersion: { by: ['late', 'lost'] },
  noSweep: { by: ['lost'], faults: [] },
  noTimeZone: { by: ['night', 'early', 'late'], faults: [] },
  ladderRestarted: { by: ['lost', 'unowed'], faults: [] },
  notContinued: { by: ['late'], faults: [] },
};

test.each(Object.keys(plantedFaults) as PlantedFault[])(
  'The planted fault %s is found among 1,000 journeys',
  async (planted) => {
    const { by, faults = everyFault } = givenAway[planted];
    const { report } = await simulate({ journeys: 1_000, years: 2, seed: 5, faults, planted });
    const kinds = new Set(report.violations.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => by.includes(kind))).not.toEqual([]);
  },
);
