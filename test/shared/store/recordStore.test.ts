import { expect, test } from 'vitest';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import { createRecordStore, type StandaloneRecords } from '../../../shared/store/recordStore.ts';
import { holders, imported, project } from '../domain/journey/facts.ts';
import { useEngine } from './engine.ts';
import { commitOf } from './stores.ts';

const engine = useEngine();
const open = async () => {
  const table = await engine.newTable();
  const journeys = createJourneyStore(table);
  return { journeys, records: createRecordStore(table, journeys) };
};

const place = { id: 'L1', name: 'Maison', programme: 'ess', status: 'oral' } as const;
const day = { sessionId: 'F1', course: 'gestion', year: 2016, hours: 7, status: 'held' } as const;
const standalone: StandaloneRecords = {
  partners: [{ id: 'adie', name: 'Adie', aliases: ['ADIE'] }],
  placePeriods: [place, { ...place, since: '2016-01-01' }, { ...place, programme: 'citeslab' }],
  persons: [
    { id: 'H1', firstName: 'Amina', email: 'amina@example.org' },
    { id: 'H2', gender: 'F' },
  ],
  sheets: [
    { id: 'S1', personId: 'H1', programme: 'ess', date: '2016-03-01', prescribers: ['adie', 'site'] },
    { id: 'S2', personId: 'H1', programme: 'citeslab', date: '2016-04-01', prescribers: [] },
    { id: 'S3', personId: 'H2', programme: 'ess', date: '2016-03-01', prescribers: [] },
  ],
  referrals: [{ id: 'R1', personId: 'H1', partnerId: 'adie', date: '2016-03-01' }],
  gatherings: [{ id: 'G1', family: 'awareness', programmes: ['ess'], start: '2016-03-01', status: 'held' }],
  trainingDays: [
    { ...day, date: '2016-03-01' },
    { ...day, date: '2016-03-02' },
  ],
  enrolments: [
    { sessionId: 'F1', personId: 'H1' },
    { sessionId: 'F1', outsiderName: 'H1' },
    { sessionId: 'F2', personId: 'H1' },
  ],
  interventions: [{ id: 'V1', start: '2016-03-01', hours: 3.5, trainees: 12 }],
};

/** The records as text, whatever order they and their fields come in. */
const inOrder = (records: readonly object[]): string[] =>
  records.map((record) => JSON.stringify(record, Object.keys(record).sort())).sort();

test('What is kept beside the journeys comes back as it was, each record once', async () => {
  const { records } = await open();
  await records.put(standalone);
  await records.put(standalone);
  const all = await records.everything();
  for (const name of Object.keys(standalone) as (keyof StandaloneRecords)[])
    expect([name, inOrder(all[name])]).toEqual([name, inOrder(standalone[name])]);
});

test('A person, what they told on arrival, and the lists', async () => {
  const { records } = await open();
  await records.put(standalone);
  expect(await records.person('H1')).toEqual(standalone.persons[0]);
  expect(await records.person('H9')).toBeUndefined();
  expect((await records.sheetsOf('H1')).map(({ id }) => id)).toEqual(['S1', 'S2']);
  expect(await records.persons()).toHaveLength(2);
  expect(await records.partners()).toEqual(standalone.partners);
  expect(await records.placePeriods()).toHaveLength(3);
});

test('The records of the journeys are among all records, referrals of both kinds together', async () => {
  const { journeys, records } = await open();
  await records.put(standalone);
  const referral = { id: 'R2', projectId: 'P1', partnerId: 'adie', date: '2016-03-02' };
  await journeys.commit(commitOf(undefined, [imported('2016-03-01', { referrals: [referral] })], { commandId: 'C1' }));
  const all = await records.everything();
  expect(all.projects).toEqual([project()]);
  expect(all.holders).toEqual(holders);
  expect(all.referrals.map(({ id }) => id).sort()).toEqual(['R1', 'R2']);
});
