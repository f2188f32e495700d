import { expect, test, vi } from 'vitest';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { replay } from '../../../shared/domain/journey/evolve.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { holders, imported, project } from '../domain/journey/facts.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const visit = (at: string, personIds = ['P1-1']): JourneyCommand => ({
  type: 'RecordAppointment',
  appointment: { personIds, at, type: 'welcome', status: 'planned' },
});
const context = (commandId: string, journeyId = 'P1') =>
  ({ commandId, journeyId, at: toInstant('2016-03-01T10:00'), by: { kind: 'operator' }, from: 'console' }) as const;

test('A command leaves its facts in the journal: who, when, from where', async () => {
  const { jalon, request, does } = await lab.open();
  await request();
  const executed = await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  const taken = { type: 'TakenInCharge', on: '2016-03-01', advisor: 'N. Belhadj' };
  expect(executed).toMatchObject({ facts: [taken], journey: { advisor: 'N. Belhadj', version: 2 } });
  expect((await jalon.journeys.journal('P1'))[1]).toEqual({
    ...taken,
    journeyId: 'P1',
    sequence: 2,
    at: toInstant('2016-03-01T11:00'),
    by: { kind: 'staff', name: 'N. Belhadj' },
    from: 'slack',
    commandId: 'C1',
  });
});

test('What is refused leaves nothing', async () => {
  const { jalon, request, does } = await lab.open();
  await request();
  expect(await does({ type: 'TakeInCharge', advisor: 'J. Inconnu' }, '2016-03-01T11:00')).toMatchObject({
    refusal: { code: 'unknownStaff' },
  });
  expect(await jalon.journeys.journal('P1')).toHaveLength(1);
  expect(await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00', 'P9')).toMatchObject({
    refusal: { code: 'unknownJourney' },
  });
});

test('A command that comes again is carried out once, also where it would be refused by now', async () => {
  const { jalon, request } = await lab.open();
  await request();
  const plan = () => execute(jalon, visit('2016-03-01T11:00'), context('A1'));
  expect(await plan()).toMatchObject({ facts: [{ type: 'AppointmentRecorded' }] });
  expect(await plan()).toMatchObject({ facts: [], journey: { version: 2 } });
  const late = await execute(jalon, visit('2016-03-01T11:00'), { ...context('A1'), at: toInstant('2016-03-01T12:00') });
  expect(late).toMatchObject({ facts: [], journey: { version: 2 } });
  expect(await Promise.all([plan(), plan(), plan()])).toMatchObject([{ facts: [] }, { facts: [] }, { facts: [] }]);
  expect(await jalon.journeys.journal('P1')).toHaveLength(2);
});

test('A form that is sent twice is one request, of the same people', async () => {
  const { jalon, request } = await lab.open();
  const both = await Promise.all([request(), request()]);
  expect(both).toMatchObject([{ journey: { id: 'P1' } }, { journey: { id: 'P1' } }]);
  expect((await jalon.records.persons()).map(({ id }) => id).sort()).toEqual(['P1-1', 'P1-2']);
  expect(await jalon.records.sheetsOf('P1-1')).toMatchObject([
    { projectId: 'P1', programme: 'ess', date: '2016-03-01' },
  ]);
  expect((await jalon.journeys.load('P1'))?.holders.map(({ role }) => role)).toEqual(['lead', 'coHolder']);
});

test('Of ten who take a request at once one has it, the others are told who', async () => {
  const { jalon, request } = await lab.open();
  await request();
  const team = jalon.association.team.map(({ name }) => name);
  const answers = await Promise.all(
    team.map((advisor) => execute(jalon, { type: 'TakeInCharge', advisor }, context(`take/${advisor}`))),
  );
  const refused = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal] : []));
  expect(refused).toHaveLength(team.length - 1);
  const winner = (await jalon.journeys.load('P1'))?.advisor ?? '';
  for (const { code, sentence } of refused) expect([code, sentence.includes(winner)]).toEqual(['alreadyTaken', true]);
});

/** Twenty referrals in each of these journeys, so many at once in each; looks at every journey afterwards. */
const referTwenty = async ({ jalon }: Lab, ids: string[], atOnce: number): Promise<void> => {
  for (const id of ids)
    await execute(jalon, { type: 'ReceiveIntake', project: { ...project(), id }, holders }, context(id, id));
  const refer = (id: string, partnerId: string) =>
    execute(
      jalon,
      { type: 'Refer', date: '2016-03-01', referrals: [{ partnerId }] },
      context(`${id}/${partnerId}`, id),
    );
  const partners = Array.from({ length: 20 }, (_, index) => `partner ${index}`);
  for (let from = 0; from < partners.length; from += atOnce) {
    const commands = ids.flatMap((id) => partners.slice(from, from + atOnce).map((partner) => refer(id, partner)));
    for (const answer of await Promise.all(commands)) expect(answer).not.toHaveProperty('refusal');
  }
  for (const id of ids) {
    const journal = await jalon.journeys.journal(id);
    expect(journal.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    const journey = await jalon.journeys.load(id);
    expect(replay(journal)).toStrictEqual(journey);
    expect(journey?.referrals.map(({ partnerId }) => partnerId).sort()).toEqual(partners.toSorted());
  }
};

test('Twenty at once on one journey, and not one is lost', async () => {
  await referTwenty(await lab.open(), ['P1'], 20);
});

// All 1,000 at once end well too, after 10,500 tries and 40 s: too long for a test.
test('1,000 commands on 50 journeys, a hundred at once, and not one is lost', { timeout: 120_000 }, async () => {
  await referTwenty(
    await lab.open(),
    Array.from({ length: 50 }, (_, index) => `P${index}`),
    2,
  );
});

test('When somebody else is faster every time, the person is told', async () => {
  const { jalon, request } = await lab.open();
  await request();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const journeys = { ...jalon.journeys, commit: async () => 'conflict' as const };
  const answer = await execute({ ...jalon, journeys }, visit('2016-03-02T11:00'), context('A1'));
  vi.restoreAllMocks();
  expect(answer).toMatchObject({
    refusal: { code: 'changedMeanwhile', sentence: expect.stringMatching(/recommencez/) },
  });
});

test('What is owed because of it is owed with it: the card and an acknowledgement for each', async () => {
  const { request, owed } = await lab.open();
  await request();
  expect(await owed('2016-03-01T10:00')).toEqual([
    'acknowledgement/P1/intake/P1-1',
    'acknowledgement/P1/intake/P1-2',
    'intakeCard/P1',
  ]);
});

test('Each of those who are expected hears of an appointment once, in the hours in which one may write', async () => {
  const { jalon, request, does, owed, sweep } = await lab.open();
  await request();
  await sweep('2016-03-01T10:00');
  const before = await owed('2016-03-02T09:00');
  await execute(jalon, visit('2016-03-10T10:00', ['P1-1', 'P1-1']), {
    ...context('A1'),
    at: toInstant('2016-03-01T21:00'),
  });
  expect(await owed('2016-03-02T07:59')).toEqual(before);
  expect(await owed('2016-03-02T08:00')).toContain('appointmentPlanned/P1/A1/P1-1');
  await does({ type: 'MoveAppointment', appointmentId: 'A1', at: '2016-03-11T10:00' }, '2016-03-02T10:00');
  await does({ type: 'SettleAppointment', appointmentId: 'A1', status: 'cancelled' }, '2016-03-02T11:00');
  const mails = (await owed('2016-03-02T12:00')).filter((id) => id.startsWith('appointment'));
  expect(mails).toEqual([
    'appointmentCancelled/P1/A1/P1-1',
    'appointmentMoved/P1/A1@2016-03-11T10:00/P1-1',
    'appointmentPlanned/P1/A1/P1-1',
  ]);
});

test('The card of a request follows what becomes of it; imported projects have none', async () => {
  const { jalon, request, does, sweep, chat } = await lab.open();
  await request();
  const card = async (at: string) => {
    await sweep(at);
    return JSON.stringify(chat.posts.find(({ messageId }) => messageId === 'intakeCard/P1')?.post);
  };
  expect(await card('2016-03-01T10:00')).toMatch(/À prendre en charge/);
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:30');
  expect(await card('2016-03-01T10:30')).toMatch(/Prise en charge par \*N\. Belhadj\*/);
  await does({ type: 'HandBack', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  expect(await card('2016-03-01T11:00')).toMatch(/À prendre en charge/);
  await does({ type: 'Close', on: '2016-03-01', reason: 'referred', outcomes: [] }, '2016-03-01T12:00');
  expect(await card('2016-03-01T12:00')).toMatch(/Close le/);
  expect(chat.posts.filter(({ to }) => to === 'team')).toHaveLength(1);

  const episodes = [{ id: 'S1', projectId: 'P2', phase: 'welcome' as const, start: '2016-01-10' }];
  const { records } = imported('2016-03-01', { project: { ...project(), id: 'P2' }, episodes });
  await execute(jalon, { type: 'ImportRecords', records }, context('import', 'P2'));
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T12:00', 'P2');
  expect((await jalon.journeys.load('P2'))?.advisor).toBe('N. Belhadj');
  expect(await jalon.messages.load('intakeCard/P2')).toBeUndefined();
});
