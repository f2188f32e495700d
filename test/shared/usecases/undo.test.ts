import { expect, test } from 'vitest';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { replay } from '../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import { journeyChanged } from '../../../shared/usecases/journeyChanged.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const visit = (at: string, status: 'planned' | 'held'): JourneyCommand => ({
  type: 'RecordAppointment',
  appointment: { personIds: ['P1-1'], at, type: 'welcome', status, advisor: 'N. Belhadj' },
});

/** N. Belhadj, or somebody else, takes back what that command did. */
const takesBack = ({ jalon }: Lab, undoes: string, at: string, name = 'N. Belhadj') =>
  undo(jalon, undoes, {
    commandId: `undo/${undoes}`,
    journeyId: 'P1',
    at: toInstant(at),
    by: { kind: 'staff', name },
    from: 'slack',
  });

const taken = async (): Promise<Lab> => {
  const open = await lab.open();
  await open.request();
  await open.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  await open.sweep('2016-03-01T11:01');
  return open;
};

test('What was just noted is taken back whole, phase and all; the journal keeps both', async () => {
  const open = await taken();
  const before = await open.journey();
  await open.does(visit('2016-03-02T10:00', 'held'), '2016-03-02T11:00');
  expect((await open.journey()).stage).toBe('welcome');
  expect(await takesBack(open, 'C2', '2016-03-02T11:04')).toMatchObject({ facts: [{ type: 'Undone', undoes: 'C2' }] });
  const journal = await open.jalon.journeys.journal('P1');
  expect(journal.map(({ type }) => type).slice(-3)).toEqual(['AppointmentRecorded', 'PhaseEntered', 'Undone']);
  expect(await open.journey()).toEqual({ ...before, version: journal.length });
  expect(replay(journal)).toEqual(await open.journey());
});

test('It is taken back once, by who did it, within five minutes, and before anybody notes something else', async () => {
  const open = await taken();
  await open.does(visit('2016-03-02T10:00', 'held'), '2016-03-02T11:00');
  expect(await takesBack(open, 'C2', '2016-03-02T11:06')).toMatchObject({ refusal: { code: 'tooLateToUndo' } });
  expect(await takesBack(open, 'C2', '2016-03-02T11:01', 'D. Wattez')).toMatchObject({
    refusal: { code: 'nothingToUndo' },
  });
  expect(await takesBack(open, 'P1', '2016-03-01T10:01')).toMatchObject({ refusal: { code: 'nothingToUndo' } });
  await open.does({ type: 'Refer', date: '2016-03-02', referrals: [{ partnerId: 'adie' }] }, '2016-03-02T11:02');
  expect(await takesBack(open, 'C2', '2016-03-02T11:03')).toMatchObject({ refusal: { code: 'undoneByOthers' } });
  expect(await takesBack(open, 'C3', '2016-03-02T11:03')).toMatchObject({ facts: [{ undoes: 'C3' }] });
  expect(await takesBack(open, 'C3', '2016-03-02T11:03')).toMatchObject({ facts: [] });
  expect((await open.journey()).referrals).toEqual([]);
});

test('Who was told of an appointment is told that it was a mistake, who was not hears nothing', async () => {
  const open = await taken();
  await open.does(visit('2016-03-09T10:00', 'planned'), '2016-03-02T11:00');
  await open.sweep('2016-03-02T11:00');
  await takesBack(open, 'C2', '2016-03-02T11:02');
  await open.sweep('2016-03-02T11:02');
  expect(open.mailer.sent.map(({ subject }) => subject).slice(-2)).toEqual([
    expect.stringMatching(/mercredi 9 mars 2016/),
    'Une erreur de notre part : pas de rendez-vous',
  ]);
  const heard = open.mailer.sent.length;
  await open.does(visit('2016-03-09T10:00', 'planned'), '2016-03-02T21:00');
  await open.sweep('2016-03-02T21:00');
  await takesBack(open, 'C3', '2016-03-02T21:02');
  await open.sweep('2016-03-03T08:00');
  expect(open.mailer.sent).toHaveLength(heard);
});

test('A card that was rewritten is rewritten again', async () => {
  const open = await taken();
  await takesBack(open, 'C1', '2016-03-01T11:03');
  expect(await open.owed('2016-03-01T11:03')).toEqual(['intakeCard/P1']);
  expect((await open.journey()).advisor).toBeUndefined();
});

test('What had been struck out in a digest by it is there again', async () => {
  const open = await taken();
  open.chat.posts.length = 0;
  const before = await raiseNudges(open.jalon, 'P1', toInstant('2016-03-15T09:00'));
  await open.sweep('2016-03-15T09:05');
  const digestAfter = async (from: Journey | undefined, at: string) => {
    await journeyChanged(open.jalon, from, await open.journey(), toInstant(at));
    await open.sweep(at);
    return open.chat.posts[0]?.post.text;
  };
  const planned = await open.does(visit('2016-03-22T10:00', 'planned'), '2016-03-15T10:00');
  expect(planned).toMatchObject({ facts: [{ type: 'AppointmentRecorded' }] });
  expect(await digestAfter(before, '2016-03-15T10:00')).toBe('Tout est réglé, 15 mars 2016');
  const struckOut = await open.journey();
  await takesBack(open, 'C2', '2016-03-15T10:02');
  expect(await digestAfter(struckOut, '2016-03-15T10:02')).toBe('1 suivi à regarder, 15 mars 2016');
});
