import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAccount, localRegion } from '../../infra/local/arns.ts';
import { type Life, live } from './live.ts';

const advisor = 'N. Belhadj';

/** Six weeks later is All Saints, and the clocks go back in between. */
let life: Life;
let [amina, basile, chloe, driss, elif] = ['', '', '', '', ''];
beforeAll(async () => {
  life = await live('2017-09-20T09:30');
  amina = await inMaturation('Amina Benali');
  basile = await inMaturation('Basile Caron');
  chloe = await inMaturation('Chloé Dumont');
  driss = await inMaturation('Driss Evrard');
  elif = await inMaturation('Elif Faure');
});
afterAll(() => life.close());

/** Welcomed and interviewed a second time, both today. */
const inMaturation = async (name: string): Promise<string> => {
  const id = await life.taken(name, advisor);
  for (const [time, type] of [
    ['08:00', 'welcome'],
    ['09:00', 'maturation'],
  ] as const)
    await life.as(advisor).does('appointment', name, { date: life.today(), time, type, status: 'held' });
  return id;
};

/** What stood about a holder in somebody's digests, and when. */
const saidOf = async (holder: string, to = advisor): Promise<string[]> =>
  (await life.digests(to)).flatMap(({ at, blocks }) =>
    blocks.flatMap(({ text }) => (text?.text.includes(`*${holder}*`) ? [`${at} ${text.text}`] : [])),
  );

const quiet = 'aucun rendez-vous tenu ou prévu depuis';

test('Quiet for six weeks: the advisor reads of all of them in one digest, on the first working morning', async () => {
  await life.until('2017-11-02T09:00');
  expect(await life.digests(advisor)).toEqual([]);
  await life.until('2017-11-02T15:00');
  expect(await life.digests(advisor)).toMatchObject([
    { at: '2017-11-02T09:04', text: '5 suivis à regarder, 2 novembre 2017' },
  ]);
  expect(await saidOf('Amina B.')).toEqual([
    `2017-11-02T09:04 *Amina B.* (maturation) : ${quiet} 6 semaines (20 septembre 2017)`,
  ]);
});

test('An appointment that is planned strikes its line out, in the same digest, and the others stay', async () => {
  const appointment = { date: '2017-11-16', time: '10:00', type: 'maturation', status: 'planned' };
  await life.as(advisor).does('appointment', 'Basile Caron', appointment);
  expect(await life.nudges(basile)).toEqual(['2017-11-02 maturationQuiet']);
  expect(await life.digests(advisor)).toMatchObject([{ text: '4 suivis à regarder, 2 novembre 2017' }]);
  expect(await saidOf('Basile C.')).toEqual([expect.stringMatching(/^2017-11-02T09:04 ~.*~ réglé$/)]);
  expect(await saidOf('Amina B.')).toEqual([expect.not.stringContaining('~')]);
});

test('Without the grid, filled in by both, there is no creation; with it another rhythm begins', async () => {
  const colleague = life.as(advisor);
  const marks = { 'themes/gouvernance': '3', 'themes/modele_economique': '4' };
  await expect(colleague.does('nextPhase', 'Driss Evrard')).rejects.toThrow(/La grille d’analyse .* manque/);
  await colleague.does('grid', 'Driss Evrard', { ...marks, holderPresent: 'no' });
  await expect(colleague.does('nextPhase', 'Driss Evrard')).rejects.toThrow('elle se remplit à deux');
  await colleague.does('grid', 'Driss Evrard', { ...marks, holderPresent: 'yes' });
  await colleague.does('nextPhase', 'Driss Evrard');
  expect(await life.journey(driss)).toMatchObject({ stage: 'creation' });
  expect(await saidOf('Driss E.')).toEqual([expect.stringMatching(/réglé$/)]);
});

test('Closing strikes out what was brought up', async () => {
  await life.until('2017-11-08T10:00');
  await life.as(advisor).does('exitInterview', 'Chloé Dumont', { answer: 'declined' });
  await life.as(advisor).does('close', 'Chloé Dumont', { reason: 'unreachable' });
  expect(await life.journey(chloe)).toMatchObject({ stage: 'closed' });
  expect(await saidOf('Chloé D.')).toEqual([expect.stringMatching(/^2017-11-02T09:04 ~.*~ réglé$/)]);
});

test('An execution that somebody aborts starts again at once', async () => {
  const before = await life.cloud.jalon.executions.current(elif);
  const machine = `arn:aws:states:${localRegion}:${localAccount}:execution:jalon-ess`;
  await new SFNClient({}).send(new StopExecutionCommand({ executionArn: `${machine}:${before?.name}` }));
  await life.cloud.settled();
  expect(await life.cloud.jalon.executions.current(elif)).toMatchObject({
    generation: 2,
    failure: { name: before?.name, status: 'ABORTED' },
  });
  expect([...(await life.cloud.jalon.machines.running('ess'))]).toContain(`${elif}.2`);
});

test('Two weeks later whoever is still quiet is brought up again, once; who is closed is not', async () => {
  await life.until('2017-11-20T10:00');
  const again = ['2017-11-02 maturationQuiet', '2017-11-15 maturationQuiet'];
  expect(await life.nudges(amina)).toEqual(again);
  expect(await life.nudges(elif)).toEqual(again);
  expect(await life.nudges(chloe)).toEqual(again.slice(0, 1));
  expect(await saidOf('Amina B.')).toContain(
    `2017-11-15T09:04 *Amina B.* (maturation) : ${quiet} 8 semaines (20 septembre 2017), deuxième relance`,
  );
});

test('A journey that is opened again goes on, and counts anew', async () => {
  await life.as(advisor).does('reopen', 'Chloé Dumont', { why: 'Elle a rappelé' });
  expect(await life.journey(chloe)).toMatchObject({ stage: 'maturation' });
  await life.until('2018-01-02T12:00');
  // Six weeks after 20 November is New Year's Day.
  expect(await life.nudges(chloe)).toEqual(['2017-11-02 maturationQuiet', '2018-01-02 maturationQuiet']);
});

test('Four weeks later the referent reads what was tried', async () => {
  expect((await life.nudges(amina)).at(-1)).toBe('2017-12-13 maturationQuiet');
  expect(await saidOf('Amina B.')).toHaveLength(2);
  expect(await saidOf('Amina B.', 'M. Rosselle')).toEqual([
    `2017-12-13T09:04 *Amina B.* (maturation) : ${quiet} 12 semaines (20 septembre 2017), malgré deux relances à l’accompagnateur`,
  ]);
});

test('In creation eight weeks pass before it counts as quiet', async () => {
  expect(await life.nudges(driss)).toEqual(['2017-11-02 maturationQuiet', '2017-12-28 creationQuiet']);
});
