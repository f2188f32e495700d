import { expect, test } from 'vitest';
import { createJourneyStore } from '../../../shared/store/journeyStore.ts';
import { createMergeStore, mergeWrites } from '../../../shared/store/mergeStore.ts';
import type { StandaloneRecords } from '../../../shared/store/recordItem.ts';
import { createRecordStore } from '../../../shared/store/recordStore.ts';
import { holders, imported, project } from '../domain/journey/facts.ts';
import { useEngine } from './engine.ts';
import { commitOf } from './stores.ts';

const engine = useEngine();
const open = async () => {
  const table = await engine.newTable();
  const journeys = createJourneyStore(table);
  const merges = createMergeStore(table);
  /** Somebody says that one person is another one; `undone`: and takes it back. */
  const say = async (personId: string, isPersonId: string, undone = false) => {
    const { version } = await merges.all();
    const merge = { id: personId + isPersonId, personId, isPersonId, by: 'N. Belhadj', at: 0 };
    const takenBack = { ...merge, undone: { id: 'undo', by: 'N. Belhadj', at: 1 } };
    return merges.record(mergeWrites(undone ? takenBack : merge, version));
  };
  return { journeys, merges, say, records: createRecordStore(table, journeys, merges) };
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

test('Somebody who was found to be another person is that one everywhere, and is themselves again afterwards', async () => {
  const { journeys, records, say } = await open();
  await records.put(standalone);
  const visit = {
    id: 'A1',
    projectId: 'P1',
    personIds: ['H1', 'H2'],
    at: '2016-04-01T10:00',
    type: 'welcome',
  } as const;
  const referral = { id: 'R2', projectId: 'P1', personId: 'H1', partnerId: 'adie', date: '2016-03-02' };
  const known = imported('2016-03-01', {
    referrals: [referral],
    appointments: [{ ...visit, personIds: ['H1', 'H2'], status: 'held' }],
  });
  await journeys.commit(commitOf(undefined, [known], { commandId: 'C1' }));
  const before = await records.everything();

  await say('H1', 'H2');
  const amina = { id: 'H2', firstName: 'Amina', email: 'amina@example.org', gender: 'F' };
  expect(await records.person('H1')).toEqual(amina);
  expect(await records.person('H2')).toEqual(amina);
  expect(await records.persons()).toEqual([amina]);
  expect((await records.sheetsOf('H2')).map(({ id }) => id).sort()).toEqual(['S1', 'S2', 'S3']);
  expect((await records.people()).underAnyId.map(({ id }) => id).sort()).toEqual(['H1', 'H2']);
  expect(await records.mergedWith('H2')).toMatchObject([
    { merge: { personId: 'H1', isPersonId: 'H2' }, other: { id: 'H1', firstName: 'Amina' } },
  ]);
  const all = await records.everything();
  expect(all.persons).toEqual([amina]);
  expect(all.holders).toEqual([{ projectId: 'P1', personId: 'H2', role: 'lead' }]);
  expect(all.appointments).toMatchObject([{ personIds: ['H2'] }]);
  expect(all.sheets.map(({ personId }) => personId)).toEqual(['H2', 'H2', 'H2']);
  expect(all.referrals.map(({ personId }) => personId)).toEqual(['H2', 'H2']);
  expect(all.enrolments.map(({ personId, outsiderName }) => personId ?? outsiderName).sort()).toEqual([
    'H1',
    'H2',
    'H2',
  ]);

  await say('H1', 'H2', true);
  expect(await records.everything()).toEqual(before);
  expect(await records.person('H1')).toEqual(standalone.persons[0]);
});

test('Of two who say something about the same persons at once, one has to look again', async () => {
  const { merges } = await open();
  const { version } = await merges.all();
  const merge = (id: string) => ({ id, personId: id, isPersonId: 'H9', by: 'N. Belhadj', at: 0 });
  const outcomes = await Promise.all(['H1', 'H2'].map((id) => merges.record(mergeWrites(merge(id), version))));
  expect(outcomes.toSorted()).toEqual([false, true]);
  expect((await merges.all()).merges).toHaveLength(1);
});
