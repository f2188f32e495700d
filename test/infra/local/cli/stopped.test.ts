import { expect, test } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { startJalon } from './jalon.ts';

test('Ctrl+C ends Jalon at once, also in the middle of a simulation that takes minutes', async () => {
  const { url, interrupt } = await startJalon('--empty', '--store', temporaryFolder());
  const form = new URLSearchParams({ journeys: '1000', years: '4', seed: '1' });
  const { url: page } = await fetch(`${url}/local/simulation`, { method: 'POST', body: form });
  expect(await (await fetch(page)).text()).toContain('<progress');
  const began = performance.now();
  expect(await interrupt()).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
});
