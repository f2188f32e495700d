import { expect, test } from 'vitest';
import { everyFault } from '../../infra/simulation/cloud/faults.ts';
import { type PlantedFault, plantedFaults } from '../../infra/simulation/plantedFaults.ts';
import { simulate } from '../../infra/simulation/simulate.ts';

/** What gives each away: the first kinds of violations that must be among those found. */
const givenAwayBy: Record<PlantedFault, readonly string[]> = {
  noClaim: ['twice'],
  noLookUp: ['twice'],
  shortLease: ['twice'],
  tokenWithoutVersion: ['late', 'lost'],
  noSweep: ['late', 'lost'],
  noTimeZone: ['night', 'early', 'late'],
  ladderRestarted: ['twice', 'unowed'],
  notContinued: ['late', 'lost'],
};

test.each(Object.keys(plantedFaults) as PlantedFault[])(
  'The planted fault %s is found among 1,000 journeys',
  async (planted) => {
    const { report } = await simulate({ journeys: 1_000, years: 2, seed: 5, faults: everyFault, planted });
    const kinds = new Set(report.violations.map(({ kind }) => kind));
    expect(givenAwayBy[planted].some((kind) => kinds.has(kind as never))).toBe(true);
    expect(report.violations[0]?.history.length).toBeGreaterThan(0);
  },
);
