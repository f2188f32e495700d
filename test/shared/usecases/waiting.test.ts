import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { journeyChanged } from '../../../shared/usecases/journeyChanged.ts';
import { continueAsNew, planJourney, wake } from '../../../shared/usecases/keepTime.ts';
import { rulesInForce } from '../../../shared/usecases/rulesInForce.ts';
import { useLab } from './lab.ts';
import { begun, close, closeForGood, plan, wait, welcome } from './timeKeeping.ts';

const lab = useLab();
const day = 86_400_000;

test('An execution is told until when to wait, and for what', async () => {
  const opened = await begun(lab);
  expect(await plan(opened, '2016-03-01T10:00')).toEqual({
    stage: 'intake',
    version: 1,
    seconds: 47 * 3600,
    reminder: 'intakeNotTaken/2016-03-03',
    renew: false,
    over: false,
    plannedWith: rulesInForce(association),
  });
});

test('An execution waits a second where something is due already, and never wakes too early', async () => {
  const opened = await begun(lab);
  expect((await plan(opened, '2016-03-10T10:00')).seconds).toBe(1);
  const at = toInstant('2016-03-03T09:00');
  const { jalon } = opened;
  const planned = await planJourney(jalon, { journeyId: 'P1', name: 'P1.1', startedAt: at - day, now: at - 1_001 });
  expect(planned.seconds).toBe(2);
});

test('An execution is renewed 300 days after its start when nothing is due before', async () => {
  const opened = await begun(lab);
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:00');
  await opened.does(welcome('2018-03-01T10:00', 'planned'), '2016-03-01T10:00');
  expect(await plan(opened, '2016-03-01T10:00')).toMatchObject({ renew: true, seconds: 300 * 86_400 });
  expect(await plan(opened, '2016-03-11T10:00')).toMatchObject({ renew: true, seconds: 290 * 86_400 });
  expect(await plan(opened, '2018-02-01T10:00', 'P1.1', '2018-01-01T10:00')).toMatchObject({ renew: false });
});

test('An execution is over when another one follows it, or nothing will be due again', async () => {
  const opened = await begun(lab);
  await continueAsNew(opened.jalon, await opened.journey(), await opened.jalon.executions.current('P1'));
  expect((await plan(opened, '2016-03-01T11:00', 'P1.1')).over).toBe(true);
  expect((await plan(opened, '2016-03-01T11:00', 'P1.2')).over).toBe(false);
  await closeForGood(opened);
  expect((await plan(opened, '2018-01-30T09:00', 'P1.2')).over).toBe(true);
});

test('The execution of a closed journey waits on, for the day on which its data end', async () => {
  const opened = await begun(lab);
  await opened.does(close, '2016-03-01T12:00');
  expect(await plan(opened, '2016-03-01T12:00')).toMatchObject({ stage: 'closed', over: false, renew: true });
  expect(await plan(opened, '2017-12-01T10:00', 'P1.1', '2017-11-01T10:00')).toMatchObject({
    reminder: 'retentionNotice/2018-01-30',
    renew: false,
    over: false,
  });
});

test('An execution without its journey is a fault', async () => {
  const { jalon } = await lab.open();
  const execution = { journeyId: 'P9', name: 'P9.1', startedAt: 0, now: 0 };
  await expect(planJourney(jalon, execution)).rejects.toThrow('without its journey');
});

test('Waiting leaves the token under the version that was planned with, and wakes nobody', async () => {
  const opened = await begun(lab);
  await wait(opened, await plan(opened, '2016-03-01T10:00'), 't1');
  expect(await opened.jalon.executions.current('P1')).toMatchObject({ token: 't1', waitsOn: 1 });
  expect(opened.machines.signals).toEqual([]);
});

test('A change between the planning and the waiting is not missed', async () => {
  const opened = await begun(lab);
  const planned = await plan(opened, '2016-03-01T10:00');
  const before = await opened.journey();
  await opened.does(welcome('2016-03-01T09:00', 'held'), '2016-03-01T10:01');
  await journeyChanged(opened.jalon, before, await opened.journey(), toInstant('2016-03-01T10:01'));
  expect(opened.machines.signals).toEqual([]);
  await wait(opened, planned, 't1');
  expect(opened.machines.signals).toEqual([{ token: 't1', output: { stage: 'welcome', over: false, renew: false } }]);
  expect((await opened.jalon.executions.current('P1'))?.token).toBeUndefined();
});

test('A change while an execution waits wakes it, with where the journey stands now', async () => {
  const opened = await begun(lab);
  await wait(opened, await plan(opened, '2016-03-01T10:00'), 't1');
  const before = await opened.journey();
  await wake(opened.jalon, before);
  expect(opened.machines.signals).toEqual([]);
  await opened.does(close, '2016-03-01T11:00');
  await journeyChanged(opened.jalon, before, await opened.journey(), toInstant('2016-03-01T11:00'));
  expect(opened.machines.signals).toEqual([{ token: 't1', output: { stage: 'closed', over: false, renew: false } }]);
});

test('Whoever hears of changes in another order, or twice, does no harm', async () => {
  const opened = await begun(lab);
  await wait(opened, await plan(opened, '2016-03-01T10:00'), 't1');
  opened.machines.waiting.add('t1');
  const first = await opened.journey();
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  const second = await opened.journey();
  await wake(opened.jalon, second);
  await wake(opened.jalon, second);
  await wake(opened.jalon, first);
  expect(opened.machines.waiting.size).toBe(0);
  expect(opened.machines.signals).toHaveLength(2);
});

test('Waiting in a phase that the journey has left, or of an execution that is followed by another, is over at once', async () => {
  const opened = await begun(lab);
  const planned = await plan(opened, '2016-03-01T10:00');
  await wait(opened, planned, 't1', 'welcome');
  await wait(opened, { ...planned, over: true }, 't2');
  await wait(opened, planned, 't3', 'intake', 'P1.0');
  expect(opened.machines.signals).toEqual([
    { token: 't1', output: { stage: 'intake', over: false, renew: false } },
    { token: 't2', output: { stage: 'intake', over: true, renew: false } },
    { token: 't3', output: { stage: 'intake', over: false, renew: false } },
  ]);
  expect((await opened.jalon.executions.current('P1'))?.token).toBeUndefined();
});
