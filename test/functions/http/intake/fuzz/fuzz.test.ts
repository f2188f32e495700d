import { afterAll, beforeAll, expect, test } from 'vitest';
import { stores } from '../../../../../functions/runtime/stores.ts';
import { association2016 } from '../../../../shared/report/association2016.ts';
import { openSite, type Site } from '../../site.ts';
import { fuzz } from './fuzz.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
  await site.keepPartners(association2016.partners);
});
afterAll(() => site.close());

test('Whatever is done and sent, nothing breaks, nothing is lost, nothing wrong is stored, nothing comes back as written', async () => {
  const { requests, byStatus, visits, sent, faults } = await fuzz(site, { seed: 1, visits: 14, hostile: 300 });
  expect(faults).toEqual([]);
  expect(requests).toBeGreaterThan(1000);
  // The most of them come to the end, otherwise the end was not tried.
  expect(sent).toBeGreaterThanOrEqual(visits * 0.9);
  expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(['200', '303', '400', '403', '413', '415', '422']));
  expect((await stores().journeys.all()).length).toBeGreaterThan(8);
});
