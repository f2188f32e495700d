import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { importFolder } from '../../../../infra/local/cli/importFolder.ts';
import { cliTexts } from '../../../../infra/local/cli/texts.ts';
import { freePort } from '../../../../infra/local/freePort.ts';
import { toDay } from '../../../../shared/domain/paris.ts';
import { run } from '../../../run.ts';
import { live } from '../../../scenarios/live.ts';
import { temporaryFolder } from '../support.ts';
import { jalon, spawnJalon, startJalon } from './jalon.ts';
import { filesIn, projectsIn, writeSome } from './recordFolders.ts';

test('An import that is killed in the middle, twice, is finished by the next command', async () => {
  const folder = writeSome(temporaryFolder(), projectsIn('CL-2016'));
  const store = temporaryFolder();
  const importing = spawnJalon('import', folder, '--store', store);
  await importing.says(new RegExp(`${cliTexts.importing} : 10 %`));
  await importing.kill();

  const starting = spawnJalon('start', '--port', String(await freePort()), '--store', store);
  await starting.says(new RegExp(`${cliTexts.finishing} : 50 %`));
  await starting.kill();

  const exported = temporaryFolder();
  expect(await jalon('export', exported, '--store', store)).toMatchObject({
    code: 0,
    err: expect.stringContaining(`${cliTexts.finishing} : 100 %`),
  });
  expect(filesIn(exported)).toEqual(filesIn(folder));
});

test('An import that is killed while a cloud runs is finished there too', async () => {
  const folder = writeSome(temporaryFolder(), projectsIn('CL-2016'));
  const store = temporaryFolder();
  await startJalon('--empty', '--store', store);
  const importing = spawnJalon('import', folder, '--store', store);
  await importing.says(new RegExp(`${cliTexts.importing} : 10 %`));
  await importing.kill();
  const exported = temporaryFolder();
  expect(await jalon('export', exported, '--store', store)).toMatchObject({ code: 0 });
  expect(filesIn(exported)).toEqual(filesIn(folder));
});

const nowAt = z.object({ now: z.int() });

/** Four people are expected, on the 10th to the 13th; nobody will note whether they came. */
const expecting = ['CL-2016-015', 'CL-2016-003', 'ESS-2016-106', 'ESS-2016-103'];
const begin = '2017-01-02T07:45';

/** Presses a button of the page's clock. */
const press = async (url: string, action: string, by = ''): Promise<void> => {
  const answer = await fetch(url + action, { method: 'POST', body: new URLSearchParams({ by }) });
  expect(answer.status).toBe(200);
};

const dayAt = async (url: string): Promise<string> =>
  toDay(nowAt.parse(await (await fetch(`${url}/local/clock`)).json()).now);

/** Waits until the clock has come to a day; which one it was by then. */
const reaches = async (url: string, day: string): Promise<string> => {
  for (;;) {
    const reached = await dayAt(url);
    if (reached >= day) return reached;
    await sleep(50);
  }
};

/** Waits until the clock stands. */
const stands = async (url: string): Promise<void> => {
  while (!(await (await fetch(url)).text()).includes('action="/local/turn"')) await sleep(100);
};

/** What was brought up and said until a day in February, the minute aside: what a kill held up comes later. */
const told = async (store: string) => {
  const { out } = await run('test/scenarios/fixtures/goOn.ts', store, '2017-02-03T12:00');
  const { nudges, posts } = JSON.parse(out);
  return {
    nudges,
    posts: posts.map((channel: [string, ...unknown[]][]) => channel.map(([at, ...post]) => [at.slice(0, 10), ...post])),
  };
};

/** A month begins to pass, and is killed on two days of it. */
const killTwice = async (store: string): Promise<void> => {
  let reached = begin.slice(0, 10);
  for (const day of ['2017-01-12', '2017-01-18']) {
    const cloud = await startJalon('--store', store);
    expect((await fetch(cloud.url)).status).toBe(200);
    expect((await dayAt(cloud.url)) >= reached).toBe(true);
    await press(cloud.url, '/local/turn', 'month');
    reached = await reaches(cloud.url, day);
    await cloud.kill();
  }
};

/** A month begins to pass, is stopped from the page, and goes on by a day. */
const stopOnce = async (store: string): Promise<void> => {
  const cloud = await startJalon('--store', store);
  await press(cloud.url, '/local/turn', 'month');
  await reaches(cloud.url, '2017-01-12');
  await press(cloud.url, '/local/turn/stop');
  await stands(cloud.url);
  expect((await dayAt(cloud.url)) < '2017-02-02').toBe(true);
  await press(cloud.url, '/local/turn', 'day');
  await stands(cloud.url);
  await cloud.stop();
};

test('A passing month that is killed again and again, or stopped from the page, brings up the same as one that nobody disturbs', async () => {
  const [store, killed, stopped] = ['undisturbed', 'killed', 'stopped'].map((name) => join(temporaryFolder(), name));
  if (!store || !killed || !stopped) throw new Error('no stores');
  const life = await live(begin, store);
  const now = life.cloud.clock.now();
  await importFolder(life.cloud.jalon, writeSome(temporaryFolder(), expecting), now);
  await life.cloud.settled();
  await life.stop();
  for (const copy of [killed, stopped]) cpSync(store, copy, { recursive: true });
  await Promise.all([killTwice(killed), stopOnce(stopped)]);

  const [undisturbed, ...others] = await Promise.all([store, killed, stopped].map(told));
  expect(undisturbed?.nudges.flatMap(([, raised]: [string, string[]]) => raised).length).toBeGreaterThan(60);
  for (const other of others) expect(other).toEqual(undisturbed);
}, 180_000);
