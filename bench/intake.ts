import { loadavg } from 'node:os';
import { openSite } from '../test/functions/http/site.ts';
import { association2016 } from '../test/shared/report/association2016.ts';

/**
 * Requests a second to the intake, fifty at once, on fifty drafts that are half filled: handler, stores and the local
 * database in one process, so the database's work counts too.
 *
 *   node bench/intake.ts
 */
const atOnce = 50;
const requests = 3000;

const site = await openSite('2017-01-03T10:00:00.000Z');
await site.keepPartners(association2016.partners);
const visitors = await Promise.all(
  Array.from({ length: atOnce }, async () => {
    const visitor = site.visitor();
    await visitor.fillIn({ phone: '06 39 98 00 01', collective: 'several' }, { until: 'employment' });
    return visitor;
  }),
);
const own = { 'sec-fetch-site': 'same-origin' };
const answer = { q: 'title', begun: '1', a: 'Un café associatif', do: 'save' };

const kinds: Record<string, (index: number) => Promise<{ status: number }>> = {
  'GET the question': (index) => (visitors[index] ?? site.visitor()).ask('/demande', {}),
  'POST an answer': (index) =>
    (visitors[index] ?? site.visitor()).ask('/demande', {
      method: 'POST',
      body: new URLSearchParams(answer),
      headers: own,
    }),
};

process.stdout.write(`${requests} requests each, ${atOnce} at once; `);
process.stdout.write(`other work on the machine: ${loadavg()[0]?.toFixed(1)}\n`);
process.stdout.write(`${'milliseconds'.padEnd(20)}    p50    p99    a second\n`);
for (const [name, request] of Object.entries(kinds)) {
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(
    visitors.map(async (_, index) => {
      while (left > 0) {
        left -= 1;
        const start = performance.now();
        const { status } = await request(index);
        times.push(performance.now() - start);
        if (status >= 400) throw new Error(`${name} was answered ${status}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(0).padStart(7);
  process.stdout.write(`${name.padEnd(20)}${at(0.5)}${at(0.99)}${(times.length / seconds).toFixed(0).padStart(12)}\n`);
}
await site.close();
