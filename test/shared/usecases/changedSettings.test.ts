import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { Association } from '../../../shared/domain/association.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Jalon } from '../../../shared/usecases/jalon.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { rebuild } from '../../../shared/usecases/rebuild.ts';
import { rulesInForce } from '../../../shared/usecases/rulesInForce.ts';
import { type Lab, useLab } from './lab.ts';
import { begun, close, closeForGood, plan, wait } from './timeKeeping.ts';

const lab = useLab();
const { rules, calendar } = association;

/** A request is brought up after so many working days instead of two. */
const nudgedAfter = (nudgeAfterWorkingDays: number): Association => ({
  ...association,
  rules: { ...rules, intake: { ...rules.intake, nudgeAfterWorkingDays } },
});

/** The lab after a deployment with these settings. */
const under = (opened: Lab, settings: Association): Lab => ({
  ...opened,
  jalon: { ...opened.jalon, association: settings },
});

/** A request that waits, planned by the fictional association's settings. */
const waiting = async (): Promise<Lab> => {
  const opened = await begun(lab);
  await wait(opened, await plan(opened, '2016-03-01T10:00'), 't1');
  return opened;
};

test('When the settings change, the next morning wakes what waits, and it waits by the new ones', async () => {
  const opened = await waiting();
  const changed = under(opened, nudgedAfter(4));
  expect(await rebuild(changed.jalon)).toEqual({ journeys: 1, started: 0, replanned: 1 });
  expect(opened.machines.signals).toEqual([{ token: 't1', output: { stage: 'intake', over: false, renew: false } }]);
  const planned = await plan(changed, '2016-03-02T07:30');
  expect(planned.reminder).toBe('intakeNotTaken/2016-03-07');
  await wait(changed, planned, 't2');
  expect(await rebuild(changed.jalon)).toMatchObject({ replanned: 0 });
  expect(opened.machines.signals).toHaveLength(1);
});

test('While the settings stay as they are nobody is woken, whatever else of the association changes', async () => {
  const opened = await waiting();
  const other: Jalon = {
    ...opened.jalon,
    association: { ...structuredClone(association), phone: '03 53 01 00 01', team: [] },
  };
  expect(await rebuild(other)).toEqual({ journeys: 1, started: 0, replanned: 0 });
  expect(opened.machines.signals).toEqual([]);
});

test('What waits since before plans said by which rules they were made is woken once', async () => {
  const opened = await begun(lab);
  const { plannedWith: _, ...older } = await plan(opened, '2016-03-01T10:00');
  await opened.jalon.executions.storeToken({ journeyId: 'P1', name: 'P1.1', token: 't1', version: older.version });
  expect(await rebuild(opened.jalon)).toMatchObject({ replanned: 1 });
  await wait(opened, await plan(opened, '2016-03-02T07:30'), 't2');
  expect(await rebuild(opened.jalon)).toMatchObject({ replanned: 0 });
});

test('A closed day of the association moves what falls on it', async () => {
  const opened = await waiting();
  const closed = { ...association, calendar: { ...calendar, closedDays: ['2016-03-03'] } };
  expect(rulesInForce(closed)).not.toBe(rulesInForce(association));
  expect((await plan(under(opened, closed), '2016-03-02T07:30')).reminder).toBe('intakeNotTaken/2016-03-04');
});

test('What is over stays over, and is judged by the new settings once', async () => {
  const opened = await waiting();
  await closeForGood(opened);
  opened.machines.executions.set('P1.1', 'ended');
  const changed = under(opened, nudgedAfter(4));
  expect(await rebuild(changed.jalon)).toEqual({ journeys: 1, started: 0, replanned: 0 });
  expect(await rebuild(changed.jalon)).toEqual({ journeys: 0, started: 0, replanned: 0 });
  expect([...opened.machines.executions]).toEqual([['P1.1', 'ended']]);
});

/** Data are kept for so many months after the last contact. */
const keptFor = (monthsAfterLastContact: number): Association => ({
  ...association,
  rules: { ...rules, keeping: { ...rules.keeping, monthsAfterLastContact } },
});

test('What was over goes on where the new settings let something fall due again', async () => {
  const opened = await waiting();
  await closeForGood(opened);
  opened.machines.executions.set('P1.1', 'ended');
  const changed = under(opened, keptFor(36));
  expect(await rebuild(changed.jalon)).toEqual({ journeys: 1, started: 0, replanned: 1 });
  expect(await rebuild(changed.jalon)).toEqual({ journeys: 1, started: 0, replanned: 0 });
  expect(opened.machines.executions.get('P1.2')).toBe('running');
  expect((await plan(changed, '2018-02-01T10:00', 'P1.2', '2018-02-01T10:00')).reminder).toBe(
    'retentionNotice/2019-01-30',
  );
});

test('What is over by the new settings alone ends, and does not stand still the next morning', async () => {
  const opened = await waiting();
  const longer = under(opened, keptFor(36));
  await opened.does(close, '2016-03-01T12:00');
  await raiseNudges(opened.jalon, 'P1', toInstant('2018-01-30T09:00'));
  expect(await rebuild(longer.jalon)).toMatchObject({ replanned: 1 });
  const again = under(opened, association);
  expect(await rebuild(again.jalon)).toMatchObject({ started: 0, replanned: 0 });
  expect((await plan(again, '2018-02-01T10:00', 'P1.1')).over).toBe(true);
  opened.machines.executions.set('P1.1', 'ended');
  expect(await rebuild(again.jalon)).toEqual({ journeys: 0, started: 0, replanned: 0 });
});
