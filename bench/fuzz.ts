import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzz } from '../test/functions/http/intake/fuzz/fuzz.ts';
import { openSite } from '../test/functions/http/site.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

/**
 * A hundred thousand requests to the intake: visitors who err, go back, forge and press twice, and raw requests that no
 * page sends. What broke, what was lost, what was stored wrongly, what came back as it was written.
 *
 *   node bench/fuzz.ts [--requests 100000] [--seed 1]
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const round = { visits: 60, hostile: 4000 };

const site = await openSite('2017-01-03T10:00:00.000Z');
await site.keepPartners(association2016.partners);
const all = { requests: 0, visits: 0, sent: 0, slowest: 0, byStatus: {} as Record<string, number> };
const faults: string[] = [];
const began = performance.now();
for (let seed = Number(values.seed); all.requests < Number(values.requests); seed += 1) {
  const { requests, visits, sent, slowest, byStatus, ...rest } = await fuzz(site, { seed, ...round });
  all.requests += requests;
  all.visits += visits;
  all.sent += sent;
  all.slowest = Math.max(all.slowest, slowest);
  for (const [status, count] of Object.entries(byStatus)) all.byStatus[status] = (all.byStatus[status] ?? 0) + count;
  faults.push(...rest.faults);
  site.pass(24 * 60);
}
const seconds = (performance.now() - began) / 1000;
await site.close();

process.stdout.write(`${all.requests} requests in ${seconds.toFixed(0)} s, from seed ${values.seed}; `);
process.stdout.write(`other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
process.stdout.write(`${all.sent} of ${all.visits} visits sent; slowest ${all.slowest.toFixed(0)} ms\n`);
for (const [status, count] of Object.entries(all.byStatus)) process.stdout.write(`answered ${status}: ${count}\n`);
process.stdout.write(faults.length === 0 ? 'nothing broke, nothing was lost\n' : `${faults.slice(0, 50).join('\n')}\n`);
if (faults.length > 0) process.exitCode = 1;
