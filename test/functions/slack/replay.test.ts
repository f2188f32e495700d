import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, startLab } from './lab.ts';
import { replay } from './replay.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

it('requests that arrive several times, in any order, are each carried out once; what is not Slack’s is refused', async () => {
  const { deliveries, answers, faults } = await replay(lab, { requests: 300, journeys: 6, seed: 3 });
  expect(faults).toEqual([]);
  expect(deliveries).toBeGreaterThan(600);
  expect(Object.keys(answers).toSorted()).toEqual(['200', '400', '401', '413', '415']);
});
