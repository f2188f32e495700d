import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Life, live } from './live.ts';

let life: Life;
beforeAll(async () => {
  life = await live('2017-01-09T09:30');
});
afterAll(() => life.close());

const advisor = 'S. Quévy';

/** From request to the months after creation in one day, which only a test does. */
const created = async (name: string): Promise<string> => {
  const id = await life.taken(name, advisor);
  const colleague = life.as(advisor);
  for (const [time, type] of [
    ['08:00', 'welcome'],
    ['09:00', 'maturation'],
  ] as const)
    await colleague.does('appointment', name, { date: life.today(), time, type, status: 'held' });
  for (let passage = 0; passage < 2; passage += 1) {
    await colleague.does('grid', name, { 'themes/gouvernance': '4', holderPresent: 'yes' });
    await colleague.does('nextPhase', name);
  }
  return id;
};

test('A journey of three years goes through four executions, and its reviews go on every six months', async () => {
  const id = await created('Amina Benali');
  expect(await life.journey(id)).toMatchObject({ stage: 'postCreation' });

  const executions: (string | undefined)[] = [];
  // The eve of each review, and of each 300 days of an execution.
  for (const eve of [
    '2017-07-09',
    '2017-11-04',
    '2018-01-09',
    '2018-07-09',
    '2018-08-31',
    '2018-12-09',
    '2019-01-09',
    '2019-06-27',
    '2019-07-09',
    '2020-01-09',
  ]) {
    life.jump(`${eve}T12:00`);
    await life.sleep('1 day');
    executions.push((await life.cloud.jalon.executions.current(id))?.name.replace(`${id}.`, ''));
  }
  expect(executions).toEqual(['1', '2', '2', '2', '3', '3', '3', '4', '4', '4']);
  expect([...(await life.cloud.jalon.machines.running('ess'))]).toEqual([`${id}.4`]);
  const reviews = ['2017-07-10', '2018-01-10', '2018-07-10', '2019-01-10', '2019-07-10', '2020-01-10'];
  expect(await life.nudges(id)).toEqual(
    [...reviews.map((day) => `${day} postCreationReview`), '2018-12-10 retentionNotice'].sort(),
  );
  expect((await life.digests(advisor)).map(({ at }) => at)).toEqual(reviews.map((day) => `${day}T09:04`));
});

test('A closed journey waits for two years, through its executions, until its data end; then it is over', async () => {
  const id = await life.taken('Basile Carpentier', advisor);
  await life.as(advisor).does('close', 'Basile Carpentier', { reason: 'abandoned' });
  const executions: (string | undefined)[] = [];
  // The eve of each 300 days of an execution, and of the notice.
  for (const eve of ['2020-11-05', '2021-09-01', '2021-12-12']) {
    life.jump(`${eve}T12:00`);
    await life.sleep('1 day');
    executions.push((await life.cloud.jalon.executions.current(id))?.name.replace(`${id}.`, ''));
  }
  expect(executions).toEqual(['2', '3', '3']);
  expect(await life.nudges(id)).toEqual(['2021-12-13 retentionNotice']);
  expect((await life.digests('A. Verhaeghe')).map(({ at }) => at)).toEqual(['2018-12-10T09:04', '2021-12-13T09:04']);
  expect([...(await life.cloud.jalon.machines.running('ess'))]).not.toContain(`${id}.3`);
});
