import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { journeyChanged } from '../../../shared/usecases/journeyChanged.ts';
import { keepTime } from '../../../shared/usecases/keepTime.ts';
import { holders, project } from '../domain/journey/facts.ts';
import { useLab } from './lab.ts';
import { begun, closeForGood } from './timeKeeping.ts';

const lab = useLab();

test('Keeping the time of a journey starts one execution, named after it, however many look after it', async () => {
  const opened = await lab.open();
  await opened.request();
  const journey = await opened.journey();
  await Promise.all([1, 2, 3, 4].map(() => keepTime(opened.jalon, journey)));
  await keepTime(opened.jalon, journey);
  expect([...opened.machines.executions]).toEqual([['P1.1', 'running']]);
});

test('Keeping the time of a journey starts again, under the same name, where somebody died before the start', async () => {
  const opened = await lab.open();
  await opened.request();
  const journey = await opened.journey();
  opened.machines.faults.push(new Error('killed'));
  await expect(keepTime(opened.jalon, journey)).rejects.toThrow('killed');
  expect((await opened.jalon.executions.current('P1'))?.name).toBe('P1.1');
  expect([...opened.machines.executions.keys()]).toEqual([]);
  await keepTime(opened.jalon, journey);
  expect([...opened.machines.executions.keys()]).toEqual(['P1.1']);
});

test('Keeping the time of a journey goes on under the next name when the last one has ended', async () => {
  const opened = await begun(lab);
  opened.machines.executions.set('P1.1', 'ended');
  await keepTime(opened.jalon, await opened.journey());
  expect(await opened.jalon.executions.current('P1')).toMatchObject({ generation: 2, name: 'P1.2' });
  expect(opened.machines.executions.get('P1.2')).toBe('running');
});

test('Keeping the time of a journey finds the first free name where the store was put back to an earlier day', async () => {
  const opened = await lab.open();
  await opened.request();
  for (const name of ['P1.1', 'P1.2', 'P1.3']) opened.machines.executions.set(name, 'ended');
  await keepTime(opened.jalon, await opened.journey());
  expect((await opened.jalon.executions.current('P1'))?.name).toBe('P1.4');
  expect(opened.machines.executions.get('P1.4')).toBe('running');
});

test('Keeping the time of a journey takes a name that Step Functions takes, whatever the project is called', async () => {
  const opened = await lab.open();
  const ids = ['Épicerie n° 1', 'x'.repeat(61), 'a/b'];
  for (const id of ids) {
    const context = { commandId: id, journeyId: id, at: 0, by: { kind: 'operator' }, from: 'console' } as const;
    await execute(opened.jalon, { type: 'ReceiveIntake', project: { ...project(), id }, holders }, context);
    await keepTime(opened.jalon, await opened.journey(id));
  }
  const names = [...opened.machines.executions.keys()];
  expect(names).toHaveLength(3);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
});

test('Keeping the time of a journey is not needed where nothing will ever be due', async () => {
  const opened = await lab.open();
  await opened.request('2016-03-01T10:00');
  await closeForGood(opened);
  await keepTime(opened.jalon, await opened.journey());
  expect([...opened.machines.executions.keys()]).toEqual([]);
});

test('After a change a new journey gets its execution, one that reopens gets it back', async () => {
  const opened = await lab.open();
  await opened.request('2016-03-01T10:00');
  const first = await opened.journey();
  await journeyChanged(opened.jalon, undefined, first, toInstant('2016-03-01T10:00'));
  expect([...opened.machines.executions.keys()]).toEqual(['P1.1']);
  await closeForGood(opened);
  const closed = await opened.journey();
  await journeyChanged(opened.jalon, first, closed, toInstant('2018-01-30T09:00'));
  opened.machines.executions.set('P1.1', 'ended');
  await opened.does({ type: 'Reopen', on: '2018-02-01', why: 'rappel' }, '2018-02-01T12:00');
  await journeyChanged(opened.jalon, closed, await opened.journey(), toInstant('2018-02-01T12:00'));
  expect([...opened.machines.executions]).toEqual([
    ['P1.1', 'ended'],
    ['P1.2', 'running'],
  ]);
});
