import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantedFaults } from '../../../infra/simulation/plantedFaults.ts';
import { root, run } from '../../run.ts';

test('A planted fault whose line is gone is not passed over: it fails with the sentence that says what to do', async () => {
  const { out } = await run('test/infra/simulation/fixtures/lineGone.ts');
  expect(out).toBe(
    'functions/schedules/sweep.ts no longer says «const now = await aClockThatWas();»: plant noSweep anew\n',
  );
});

test.each(Object.entries(plantedFaults))('The line that %s changes stands in its file, once', (_, { file, is }) => {
  expect(readFileSync(join(root, file), 'utf8').split(is)).toHaveLength(2);
});
