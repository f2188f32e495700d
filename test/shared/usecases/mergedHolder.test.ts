import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { accountOf } from '../../../shared/usecases/accountOf.ts';
import { claimRights, reportMistake } from '../../../shared/usecases/claimRights.ts';
import { correctPerson } from '../../../shared/usecases/correctPerson.ts';
import { journeyWith } from '../../../shared/usecases/goesOnIn.ts';
import { mergeJourneys } from '../../../shared/usecases/mergeJourneys.ts';
import { mergePersons } from '../../../shared/usecases/mergePersons.ts';
import { separateJourneys } from '../../../shared/usecases/separateJourneys.ts';
import { type Lab, useLab } from './lab.ts';
import { welcome } from './timeKeeping.ts';

const lab = useLab();
const at = toInstant('2016-03-02T10:00');
const saying = { commandId: 'M1', at, by: 'N. Belhadj' };
const both = { survivor: 'P2', absorbed: 'P1' };

/** Amina has two projects, P1 and P2; her persons are found to be one, P2-1. */
const twoProjects = async (): Promise<Lab> => {
  const open = await lab.open();
  await open.request('2016-03-01T10:00');
  await open.request('2016-03-01T10:05', { id: 'P2' });
  await mergePersons(open.jalon, { personId: 'P1-1', isPersonId: 'P2-1' }, saying);
  return open;
};

const amina = (commandId: string) => ({ personId: 'P2-1', commandId, at });

test('A holder of two projects sees both, under one id, and corrects themselves in both', async () => {
  const open = await twoProjects();
  const corrected = await correctPerson(open.jalon, amina('C1'), async (before) => {
    const { email: _, ...after } = { ...before, lastName: 'Benali' };
    return { after, fields: ['lastName', 'email'] };
  });
  expect(corrected).toBe('done');
  expect(await open.jalon.records.person('P1-1')).toEqual({ id: 'P2-1', firstName: 'Amina', lastName: 'Benali' });
  for (const [id, personId] of [
    ['P1', 'P1-1'],
    ['P2', 'P2-1'],
  ] as const)
    expect((await open.jalon.journeys.journal(id)).at(-1)).toMatchObject({ type: 'PersonCorrected', personId });
  const account = await accountOf(open.jalon, 'P1-1', { language: 'fr', now: at });
  expect(account?.person.id).toBe('P2-1');
  expect(account?.journeys.map(({ id, holders }) => [id, holders[0]?.personId]).sort()).toEqual([
    ['P1', 'P2-1'],
    ['P2', 'P2-1'],
  ]);
  expect(account?.corrections).toHaveLength(1);
  expect(account?.sheets).toHaveLength(2);
});

test('What they ask for waits in each of their journeys, under the id that it knows', async () => {
  const open = await twoProjects();
  expect(await claimRights(open.jalon, 'ReceiveClaim', 'erasure', amina('C1'))).toBe('done');
  expect(await reportMistake(open.jalon, 'P1', 'Ce n’est pas mon projet.', amina('C2'))).toBe('done');
  expect((await open.journey('P1')).claims).toMatchObject([
    { kind: 'erasure', personId: 'P1-1' },
    { kind: 'mistake', personId: 'P1-1' },
  ]);
  expect((await open.journey('P2')).claims).toMatchObject([{ kind: 'erasure', personId: 'P2-1' }]);
});

test('The entry in a holder’s calendar stays one, and their link finds the appointment wherever it is', async () => {
  const open = await lab.open();
  await open.request('2016-03-01T10:00');
  await open.request('2016-03-01T10:05', { id: 'P2' });
  await open.does(welcome('2016-03-10T10:00', 'planned'), '2016-03-01T11:00');
  await open.sweep('2016-03-01T11:00');
  await mergeJourneys(open.jalon, both, {}, saying);
  const [appointment] = (await open.journey('P2')).appointments;
  const appointmentId = appointment?.id ?? '';
  await open.does({ type: 'MoveAppointment', appointmentId, at: '2016-03-11T10:00' }, '2016-03-02T11:00', 'P2');
  await open.sweep('2016-03-02T11:00');
  const entries = open.mailer.sent.flatMap(({ files = [] }) =>
    files.flatMap(({ content }) => /UID:(.*)/.exec(content)?.[1] ?? []),
  );
  expect(entries).toHaveLength(2);
  expect(new Set(entries).size).toBe(1);

  const found = async () => (await journeyWith(open.jalon.journeys, 'P1', appointmentId))?.id;
  expect(await found()).toBe('P2');
  await separateJourneys(open.jalon, both, { ...saying, commandId: 'M2' });
  expect(await found()).toBe('P1');
  expect((await journeyWith(open.jalon.journeys, 'P2', appointmentId))?.id).toBe('P1');
});
