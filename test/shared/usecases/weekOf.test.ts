import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { oweRoundUp, weekOf } from '../../../shared/usecases/weekOf.ts';
import { useLab } from './lab.ts';

const lab = useLab();

test('The week before is told once on Monday, in figures, without a name of a holder', async () => {
  const { jalon, request, does, sweep, chat } = await lab.open();
  await request('2016-03-01T10:00');
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T11:00');
  const welcome = { personIds: ['P1-1'], type: 'welcome' as const, advisor: 'N. Belhadj' };
  await does(
    { type: 'RecordAppointment', appointment: { ...welcome, at: '2016-03-02T10:00', status: 'held' } },
    '2016-03-02T12:00',
  );
  await does(
    { type: 'RecordAppointment', appointment: { ...welcome, at: '2016-03-09T10:00', status: 'planned' } },
    '2016-03-02T12:01',
  );
  await does({ type: 'Refer', date: '2016-02-05', referrals: [{ partnerId: 'adie' }] }, '2016-03-02T12:02');
  const [due] = ['referralNews/C4/2016-03-31'];
  await does({ type: 'RaiseNudge', reminderId: due ?? '', to: ['N. Belhadj'] }, '2016-03-31T09:00');
  await sweep('2016-03-07T08:59');
  const monday = toInstant('2016-03-07T09:15');
  for (let times = 0; times < 3; times += 1) {
    await oweRoundUp(jalon, monday);
    await sweep(monday);
  }
  expect(chat.posts.filter(({ messageId }) => messageId.startsWith('roundUp'))).toMatchObject([
    { to: 'team', rewritten: 0, post: { text: 'La semaine du 29 février 2016 au 6 mars 2016' } },
  ]);
  expect(await weekOf(jalon, '2016-03-07')).toMatchObject({ requests: 1, notTaken: 0, held: 1, planned: 1 });
  expect(JSON.stringify(chat.posts.at(-1)?.post)).not.toMatch(/Amina|Omar|Berger/);
  expect((await weekOf(jalon, '2016-03-07')).waiting).toEqual([{ staff: 'N. Belhadj', count: 1 }]);
});

test('The round-up of a Monday on which nobody works waits for Tuesday, and is not looked at before', async () => {
  const { jalon, sweep, chat, owed } = await lab.open();
  await oweRoundUp(jalon, toInstant('2016-03-28T09:15'));
  expect(await owed('2016-03-29T08:59')).toEqual([]);
  await sweep('2016-03-29T09:00');
  expect(chat.posts).toMatchObject([{ to: 'team', messageId: 'roundUp/2016-03-28' }]);
});
