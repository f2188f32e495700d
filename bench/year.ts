import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCloud } from '../infra/local/cloud.ts';
import { association } from '../shared/association/association.ts';
import { toInstant, toLocal } from '../shared/domain/paris.ts';
import { execute } from '../shared/usecases/execute.ts';
import { receiveIntake } from '../shared/usecases/receiveIntake.ts';
import { memoryOf } from './memory.ts';

/**
 * Journeys opened, three appointments each, and a year that passes on the local cloud.
 *
 *   node bench/year.ts [--journeys 10000]
 */
const { values } = parseArgs({ options: { journeys: { type: 'string', default: '10000' } } });
const count = Number(values.journeys);
const atOnce = 32;
const day = 86_400_000;

const store = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
const start = toInstant('2017-01-03T10:00');
const cloud = await startCloud({ store, port: 0, running: false, example: false, clockStart: start, log: () => {} });
const { jalon, clock, turner } = cloud;

let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, memoryOf(process.pid));
}, 1_000);

const each = async (work: (index: number) => Promise<unknown>): Promise<void> => {
  const queue = Array.from({ length: count }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const index of queue) await work(index);
    }),
  );
  await cloud.settled();
};

const advisorOf = (index: number): string => association.team[index % association.team.length]?.name ?? '';
const context = (index: number, what: string) => ({
  commandId: `bench/${index}/${what}`,
  journeyId: `bench${index}`,
  at: clock.now(),
  by: { kind: 'staff', name: advisorOf(index) } as const,
  from: 'console' as const,
});
const must = async (executed: ReturnType<typeof execute>): Promise<void> => {
  const result = await executed;
  if ('refusal' in result) throw new Error(result.refusal.sentence);
};

const began = performance.now();
const lap = (label: string): void => {
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `${label.padEnd(34)} ${seconds.toFixed(1).padStart(8)} s  ${String(memoryOf(process.pid)).padStart(5)} MB\n`,
  );
};

await each(async (index) => {
  const intake = {
    project: { programme: 'ess' as const, title: `Projet ${index}`, otherDomains: [] },
    people: [{ person: { firstName: 'Ada' }, sheet: { date: '2017-01-03', prescribers: [] } }],
  };
  await must(receiveIntake(jalon, intake, { ...context(index, 'intake'), commandId: `bench${index}` }));
  await must(execute(jalon, { type: 'TakeInCharge', advisor: advisorOf(index) }, context(index, 'take')));
});
lap(`${count} journeys opened`);

const types = ['welcome', 'maturation', 'maturation'] as const;
for (const [number, type] of types.entries()) {
  await each((index) => {
    const at = toLocal(clock.now() - 3_600_000);
    const appointment = {
      personIds: [`bench${index}-1`],
      at,
      type,
      status: 'held' as const,
      advisor: advisorOf(index),
    };
    return must(execute(jalon, { type: 'RecordAppointment', appointment }, context(index, `appointment${number}`)));
  });
  lap(`appointment ${number + 1} of each held`);
  await turner.turnTo(clock.now() + 7 * day);
}

await turner.turnTo(start + 365 * day);
lap('a year has passed');
const seconds = (performance.now() - began) / 1000;
const journeys = await jalon.journeys.all();
const nudges = journeys.reduce((sum, { raised }) => sum + Object.keys(raised).length, 0);
process.stdout.write(`${(count / seconds).toFixed(1)} journeys a second, ${nudges} nudges, peak ${peak} MB\n`);
clearInterval(watching);
await cloud.close();
rmSync(store, { recursive: true });
