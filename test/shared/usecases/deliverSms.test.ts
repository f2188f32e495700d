import { expect, test } from 'vitest';
import { toInstant } from '../../../shared/domain/paris.ts';
import { recordItem } from '../../../shared/store/recordItem.ts';
import { deliver, lease } from '../../../shared/usecases/deliver.ts';
import { Undeliverable } from '../../../shared/usecases/jalon.ts';
import { raiseNudges } from '../../../shared/usecases/raiseNudges.ts';
import { fakeTexter } from './fakes.ts';
import { useLab } from './lab.ts';

const lab = useLab();
const reminded = '2016-03-08T10:00';
const messageId = 'appointmentAhead/P1/C2@2016-03-10T10:00/P1-1';

/** Amina and Omar are expected on Thursday; she gave this telephone and this address. On Tuesday they are reminded. */
const remindedOf = async (amina: { phone?: string; email?: string }, canText = true) => {
  const opened = await lab.open();
  const texter = fakeTexter();
  const jalon = { ...opened.jalon, texter };
  await opened.request();
  await jalon.messages.record([
    { put: recordItem('persons', { id: 'P1-1', firstName: 'Amina', lastName: 'Berger', ...amina }) },
  ]);
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:01');
  const appointment = {
    personIds: ['P1-1', 'P1-2'],
    at: '2016-03-10T10:00',
    type: 'welcome',
    status: 'planned',
  } as const;
  await opened.does(
    { type: 'RecordAppointment', appointment: { ...appointment, personIds: ['P1-1', 'P1-2'] } },
    '2016-03-01T10:02',
  );
  await opened.sweep('2016-03-01T10:05');
  opened.mailer.sent.length = 0;
  await raiseNudges(jalon, 'P1', toInstant(reminded), { canText });
  const sweep = async (at: string | number) => {
    const now = typeof at === 'number' ? at : toInstant(at);
    for (const message of await jalon.messages.owed(now))
      await deliver(jalon, message, now, `sweep/${now}`).catch(() => {});
  };
  const lines = async (day = '2016-03-08') => (await jalon.messages.digest('N. Belhadj', day)).map(({ why }) => why);
  return { ...opened, jalon, texter, sweep, lines };
};

const mobile = { phone: '06 39 98 00 01' };

test('who has a mobile and no mail address gets the reminder as a text, the others by mail', async () => {
  const { texter, mailer, sweep } = await remindedOf(mobile);
  await sweep(reminded);
  await sweep('2016-03-08T11:00');
  expect(texter.sent).toEqual([
    {
      to: '+33639980001',
      text: 'Rappel : rendez-vous jeudi 10 mars à 10:00. Une question : 03 53 01 00 00',
      messageId,
    },
  ]);
  expect(mailer.sent.map(({ to }) => to)).toEqual(['omar@example.org']);
});

test.each([
  ['with a mail address', { ...mobile, email: 'amina@example.org' }, true],
  ['without a mobile', { phone: '03 20 00 00 00' }, true],
  ['where no texts are sent', mobile, false],
])('%s nobody is owed a text', async (_, amina, canText) => {
  const { jalon } = await remindedOf(amina, canText);
  expect((await jalon.messages.load(messageId))?.channel).toBe('mail');
});

test('a text waits for the day', async () => {
  const { jalon, texter, sweep } = await remindedOf(mobile);
  const message = await jalon.messages.load(messageId);
  if (message) await deliver(jalon, message, toInstant('2016-03-08T20:00'), 'late');
  await sweep('2016-03-09T07:59');
  expect(texter.sent).toEqual([]);
  await sweep('2016-03-09T08:00');
  expect(texter.sent).toHaveLength(1);
});

test('of an appointment that was moved meanwhile nothing is said', async () => {
  const { texter, does, sweep } = await remindedOf(mobile);
  await does({ type: 'MoveAppointment', appointmentId: 'C2', at: '2016-03-11T10:00' }, '2016-03-08T10:00');
  await sweep('2016-03-08T10:00');
  expect(texter.sent).toEqual([]);
});

test('a text that may have gone out when its sender died is not sent twice, but told to the advisor', async () => {
  const { jalon, texter, sweep, lines } = await remindedOf(mobile);
  const message = await jalon.messages.load(messageId);
  if (!message) throw new Error('no text is owed');
  const messages = { ...jalon.messages, confirm: () => Promise.reject(new Error('killed')) };
  await expect(deliver({ ...jalon, messages }, message, toInstant(reminded), 'dying')).rejects.toThrow('killed');
  await sweep(toInstant(reminded) + lease + 1);
  await sweep('2016-03-09T10:00');
  expect(texter.sent).toHaveLength(1);
  expect(await lines()).toEqual([expect.stringMatching(/le rappel du rendez-vous .*peut-être arrivé.* par téléphone/)]);
});

test('what was certainly not taken is tried again, what is refused is told', async () => {
  const busy = await remindedOf(mobile);
  busy.texter.failNext('before');
  await busy.sweep(reminded);
  await busy.sweep('2016-03-08T10:15');
  expect(busy.texter.sent).toHaveLength(1);

  const refused = await remindedOf(mobile);
  refused.texter.failNext('before', new Undeliverable('numéro de téléphone refusé'));
  await refused.sweep(reminded);
  await refused.sweep('2016-03-08T11:00');
  expect(refused.texter.sent).toEqual([]);
  expect(await refused.lines()).toEqual([expect.stringMatching(/numéro de téléphone refusé/)]);
});

test('a text that is owed when the service is taken away is told to the advisor', async () => {
  const { jalon, lines } = await remindedOf(mobile);
  const message = await jalon.messages.load(messageId);
  const { texter: _, ...without } = jalon;
  if (message) await deliver(without, message, toInstant(reminded), 'a');
  expect(await lines()).toEqual([expect.stringMatching(/les SMS ne sont pas installés/)]);
});

test('neither number nor text is in what is owed', async () => {
  const { jalon, sweep } = await remindedOf(mobile);
  const owed = JSON.stringify(await jalon.messages.load(messageId));
  await sweep(reminded);
  const sent = JSON.stringify(await jalon.messages.load(messageId));
  for (const kept of [owed, sent]) expect(kept).not.toMatch(/3998|Rappel|jeudi/);
});
