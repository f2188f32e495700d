import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toInstant, toLocal } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import { journeyChanged } from '../../../shared/usecases/journeyChanged.ts';
import { digestDue, raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const visit = (at: string, more: Partial<Appointment> = {}): JourneyCommand => ({
  type: 'RecordAppointment',
  appointment: { personIds: ['P1-1'], at, type: 'maturation', status: 'held', ...more },
});

/** Amina's and Omar's project, in maturation with N. Belhadj since Tuesday 1 March 2016. */
const inMaturation = async (of = association): Promise<Lab> => {
  const opened = await lab.open(of);
  await opened.request('2016-02-23T10:00');
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-02-23T10:00');
  await opened.does(visit('2016-02-26T09:00', { type: 'welcome' }), '2016-02-26T10:00');
  await opened.does(visit('2016-03-01T09:00'), '2016-03-01T10:00');
  for (const at of ['2016-03-01T10:00', '2016-03-01T10:01']) await opened.sweep(at);
  opened.mailer.sent.length = 0;
  opened.chat.posts.length = 0;
  return opened;
};
const raise = ({ jalon }: Lab, at: string) => raiseNudges(jalon, 'P1', toInstant(at));
const lines = async ({ jalon }: Lab, staff: string, day: string) =>
  (await jalon.messages.digest(staff, day)).map(({ reminderId }) => reminderId);

test('What is due stands in the digest of the advisor, which goes out a little later', async () => {
  const opened = await inMaturation();
  const journey = await raise(opened, '2016-04-12T09:00');
  expect(journey?.raised).toEqual({ 'maturationQuiet/2016-04-12': { on: '2016-04-12', to: ['N. Belhadj'] } });
  expect(await lines(opened, 'N. Belhadj', '2016-04-12')).toEqual(['maturationQuiet/2016-04-12']);
  expect(await opened.owed('2016-04-12T09:03')).toEqual([]);
  await opened.sweep('2016-04-12T09:05');
  expect(opened.chat.posts).toMatchObject([{ to: 'N. Belhadj', post: { text: '1 suivi à regarder, 12 avril 2016' } }]);
});

test('The digests of the morning and of the evening gather; at any other time of the day they go out at once', async () => {
  const { calendar } = association;
  const due = (at: string) => toLocal(digestDue(toInstant(at), calendar));
  expect(['09:00', '09:03', '17:30', '17:33'].map((time) => due(`2016-04-12T${time}`).slice(11))).toEqual([
    '09:04',
    '09:04',
    '17:34',
    '17:34',
  ]);
  for (const at of ['2016-04-12T09:04', '2016-04-12T11:23', '2016-04-12T17:34']) expect(due(at)).toBe(at);
  expect(['2016-04-12T18:00', '2016-04-12T23:00', '2016-04-13T08:30'].map(due)).toEqual(
    Array(3).fill('2016-04-13T09:04'),
  );
  expect(due('2016-04-16T11:00')).toBe('2016-04-18T09:04');
});

test('Once, however often and by how many it is raised', async () => {
  const opened = await inMaturation();
  await Promise.all([1, 2, 3].map(() => raise(opened, '2016-04-12T09:00')));
  await raise(opened, '2016-04-12T10:00');
  const journal = await opened.jalon.journeys.journal('P1');
  expect(journal.filter(({ type }) => type === 'NudgeRaised')).toHaveLength(1);
  expect(await lines(opened, 'N. Belhadj', '2016-04-12')).toHaveLength(1);
});

test('Before it is due, or in a journey that is not there, nothing is said', async () => {
  const opened = await inMaturation();
  expect((await raise(opened, '2016-04-12T08:59'))?.raised).toEqual({});
  expect(await raiseNudges(opened.jalon, 'P9', toInstant('2016-04-12T09:00'))).toBeUndefined();
  expect(await opened.owed('2016-05-01T09:00')).toEqual([]);
});

test('After a long silence of the machines only the latest of a ladder is said', async () => {
  const opened = await inMaturation();
  const journey = await raise(opened, '2016-06-20T11:00');
  expect(Object.keys(journey?.raised ?? {})).toEqual(['maturationQuiet/2016-05-24']);
  expect(await lines(opened, 'M. Rosselle', '2016-06-20')).toEqual(['maturationQuiet/2016-05-24']);
  expect(await lines(opened, 'N. Belhadj', '2016-06-20')).toEqual([]);
});

test('What comes up on a weekend is in the digest of Monday, with what comes up then', async () => {
  const opened = await inMaturation();
  await opened.does(visit('2016-04-15T17:00', { status: 'planned', durationMinutes: 30 }), '2016-04-01T10:00');
  await raise(opened, '2016-04-16T11:00');
  expect(await lines(opened, 'N. Belhadj', '2016-04-16')).toEqual([]);
  expect(await lines(opened, 'N. Belhadj', '2016-04-18')).toEqual(['appointmentOutcome/C4/2016-04-15']);
  await raise(opened, '2016-04-18T09:00');
  expect(await lines(opened, 'N. Belhadj', '2016-04-18')).toHaveLength(1);
  await raise(opened, '2016-04-19T09:00');
  expect(await lines(opened, 'N. Belhadj', '2016-04-19')).toEqual(['appointmentOutcome/C4/2016-04-19']);
});

test('The backup gets it while the advisor is away', async () => {
  const absences = [{ from: '2016-04-11', to: '2016-04-15' }];
  const team = association.team.map((member) => (member.name === 'N. Belhadj' ? { ...member, absences } : member));
  const opened = await inMaturation({ ...association, team });
  await raise(opened, '2016-04-12T09:00');
  expect(await lines(opened, 'M. Rosselle', '2016-04-12')).toHaveLength(1);
  expect(await lines(opened, 'N. Belhadj', '2016-04-12')).toEqual([]);
});

test('Who said that they are away is spared, and who stands in for them gets it, on those days only', async () => {
  const opened = await inMaturation();
  const pause = { staff: 'N. Belhadj', from: '2016-04-11', to: '2016-04-15', backup: 'D. Wattez', notedAt: 0 };
  await opened.jalon.pauses.add({ ...pause, id: 'V1' });
  await opened.jalon.pauses.add({ ...pause, id: 'V2', from: '2016-04-25', to: '2016-04-29' });
  await opened.jalon.pauses.end('V2', 'D. Wattez', 1);
  await opened.jalon.pauses.end('V2', 'N. Belhadj', 1);
  await raise(opened, '2016-04-12T09:00');
  expect(await lines(opened, 'D. Wattez', '2016-04-12')).toEqual(['maturationQuiet/2016-04-12']);
  expect(await lines(opened, 'N. Belhadj', '2016-04-12')).toEqual([]);
  await raise(opened, '2016-04-26T09:00');
  expect(await lines(opened, 'N. Belhadj', '2016-04-26')).toEqual(['maturationQuiet/2016-04-26']);
});

test('However much comes up in a day, a colleague gets one post of it', async () => {
  const opened = await inMaturation();
  await opened.does(visit('2016-04-12T15:00', { status: 'planned', durationMinutes: 30 }), '2016-04-01T10:00');
  await opened.does({ type: 'Refer', date: '2016-03-13', referrals: [{ partnerId: 'adie' }] }, '2016-04-01T10:01');
  for (const time of ['09:00', '09:10', '13:00', '17:30', '17:40', '17:59']) {
    await raise(opened, `2016-04-12T${time}`);
    await opened.sweep(`2016-04-12T${time}`);
  }
  expect((await lines(opened, 'N. Belhadj', '2016-04-12')).length).toBeGreaterThan(1);
  expect(opened.chat.posts.filter(({ to }) => to === 'N. Belhadj')).toHaveLength(1);
});

test('A digest that could not be posted is not posted any more for what a later one brings up', async () => {
  const opened = await inMaturation();
  await raise(opened, '2016-04-12T09:00');
  await raise(opened, '2016-04-26T09:00');
  for (const at of ['2016-04-26T09:05', '2016-04-26T09:07', '2016-04-27T09:05']) await opened.sweep(at);
  expect(opened.chat.posts.map(({ post }) => post.text)).toEqual(['1 suivi à regarder, 26 avril 2016']);
});

test('A request that nobody takes comes before the team, then before the support referent', async () => {
  const opened = await lab.open();
  await opened.request('2016-03-01T10:00');
  await opened.sweep('2016-03-01T10:00');
  await raise(opened, '2016-03-03T09:00');
  expect(await opened.owed('2016-03-03T09:00')).toEqual(['teamNudge/P1/intakeNotTaken/2016-03-03']);
  await opened.sweep('2016-03-03T09:00');
  expect(opened.chat.posts.at(-1)).toMatchObject({
    to: 'team',
    post: { text: expect.stringMatching(/personne n’a prise/) },
  });
  await raise(opened, '2016-03-08T09:00');
  expect(await lines(opened, 'M. Rosselle', '2016-03-08')).toEqual(['intakeNotTaken/2016-03-08']);
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-08T19:00');
  await opened.sweep('2016-03-08T19:00');
  const posts = opened.chat.posts.filter(({ to }) => to === 'team').map(({ post }) => JSON.stringify(post));
  expect(posts).toHaveLength(2);
  for (const post of posts) expect(post).toContain('Prise en charge par *N. Belhadj*');
  for (const post of posts) expect(post).not.toContain('Je prends en charge');
});

test('Whoever is expected is reminded of the appointment, nobody else, and not when it is past', async () => {
  const opened = await inMaturation();
  await opened.does(visit('2016-04-01T10:00', { status: 'planned', personIds: ['P1-2'] }), '2016-03-20T10:00');
  await opened.sweep('2016-03-20T10:00');
  opened.mailer.sent.length = 0;
  const journey = await raise(opened, '2016-03-30T10:00');
  expect(journey?.raised).toEqual({ 'appointmentAhead/C4@2016-04-01T10:00/2016-03-30': { on: '2016-03-30', to: [] } });
  await opened.sweep('2016-03-30T10:00');
  expect(opened.mailer.sent).toMatchObject([{ to: 'omar@example.org', subject: expect.stringMatching(/^Rappel/) }]);

  const late = await inMaturation();
  await late.does(visit('2016-04-01T10:00', { status: 'planned' }), '2016-03-20T10:00');
  await late.sweep('2016-03-20T10:00');
  late.mailer.sent.length = 0;
  await raise(late, '2016-04-01T10:00');
  await late.sweep('2016-04-01T10:00');
  expect(late.mailer.sent).toEqual([]);
});

test('When a colleague notes what was asked, the digest is rewritten, and says so', async () => {
  const opened = await inMaturation();
  const { jalon, does, sweep, chat } = opened;
  const before = await raise(opened, '2016-04-12T09:00');
  await sweep('2016-04-12T09:10');
  await does(visit('2016-04-11T09:00'), '2016-04-12T11:00');
  await journeyChanged(jalon, before, await opened.journey(), toInstant('2016-04-12T11:00'));
  await sweep('2016-04-12T11:00');
  expect(chat.posts).toMatchObject([{ rewritten: 1, post: { text: 'Tout est réglé, 12 avril 2016' } }]);
});

test('What stands again is read again, although an older change was told once more in between', async () => {
  const opened = await inMaturation();
  const before = await opened.journey();
  const raised = await raise(opened, '2016-04-12T09:00');
  await opened.sweep('2016-04-12T09:10');
  const changes = async (from: Journey | undefined, to: Journey | undefined, at: string) => {
    if (to) await journeyChanged(opened.jalon, from, to, toInstant(at));
    await opened.sweep(at);
    return opened.chat.posts[0]?.post.text;
  };
  await opened.does(visit('2016-04-11T09:00'), '2016-04-12T11:00');
  const noted = await opened.journey();
  expect(await changes(raised, noted, '2016-04-12T11:00')).toMatch(/^Tout est réglé/);
  expect(await changes(before, raised, '2016-04-12T11:01')).toMatch(/^Tout est réglé/);
  await undo(opened.jalon, 'C4', {
    commandId: 'undo',
    journeyId: 'P1',
    at: toInstant('2016-04-12T11:02'),
    by: { kind: 'staff', name: 'N. Belhadj' },
    from: 'slack',
  });
  expect(await changes(noted, await opened.journey(), '2016-04-12T11:02')).toMatch(/^1 suivi/);
});

test('Another change of the journey leaves the digest as it is', async () => {
  const opened = await inMaturation();
  const before = await raise(opened, '2016-04-12T09:00');
  await opened.sweep('2016-04-12T09:10');
  await opened.does({ type: 'Refer', date: '2016-04-12', referrals: [{ partnerId: 'adie' }] }, '2016-04-12T11:00');
  await journeyChanged(opened.jalon, before, await opened.journey(), toInstant('2016-04-12T11:00'));
  expect(await lines(opened, 'N. Belhadj', '2016-04-12')).toEqual(['maturationQuiet/2016-04-12']);
  expect(await opened.owed('2016-04-12T12:00')).toEqual([]);
});

test('A referral without news for ninety days is closed with the word about it', async () => {
  const opened = await inMaturation();
  await opened.does({ type: 'Refer', date: '2016-03-01', referrals: [{ partnerId: 'adie' }] }, '2016-03-01T11:00');
  const journey = await raise(opened, '2016-05-30T09:00');
  expect(journey?.referrals[0]?.outcome).toBe('noFollowUp');
  expect(await lines(opened, 'N. Belhadj', '2016-05-30')).toContain('referralLapsed/C4/2016-05-30');
});
