import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { executionBroke } from '../../../shared/usecases/executionBroke.ts';
import { keepTime } from '../../../shared/usecases/keepTime.ts';
import { rebuild } from '../../../shared/usecases/rebuild.ts';
import { holders, project } from '../domain/journey/facts.ts';
import { type Lab, useLab } from './lab.ts';
import { begun, closeForGood, plan, wait } from './timeKeeping.ts';

const lab = useLab();

const broke = async (opened: Lab, name: string, lasted = 1_000) => {
  opened.machines.executions.set(name, 'ended');
  const failure = { name, status: 'FAILED', error: 'States.Runtime', at: toInstant('2016-03-02T10:00'), lasted };
  await executionBroke(opened.jalon, 'P1', failure);
};
const current = async ({ jalon }: Lab) => (await jalon.executions.current('P1'))?.name;

test('An execution that broke is written back to its journey and followed by another, once', async () => {
  const opened = await begun(lab);
  await broke(opened, 'P1.1');
  await broke(opened, 'P1.1');
  expect(await opened.jalon.executions.current('P1')).toMatchObject({
    name: 'P1.2',
    quickBreaks: 1,
    failure: { name: 'P1.1', error: 'States.Runtime' },
  });
});

test('Whoever claimed the next execution died before it was started: told once more, it is started', async () => {
  const opened = await begun(lab);
  const next = { journeyId: 'P1', generation: 2, name: 'P1.2' };
  expect(await opened.jalon.executions.claim(next, 1)).toBe(true);
  await broke(opened, 'P1.1');
  expect(opened.machines.executions.get('P1.2')).toBe('running');
  expect(await current(opened)).toBe('P1.2');
  opened.machines.executions.set('P1.2', 'ended');
  await broke(opened, 'P1.1');
  expect(await current(opened)).toBe('P1.2');
});

test('An execution that breaks three times in a row soon after its start is started again, the fourth time not', async () => {
  const opened = await begun(lab);
  for (const name of ['P1.1', 'P1.2', 'P1.3', 'P1.4']) await broke(opened, name);
  expect(await current(opened)).toBe('P1.4');
  expect(opened.machines.executions.has('P1.5')).toBe(false);
  expect((await opened.jalon.executions.current('P1'))?.failure?.name).toBe('P1.4');
});

test('An execution that breaks after it ran for an hour counts anew', async () => {
  const opened = await begun(lab);
  for (const name of ['P1.1', 'P1.2', 'P1.3']) await broke(opened, name);
  await broke(opened, 'P1.4', 3_600_000);
  for (const name of ['P1.5', 'P1.6', 'P1.7']) await broke(opened, name);
  expect(await current(opened)).toBe('P1.8');
  await broke(opened, 'P1.8');
  expect(await current(opened)).toBe('P1.8');
});

test('The broken execution of a journey that is over, or that is not there, is followed by none', async () => {
  const opened = await begun(lab);
  await closeForGood(opened);
  await broke(opened, 'P1.1');
  expect(await current(opened)).toBe('P1.1');
  const failure = { name: 'P9.1', status: 'FAILED', error: '', at: 0, lasted: 0 };
  await expect(executionBroke(opened.jalon, 'P9', failure)).resolves.toBeUndefined();
});

const several = async (): Promise<Lab> => {
  const opened = await lab.open();
  for (const id of ['P1', 'P2', 'P3', 'P4']) {
    const context = {
      commandId: id,
      journeyId: id,
      at: toInstant('2016-03-01T10:00'),
      by: { kind: 'operator' },
      from: 'console',
    } as const;
    await execute(opened.jalon, { type: 'ReceiveIntake', project: { ...project(), id }, holders }, context);
  }
  return opened;
};

test('The rebuild starts what has no execution, and leaves alone what runs or is over', async () => {
  const opened = await several();
  await closeForGood(opened);
  await keepTime(opened.jalon, await opened.journey('P2'));
  await keepTime(opened.jalon, await opened.journey('P3'));
  opened.machines.executions.set('P3.1', 'ended');
  const progress: string[] = [];
  const outcome = await rebuild(opened.jalon, (done, of) => progress.push(`${done}/${of}`));
  expect(outcome).toEqual({ journeys: 3, started: 2, replanned: 0 });
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
  expect([...opened.machines.executions]).toEqual([
    ['P2.1', 'running'],
    ['P3.1', 'ended'],
    ['P3.2', 'running'],
    ['P4.1', 'running'],
  ]);
  expect(await rebuild(opened.jalon)).toEqual({ journeys: 3, started: 0, replanned: 0 });
});

test('The rebuild wakes what waits on an older version', async () => {
  const opened = await begun(lab);
  await wait(opened, await plan(opened, '2016-03-01T10:00'), 't1');
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  await rebuild(opened.jalon);
  expect(opened.machines.signals).toEqual([{ token: 't1', output: { stage: 'intake', over: false, renew: false } }]);
});

test('After the loss of all executions the rebuild gives each journey one again, with the same future', async () => {
  const opened = await several();
  for (const id of ['P1', 'P2', 'P3', 'P4']) await keepTime(opened.jalon, await opened.journey(id));
  const before = await plan(opened, '2016-03-01T12:00');
  opened.machines.executions.clear();
  await rebuild(opened.jalon);
  expect([...opened.machines.executions.keys()]).toEqual(['P1.1', 'P2.1', 'P3.1', 'P4.1']);
  expect(await plan(opened, '2016-03-01T12:00')).toEqual(before);
});
