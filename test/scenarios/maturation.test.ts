import { afterAll, beforeAll, expect, test } from 'vitest';
import { StopExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { localAccount, localRegion } from '../../infra/local/arns.ts';
import { type Life, live } from './live.ts';

const advisor = 'N. Belhadj';

/** Monday. All Saints is a Wednesday, the clocks go back on 29 October. */
let life: Life;
beforeAll(async () => {
  life = await live('2017-09-11T09:30');
});
afterAll(() => life.close());

/** A holder welcomed and interviewed a second time, both today: in maturation. */
const inMaturation = async (name: string): Promise<string> => {
  const id = await life.asks(name);
  const card = (await life.teamChannel()).at(-1);
  if (card) await life.as(advisor).presses(card, 'intake.take');
  const today = life.now().slice(0, 10);
  for (const [time, type] of [
    ['08:00', 'welcome'],
    ['09:00', 'maturation'],
  ] as const)
    await life.as(advisor).does('appointment', name, { date: today, time, type, status: 'held' });
  await life.cloud.settled();
  return id;
};

/** When a holder stood in somebody's digest, and what was said. */
const saidOf = async (holder: string, to = advisor): Promise<string[]> => {
  const lines = (await life.digests(to)).flatMap(({ at, blocks }) =>
    blocks.flatMap(({ text }) => (text?.text.includes(`*${holder}*`) ? [`${at} ${text.text}`] : [])),
  );
  return lines.map((line) => line.replace(`*${holder}* (maturation) : `, ''));
};

test('Quiet for six weeks: the advisor, again two weeks later, four weeks later the referent', async () => {
  await life.until('2017-09-20T09:30');
  const id = await inMaturation('Amina Benali');
  await life.until('2017-12-29T12:00');

  expect(await life.nudges(id)).toEqual([
    // Six weeks end on All Saints.
    '2017-11-02 maturationQuiet',
    '2017-11-15 maturationQuiet',
    '2017-12-13 maturationQuiet',
  ]);
  const quiet = 'aucun rendez-vous tenu ou prévu depuis';
  expect(await saidOf('Amina B.')).toEqual([
    `2017-11-02T09:10 ${quiet} 6 semaines (20 septembre 2017)`,
    `2017-11-15T09:10 ${quiet} 8 semaines (20 septembre 2017), deuxième relance`,
  ]);
  expect(await saidOf('Amina B.', 'M. Rosselle')).toEqual([
    `2017-12-13T09:10 ${quiet} 12 semaines (20 septembre 2017), malgré deux relances à l’accompagnateur`,
  ]);
});

test('What is noted during the day is struck out in the one digest of that day, the rest stays', async () => {
  await life.until('2018-01-03T09:30');
  const [id, other] = [await inMaturation('Basile Caron'), await inMaturation('Chloé Dumont')];
  await life.until('2018-02-14T15:00');
  await life.as(advisor).does('appointment', 'Basile Caron', { date: '2018-02-20', time: '10:00', type: 'maturation', status: 'planned' });
  await life.cloud.settled();

  const today = (await life.digests(advisor)).filter(({ at }) => at.startsWith('2018-02-14'));
  expect(today).toHaveLength(1);
  expect(today[0]?.text).toBe('1 suivi à regarder, 14 février 2018');
  expect((await saidOf('Basile C.')).at(-1)).toMatch(/^2018-02-14T09:10 ~.*~ réglé$/);
  expect((await saidOf('Chloé D.')).at(-1)).toMatch(/^2018-02-14T09:10 aucun/);
  expect(await life.nudges(id)).toEqual(['2018-02-14 maturationQuiet']);
  expect(await life.nudges(other)).toEqual(['2018-02-14 maturationQuiet']);
});

test('Without the grid filled in by both there is no creation; with it another rhythm begins', async () => {
  await life.until('2018-02-26T09:30');
  const id = await inMaturation('Driss Evrard');
  const colleague = life.as(advisor);
  await expect(colleague.does('nextPhase', 'Driss Evrard')).rejects.toThrow(/grille d’analyse/i);
  const marks = { 'themes/gouvernance': '3', 'themes/modele_economique': '4' };
  await colleague.does('grid', 'Driss Evrard', { ...marks, holderPresent: 'no' });
  await expect(colleague.does('nextPhase', 'Driss Evrard')).rejects.toThrow(/à deux|ensemble/);
  await colleague.does('grid', 'Driss Evrard', { ...marks, holderPresent: 'yes' });
  await colleague.does('nextPhase', 'Driss Evrard');
  expect(await life.journey(id)).toMatchObject({ stage: 'creation' });

  await life.until('2018-04-27T12:00');
  expect(await life.nudges(id)).toEqual(['2018-04-23 creationQuiet']);
});
