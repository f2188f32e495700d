import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../run.ts';
import { type Life, live } from './live.ts';

const advisor = 'B. Carlier-Noé';

/** Holders in all kinds of states, in the middle of May; the cloud is stopped. */
let life: Life;
let twin: string;
beforeAll(async () => {
  life = await live('2017-05-15T09:30');
  await life.asks('Amina Benali');
  await life.taken('Basile Caron', advisor);
  await life.taken('Chloé Dumont', advisor);
  const colleague = life.as(advisor);
  const held = { date: life.today(), time: '09:00', status: 'held' };
  await colleague.does('appointment', 'Chloé Dumont', held);
  await colleague.does('appointment', 'Basile Caron', { date: '2017-05-30', time: '10:00', status: 'planned' });
  await life.sleep('3 days');
  await life.stop();
  twin = `${life.store}-twin`;
  cpSync(life.store, twin, { recursive: true });
});
afterAll(() => {
  for (const store of [life.store, twin]) rmSync(store, { recursive: true });
});

test('After the state machines were lost, a rebuild from the records gives the same future', async () => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(twin, `states.sqlite${end}`), { force: true });
  const rebuilt = await run('infra/local/cli/main.ts', 'rebuild', '--store', twin);
  expect(rebuilt).toMatchObject({ code: 0, out: '3 parcours en cours regardés, 3 exécutions lancées à nouveau.\n' });

  const futures = await Promise.all(
    [life.store, twin].map((store) => run('test/scenarios/fixtures/goOn.ts', store, '2017-06-16T12:00')),
  );
  const [undisturbed, restored] = futures.map(({ out }) => JSON.parse(out));
  const rules = new Set(
    undisturbed.nudges.flatMap(([, raised]: [string, string[]]) => raised.map((nudge) => nudge.split(' ')[1])),
  );
  expect([...rules].sort()).toEqual(['appointmentAhead', 'appointmentOutcome', 'intakeNotTaken']);
  expect(restored).toEqual(undisturbed);
});
