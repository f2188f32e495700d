import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { AssociationRecords, Episode } from '../../../shared/domain/records.ts';
import { finishImports, importRecords } from '../../../shared/usecases/importRecords.ts';
import { appointment } from '../domain/journey/facts.ts';
import { keeping } from '../records/keeping.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const at = toInstant('2016-03-01T10:00');

/** Thirty projects, each with a stay in the welcome that goes on. */
const records = (changes: Partial<AssociationRecords> = {}): AssociationRecords => {
  const ids = Array.from({ length: 30 }, (_, index) => `P${index}`);
  return keeping({
    partners: [{ id: 'adie', name: 'Adie', aliases: [] }],
    persons: ids.map((id) => ({ id: `${id}-1`, firstName: 'Amina' })),
    projects: ids.map((id) => ({ id, programme: 'ess', otherDomains: [] })),
    holders: ids.map((id) => ({ projectId: id, personId: `${id}-1`, role: 'lead' })),
    episodes: ids.map((id): Episode => ({ id: `S${id}`, projectId: id, phase: 'welcome', start: '2016-01-10' })),
    referrals: [
      { id: 'R1', projectId: 'P1', partnerId: 'adie', date: '2016-02-01' },
      { id: 'R2', personId: 'P1-1', partnerId: 'adie', date: '2016-02-01' },
    ],
    ...changes,
  });
};

/** Everything in the store, as text, in an order of its own. */
const everything = async ({ jalon }: Lab): Promise<string[]> =>
  Object.entries(await jalon.records.everything())
    .flatMap(([name, list]) => list.map((record) => `${name} ${JSON.stringify(record, Object.keys(record).sort())}`))
    .sort();
const versions = async ({ jalon }: Lab) => (await jalon.journeys.all()).map(({ version }) => version);

/** The same use cases, cut off after so many journeys were written. */
const cutAfter = ({ jalon }: Lab, commits: number) => {
  let left = commits;
  const commit: typeof jalon.journeys.commit = async (change) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return jalon.journeys.commit(change);
  };
  return { ...jalon, journeys: { ...jalon.journeys, commit } };
};

test('Records become journeys, and are there as they came', async () => {
  const opened = await lab.open();
  const progress: number[] = [];
  await importRecords(opened.jalon, records(), {
    importId: 'I1',
    at,
    onProgress: (done, of) => progress.push(done / of),
  });
  const { partners, persons, projects, holders, episodes, referrals } = records();
  const all = await opened.jalon.records.everything();
  expect(all.projects).toHaveLength(projects.length);
  expect(all.partners).toEqual(partners);
  expect(all.persons).toHaveLength(persons.length);
  expect(all.holders).toEqual(expect.arrayContaining(holders));
  expect(all.episodes).toEqual(expect.arrayContaining(episodes));
  expect(all.referrals).toEqual(expect.arrayContaining(referrals));
  expect(progress).toEqual(Array.from({ length: 30 }, (_, index) => (index + 1) / 30));
  expect(await opened.journey('P1')).toMatchObject({ stage: 'welcome', cameBy: 'records', followedFrom: '2016-03-01' });
  expect((await opened.jalon.journeys.journal('P1'))[0]).toMatchObject({
    at,
    by: { kind: 'operator' },
    from: 'import',
  });
});

test.each([0, 1, 13, 29])(
  'Cut off after %i of 30 journeys it is finished later, and nothing is there twice',
  async (done) => {
    const whole = await lab.open();
    await importRecords(whole.jalon, records(), { importId: 'I1', at });

    const opened = await lab.open();
    await expect(importRecords(cutAfter(opened, done), records(), { importId: 'I1', at })).rejects.toThrow('killed');
    expect((await opened.jalon.journeys.all()).length).toBeLessThanOrEqual(done);
    expect(await finishImports(opened.jalon)).toBe(1);
    expect(await everything(opened)).toEqual(await everything(whole));
    expect(await versions(opened)).toEqual(Array(30).fill(1));
    expect(await finishImports(opened.jalon)).toBe(0);
  },
);

test('Cut off before it was kept whole, it has not begun', async () => {
  const opened = await lab.open();
  const imports = { ...opened.jalon.imports, begin: () => Promise.reject(new Error('killed')) };
  await expect(importRecords({ ...opened.jalon, imports }, records(), { importId: 'I1', at })).rejects.toThrow(
    'killed',
  );
  expect(await finishImports(opened.jalon)).toBe(0);
  expect(await everything(opened)).toEqual([]);
});

test('What the team did between the cut and the end of the import stays', async () => {
  const opened = await lab.open();
  await expect(importRecords(cutAfter(opened, 29), records(), { importId: 'I1', at })).rejects.toThrow('killed');
  const [known] = await opened.jalon.journeys.all();
  if (!known) throw new Error('nothing was imported');
  await opened.does({ type: 'ChangeAdvisor', advisor: 'N. Belhadj' }, '2016-03-01T11:00', known.id);
  await finishImports(opened.jalon);
  expect(await opened.journey(known.id)).toMatchObject({ version: 2, episodes: [{ advisor: 'N. Belhadj' }] });
});

test('The same records again change nothing', async () => {
  const opened = await lab.open();
  await importRecords(opened.jalon, records(), { importId: 'I1', at });
  const before = await everything(opened);
  await importRecords(opened.jalon, records(), { importId: 'I2', at: at + 1 });
  expect(await everything(opened)).toEqual(before);
  expect(await versions(opened)).toEqual(Array(30).fill(1));
});

test('Of a record that comes again the folder is right, of what it does not speak of the store', async () => {
  const opened = await lab.open();
  await importRecords(opened.jalon, records(), { importId: 'I1', at });
  const nothing = { projects: [], holders: [], episodes: [], persons: [], partners: [], referrals: [] };
  const renamed = { id: 'P1', programme: 'ess', title: 'Épicerie', otherDomains: [] } as const;
  const later = {
    ...nothing,
    projects: [{ ...renamed, otherDomains: [] }],
    episodes: [{ id: 'SP1', projectId: 'P1', phase: 'welcome', start: '2016-01-12' } as const],
    appointments: [{ ...appointment('A1', 'welcome', '2016-02-10T10:00', 'held'), projectId: 'P2' }],
  };
  await importRecords(opened.jalon, records(later), { importId: 'I2', at: at + 1 });
  expect(await opened.journey('P1')).toMatchObject({
    version: 2,
    project: { title: 'Épicerie' },
    episodes: [{ id: 'SP1', start: '2016-01-12' }],
    holders: [{ personId: 'P1-1' }],
    referrals: [{ id: 'R1' }],
  });
  expect(await opened.journey('P2')).toMatchObject({
    version: 2,
    appointments: [{ id: 'A1' }],
    episodes: [{ id: 'SP2' }],
  });
  expect(await opened.journey('P3')).toMatchObject({ version: 1 });
});

test('Records of a project that nobody knows are a fault, not a project', async () => {
  const { jalon } = await lab.open();
  const stray = records({
    projects: [],
    holders: [],
    episodes: [],
    referrals: [],
    appointments: [appointment('A1', 'welcome', '2016-02-10T10:00')],
  });
  await expect(importRecords(jalon, stray, { importId: 'I1', at })).rejects.toThrow('a project that does not exist');
});

test('What is imported owes nobody a message', async () => {
  const opened = await lab.open();
  await importRecords(opened.jalon, records(), { importId: 'I1', at });
  expect(await opened.owed('2020-01-01T10:00')).toEqual([]);
});
