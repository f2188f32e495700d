import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { mergeWrites } from '../../../shared/store/mergeStore.ts';
import { publishReport } from '../../../shared/usecases/publishReport.ts';
import { type Moment, whyChanged } from '../../../shared/usecases/whyChanged.ts';
import { erases, follow } from './erasing.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const texts = new Map<string, string>();
const now: Moment = { kind: 'now' };
const day = (text: string): Moment => ({ kind: 'day', day: text });
const edition = (number: number): Moment => ({ kind: 'edition', number });

/** A request of 1 March 2016, seen on 20 March, of which it was noted only in February 2017 that they did come. */
const notedLate = async (): Promise<Lab> => {
  const open = await lab.open();
  await open.request();
  await open.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-02T10:00');
  const planned = { personIds: ['P1-1'], at: '2016-03-20T10:00', type: 'welcome', status: 'planned' } as const;
  await open.does({ type: 'RecordAppointment', appointment: { ...planned, personIds: ['P1-1'] } }, '2016-03-02T10:01');
  return open;
};

const settles = async (open: Lab, at: string): Promise<void> => {
  const [{ id: appointmentId = '' } = {}] = (await open.journey()).appointments;
  expect(await open.does({ type: 'SettleAppointment', appointmentId, status: 'held' }, at)).toHaveProperty('facts');
};

const publishes = async ({ jalon }: Lab, at: string) => {
  const published = await publishReport(jalon, { year: 2016, texts }, { by: { kind: 'operator' }, at: toInstant(at) });
  if ('refused' in published) throw new Error(published.refused.join());
  return published;
};

const why = async ({ jalon }: Lab, from: Moment, to: Moment) => {
  const told = await whyChanged(jalon, 2016, { from, to });
  if ('refused' in told) throw new Error(told.refused);
  return new Map(told.corrections.map((correction) => [correction.figure.id, correction]));
};

test('Between an edition and now, the record that came late is named, with its journey', async () => {
  const open = await notedLate();
  await publishes(open, '2017-01-10T10:00');
  expect([...(await why(open, edition(1), now)).keys()]).toEqual([]);
  await settles(open, '2017-02-01T10:00');
  const changed = await why(open, edition(1), now);
  expect(changed.get('accueil.projects')).toMatchObject({
    before: { value: 0 },
    after: { value: 1 },
    records: [{ id: 'P1', change: 'in', isThere: true, projectIds: ['P1'], isErased: false }],
  });
  await publishes(open, '2017-02-02T10:00');
  expect([...(await why(open, edition(1), edition(2))).keys()]).toEqual([...changed.keys()]);
  expect((await why(open, edition(2), now)).size).toBe(0);
});

test('Between two days, the journals say what was recorded by then', async () => {
  const open = await notedLate();
  await settles(open, '2017-02-01T10:00');
  expect((await why(open, day('2017-01-31'), day('2017-02-01'))).get('accueil.projects')).toMatchObject({
    before: { value: 0 },
    after: { value: 1 },
    records: [{ id: 'P1', change: 'in' }],
  });
  expect((await why(open, day('2017-02-01'), now)).size).toBe(0);
  expect((await why(open, day('2016-03-02'), day('2017-01-31'))).size).toBe(0);
});

test('An entry sheet that came with a request was not known before it', async () => {
  const open = await notedLate();
  expect((await why(open, day('2016-02-29'), day('2016-03-01'))).get('accueil.persons')).toMatchObject({
    before: { value: 0 },
    after: { value: 2 },
  });
});

test('What was said to be one person later was not yet said then', async () => {
  const open = await notedLate();
  await open.request('2016-03-05T10:00', { id: 'P2' });
  const merge = { id: 'M1', personId: 'P2-1', isPersonId: 'P1-1', by: 'N. Belhadj', at: toInstant('2017-02-10T10:00') };
  expect(await open.jalon.merges.record(mergeWrites(merge, 0))).toBe(true);
  expect((await why(open, day('2017-02-09'), day('2017-02-10'))).get('accueil.persons')).toMatchObject({
    before: { value: 4 },
    after: { value: 3 },
    records: [{ id: 'P2-1', change: 'out' }],
  });
});

test('A record of somebody who was erased is said to be so, and erasing changes no figure', async () => {
  const open = await notedLate();
  await open.does({ type: 'Close', on: '2016-12-01', reason: 'abandoned', outcomes: [] }, '2016-12-01T10:00');
  await publishes(open, '2017-01-10T10:00');
  expect(await erases(open.jalon, 'P1-1', 'A. Verhaeghe')).toBe('done');
  await follow(open, 'P1-1');
  expect((await why(open, edition(1), now)).size).toBe(0);
  expect((await why(open, day('2016-02-01'), now)).get('accueil.persons')?.records).toMatchObject([
    { id: 'P1-1', change: 'in', isErased: true },
    { id: 'P1-2', change: 'in', isErased: false },
  ]);
});

test('A moment that is not there is refused with a sentence', async () => {
  const open = await notedLate();
  const ask = (from: Moment) => whyChanged(open.jalon, 2016, { from, to: now });
  expect(await ask(edition(1))).toEqual({ refused: 'Le rapport de 2016 n’est pas encore publié.' });
  await publishes(open, '2017-01-10T10:00');
  expect(await ask(edition(3))).toEqual({
    refused: 'Le rapport de 2016 n’a pas d’édition 3. La dernière est l’édition 1.',
  });
});
