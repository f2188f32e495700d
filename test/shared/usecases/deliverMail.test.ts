import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toInstant, toLocal } from '../../../shared/domain/paris.ts';
import type { LocalDateTime } from '../../../shared/domain/time.ts';
import { type Message, owe } from '../../../shared/store/messageStore.ts';
import { deliver, lease } from '../../../shared/usecases/deliver.ts';
import { Busy, Undeliverable } from '../../../shared/usecases/jalon.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const visit: JourneyCommand = {
  type: 'RecordAppointment',
  appointment: { personIds: ['P1-1'], at: '2016-03-10T10:00', type: 'welcome', status: 'planned' },
};
const noon = '2016-03-01T12:00';
const minutesAfter = (at: LocalDateTime, minutes: number) => toInstant(at) + minutes * 60_000;

/** A request that N. Belhadj took, its first messages sent; an appointment of Amina's is planned and its mail owed. */
const withAppointment = async (at: LocalDateTime = noon, of = association): Promise<Lab & { mail: Message }> => {
  const opened = await lab.open(of);
  const { jalon, request, does, sweep, mailer, chat } = opened;
  await request();
  await does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:01');
  await sweep('2016-03-01T10:02');
  await sweep('2016-03-01T10:03');
  mailer.sent.length = 0;
  chat.posts.length = 0;
  await does(visit, at);
  const mail = await jalon.messages.load('appointmentPlanned/P1/C2/P1-1');
  if (!mail) throw new Error('no mail is owed');
  return { ...opened, mail };
};

/** What stands in the digest of a colleague. */
const lines = async ({ jalon }: Lab, staff = 'N. Belhadj', day = '2016-03-01') =>
  (await jalon.messages.digest(staff, day)).map(({ why }) => why);

test('A mail goes out once, however many come for it', async () => {
  const { jalon, mail, mailer, sweep } = await withAppointment();
  await Promise.all(['a', 'b', 'c'].map((name) => deliver(jalon, mail, toInstant(noon), name)));
  await deliver(jalon, mail, toInstant(noon), 'repeated');
  await sweep(noon);
  await sweep('2016-03-02T12:00');
  expect(mailer.sent).toHaveLength(1);
  expect(mailer.sent[0]).toMatchObject({ to: 'amina@example.org', messageId: mail.id });
  expect(mailer.sent[0]?.text).toMatch(/jeudi 10 mars 2016 à 10:00/);
});

test('A mail that cannot be sent now is tried again after a minute and a half, then after twice as many', async () => {
  const { jalon, mail, mailer, sweep } = await withAppointment();
  mailer.failNext('before');
  await expect(deliver(jalon, mail, toInstant(noon), 'a')).rejects.toThrow('no connection');
  mailer.failNext('before');
  for (const minutes of [1, 2, 4]) await sweep(minutesAfter(noon, minutes)).catch(() => {});
  expect(mailer.sent).toHaveLength(0);
  await sweep(minutesAfter(noon, 5));
  expect(mailer.sent).toHaveLength(1);
});

test('A mail that cannot be sent for two days is told to the advisor, and not tried again', async () => {
  const morning = '2016-03-02T08:00';
  const opened = await withAppointment(morning);
  const { jalon, mail, mailer } = opened;
  mailer.failNext('before', new Error('no connection'), 100);
  let attempts = 0;
  let last = 0;
  for (let sweep = 0; sweep < 3 * 720; sweep += 1) {
    const now = minutesAfter(morning, 2 * sweep);
    const [hour = 0] = toLocal(now).slice(11).split(':').map(Number);
    const message = await jalon.messages.load(mail.id);
    if (hour < 8 || hour >= 20 || !message || message.dueAt > now || message.failure !== undefined) continue;
    await deliver(jalon, message, now, `sweep/${now}`).catch(() => {});
    attempts += 1;
    last = now;
  }
  expect({ attempts, last: toLocal(last) }).toEqual({ attempts: 30, last: '2016-03-04T08:00' });
  expect(await lines(opened, 'N. Belhadj', '2016-03-04')).toEqual([
    'la confirmation du rendez-vous n’a pas pu partir (30 essais sans succès) : prévenir la personne par téléphone',
  ]);
  expect((await jalon.messages.load(mail.id))?.failure).toBe('30 essais sans succès');
});

test('A mail for which the service has no time just now waits as long as it says, which is no failure', async () => {
  const { jalon, mail, mailer, sweep } = await withAppointment();
  for (let minute = 0; minute < 40; minute += 1) {
    mailer.failNext('before', new Busy(60_000));
    await sweep(minutesAfter(noon, minute)).catch(() => {});
  }
  expect(await jalon.messages.load(mail.id)).toMatchObject({ attempts: 0, dueAt: minutesAfter(noon, 40) });
  await sweep(minutesAfter(noon, 40));
  expect(mailer.sent).toHaveLength(1);
});

test('A mail to an address that is refused is told at once', async () => {
  const opened = await withAppointment();
  opened.mailer.failNext('before', new Undeliverable('adresse de courriel refusée'));
  await opened.sweep(noon);
  expect(await lines(opened)).toEqual([expect.stringMatching(/adresse de courriel refusée/)]);
  expect(await opened.owed('2016-03-30T12:00')).toEqual(['digest/N. Belhadj/2016-03-01']);
});

test('A mail to somebody without an address is told to the advisor, or to the one who stands in', async () => {
  const opened = await lab.open();
  await opened.request('2016-03-01T10:00', { omar: '' });
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:01');
  await opened.sweep('2016-03-01T10:02');
  expect(await lines(opened)).toEqual([expect.stringMatching(/l’accusé de réception .*pas d’adresse de courriel/)]);

  const absences = [{ from: '2016-03-01', to: '2016-03-05' }];
  const team = association.team.map((member) => (member.name === 'N. Belhadj' ? { ...member, absences } : member));
  const away = await lab.open({ ...association, team });
  await away.request('2016-03-01T10:00', { omar: '' });
  await away.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-03-01T10:01');
  await away.sweep('2016-03-01T10:02');
  expect(await lines(away)).toEqual([]);
  expect(await lines(away, 'M. Rosselle')).toHaveLength(1);
});

test('A mail that may have gone out when its sender died is not sent twice, but told to the advisor', async () => {
  const opened = await withAppointment();
  await opened.dieBeforeConfirming(opened.mail, noon);
  expect(opened.mailer.sent).toHaveLength(1);
  await opened.sweep(minutesAfter(noon, 1));
  expect(await lines(opened)).toEqual([]);
  await opened.sweep(toInstant(noon) + lease + 1);
  await opened.sweep('2016-03-02T12:00');
  expect(opened.mailer.sent).toHaveLength(1);
  expect(await lines(opened)).toEqual([expect.stringMatching(/envoi interrompu, peut-être arrivé/)]);
});

test('A mail whose sender died in the evening is not sent again in the morning either', async () => {
  const opened = await withAppointment('2016-03-01T19:58');
  await opened.dieBeforeConfirming(opened.mail, '2016-03-01T19:58');
  await opened.sweep('2016-03-01T20:30');
  await opened.sweep('2016-03-02T08:00');
  expect(opened.mailer.sent).toHaveLength(1);
  expect(await lines(opened, 'N. Belhadj', '2016-03-02')).toEqual([expect.stringMatching(/peut-être arrivé/)]);
});

test('A mail that may have gone out is not sent twice where reading the records fails first, and told once they are read', async () => {
  const opened = await withAppointment();
  const { jalon, mail, sweep, mailer } = opened;
  await opened.dieBeforeConfirming(mail, noon);
  const journeys = { ...jalon.journeys, load: () => Promise.reject(new Error('throttled')) };
  const later = toInstant(noon) + lease + 1;
  const left = await jalon.messages.load(mail.id);
  await expect(deliver({ ...jalon, journeys }, left ?? mail, later, 'later')).rejects.toThrow('throttled');
  await sweep(later + lease + 1);
  expect(mailer.sent).toHaveLength(1);
  expect(await lines(opened)).toEqual([expect.stringMatching(/envoi interrompu, peut-être arrivé/)]);
});

test('That a mail may not have gone out is not told once it has nothing to say any more', async () => {
  const opened = await withAppointment();
  await opened.dieBeforeConfirming(opened.mail, noon);
  await opened.does({ type: 'SettleAppointment', appointmentId: 'C2', status: 'cancelled' }, noon);
  await opened.sweep(toInstant(noon) + lease + 1);
  expect(await lines(opened)).toEqual([]);
  expect((await opened.jalon.messages.load(opened.mail.id))?.failure).toBe('moot');
});

test('That a mail could not go out is told once, though its sender dies over it in the evening', async () => {
  const evening = '2016-03-01T17:59';
  const opened = await withAppointment(evening);
  const { jalon, mail, mailer, sweep } = opened;
  mailer.failNext('before', new Undeliverable('adresse de courriel refusée'));
  const messages = { ...jalon.messages, giveUp: () => Promise.reject(new Error('killed')) };
  await expect(deliver({ ...jalon, messages }, mail, toInstant(evening), 'dying')).rejects.toThrow('killed');
  await sweep(toInstant(evening) + lease + 1);
  expect([await lines(opened), await lines(opened, 'N. Belhadj', '2016-03-02')].flat()).toHaveLength(1);
});

test('A mail waits for the day, an acknowledgement does not', async () => {
  const { request, sweep, mailer, does } = await lab.open();
  await request('2016-03-01T23:00');
  await sweep('2016-03-01T23:00');
  expect(mailer.sent.map(({ subject }) => subject)).toEqual(Array(2).fill('Nous avons bien reçu votre demande'));
  await does(visit, '2016-03-01T23:30');
  await sweep('2016-03-01T23:59');
  expect(mailer.sent).toHaveLength(2);
  await sweep('2016-03-02T08:00');
  expect(mailer.sent).toHaveLength(3);
});

test('A mail of an appointment that was cancelled, moved or is past says nothing any more', async () => {
  const cancel = { type: 'SettleAppointment', appointmentId: 'C2', status: 'cancelled' } as const;
  const cancelled = await withAppointment();
  await cancelled.does(cancel, noon);
  await cancelled.sweep(noon);
  expect(cancelled.mailer.sent.map(({ subject }) => subject)).toEqual(['Votre rendez-vous est annulé']);

  const moved = await withAppointment();
  const move = (at: string) => ({ type: 'MoveAppointment', appointmentId: 'C2', at }) as const;
  await moved.does(move('2016-03-11T10:00'), noon);
  await moved.does(move('2016-03-12T10:00'), noon);
  await moved.sweep(noon);
  expect(moved.mailer.sent.map(({ subject }) => subject).sort()).toEqual([
    'Votre rendez-vous : samedi 12 mars 2016 à 10:00',
    'Votre rendez-vous a changé : samedi 12 mars 2016 à 10:00',
  ]);

  const past = await withAppointment();
  await past.sweep('2016-03-10T10:00');
  expect(past.mailer.sent).toEqual([]);
  expect((await past.jalon.messages.load(past.mail.id))?.failure).toBe('moot');
});

test('A mail reads what stands in the records when it goes: also where the id of an appointment has an @', async () => {
  const { jalon, sweep, mailer } = await withAppointment();
  await sweep(noon);
  mailer.sent.length = 0;
  const journey = await jalon.journeys.load('P1');
  if (!journey) throw new Error('no journey');
  const appointments = [{ ...journey.appointments[0], id: 'rdv@7' }] as typeof journey.appointments;
  const journeys = { ...jalon.journeys, load: async () => ({ ...journey, appointments }) };
  const id = 'appointmentAhead/P1/rdv@7@2016-03-10T10:00/P1-1';
  const owed = { id, kind: 'appointmentAhead', channel: 'mail', to: 'P1-1', journeyId: 'P1' } as const;
  const now = toInstant('2016-03-08T10:00');
  await jalon.messages.record([owe({ ...owed, subject: 'rdv@7@2016-03-10T10:00', dueAt: now, owedAt: now })]);
  const message = await jalon.messages.load(id);
  if (message) await deliver({ ...jalon, journeys }, message, now, 'a');
  expect(mailer.sent.map(({ subject }) => subject)).toEqual(['Rappel : votre rendez-vous jeudi 10 mars 2016 à 10:00']);
});
