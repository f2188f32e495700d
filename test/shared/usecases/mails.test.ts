import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Appointment } from '../../../shared/domain/records.ts';
import { prefer } from '../../../shared/store/preferenceStore.ts';
import { deliver } from '../../../shared/usecases/deliver.ts';
import { oweIntakeLink } from '../../../shared/usecases/intakeLink.ts';
import { undo } from '../../../shared/usecases/undo.ts';
import { type Lab, useLab } from './lab.ts';
import { readCalendar } from './readCalendar.ts';

const lab = useLab();
const noon = '2016-03-01T12:00';

const visit = (changes: Partial<Appointment> = {}): JourneyCommand => ({
  type: 'RecordAppointment',
  appointment: { personIds: ['P1-1'], at: '2016-03-10T10:00', type: 'welcome', status: 'planned', ...changes },
});

/** Amina's request, in her language; her first appointment, C1, is planned and told. */
const told = async (language = 'fr', changes: Partial<Appointment> = {}): Promise<Lab> => {
  const opened = await lab.open();
  await opened.request();
  await opened.jalon.messages.record([prefer('P1-1', { language })]);
  await opened.sweep('2016-03-01T10:02');
  opened.mailer.sent.length = 0;
  await opened.does(visit(changes), noon);
  await opened.sweep(noon);
  return opened;
};

const lastMail = ({ mailer }: Lab) => {
  const mail = mailer.sent.at(-1);
  if (!mail) throw new Error('no mail was sent');
  return mail;
};

/** The calendar file that went with the last mail. */
const calendarOf = (opened: Lab) => {
  const [file] = lastMail(opened).files;
  if (!file) throw new Error('no file went along');
  return { ...file, ...readCalendar(file.content) } as Record<string, string>;
};

const tokenIn = (text: string): string => /\/lien\/([\w-]{22})\b/.exec(text)?.[1] ?? '';

test('a mail says the same as text and as a page: in the holder’s language, with words for its links', async () => {
  const french = lastMail(await told());
  expect(french.subject).toBe('Votre rendez-vous : jeudi 10 mars 2016 à 10:00');
  expect(french.html).toContain('<main lang="fr" dir="ltr"><h1>Votre rendez-vous : jeudi 10 mars 2016 à 10:00</h1>');
  expect(french.html).toMatch(/<a href="https:\/\/jalon\.example\.org\/lien\/[\w-]{22}">Dire que je viens, [^<]*<\/a>/);
  expect(french.text).toMatch(/Dire que je viens, .* :\nhttps:\/\/jalon\.example\.org\/lien\/[\w-]{22}\n/);
  expect(french.text).toContain('Bonjour Amina,');

  const arabic = lastMail(await told('ar'));
  expect(arabic.subject).toContain('الخميس، 10 مارس 2016 في 10:00');
  expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
  expect(lastMail(await told('unknown')).subject).toBe(french.subject);
});

test('every mail is small, has one title, no picture and nothing from elsewhere, and says where one’s data is seen', async () => {
  const opened = await told();
  await opened.does({ type: 'MoveAppointment', appointmentId: 'C1', at: '2016-03-11T10:00' }, '2016-03-02T09:00');
  await opened.sweep('2016-03-02T09:00');
  await opened.does({ type: 'SettleAppointment', appointmentId: 'C1', status: 'cancelled' }, '2016-03-02T09:01');
  await opened.sweep('2016-03-02T09:01');
  expect(opened.mailer.sent).toHaveLength(3);
  for (const { html, text } of opened.mailer.sent) {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<script|url\(|src=/);
    expect(html.length).toBeLessThan(4 * 1024);
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/jalon\.example\.org\//);
    expect(text).toContain('Voir, corriger ou faire effacer mes données :\nhttps://jalon.example.org/mes-donnees\n');
  }
});

test('what somebody typed stays text in a mail', async () => {
  const opened = await told();
  const person = await opened.jalon.records.person('P1-1');
  if (!person) throw new Error('nobody');
  const records = { ...opened.jalon.records, person: async () => ({ ...person, firstName: '<b>A</b>' }) };
  await opened.does(visit({ at: '2016-03-12T10:00' }), noon);
  for (const message of await opened.jalon.messages.owed(toInstant(noon)))
    await deliver({ ...opened.jalon, records }, message, toInstant(noon), 'a');
  expect(lastMail(opened).html).toContain('Bonjour &lt;b&gt;A&lt;/b&gt;,');
});

test('the link opens that appointment for that holder, until the day after it', async () => {
  const opened = await told();
  const token = tokenIn(lastMail(opened).text);
  const open = (at: string) => opened.jalon.passes.open(token, 'link', toInstant(at));
  const pass = { purpose: 'appointment', journeyId: 'P1', appointmentId: 'C1', personId: 'P1-1' };
  expect(await open(noon)).toEqual({ pass, until: toInstant('2016-03-11T10:00') });
  expect(await open('2016-03-11T09:59')).toBeDefined();
  expect(await open('2016-03-11T10:00')).toBeUndefined();
});

test('the calendar file keeps its entry through every change, and each one outdoes those before', async () => {
  const opened = await told('fr', { durationMinutes: 45, placeId: 'visio' });
  const planned = calendarOf(opened);
  expect(planned).toMatchObject({
    name: 'rendez-vous.ics',
    contentType: 'text/calendar; method=REQUEST; charset=UTF-8',
    METHOD: 'REQUEST',
    STATUS: 'CONFIRMED',
    DTSTART: '20160310T090000Z',
    DTEND: '20160310T094500Z',
    SUMMARY: `Rendez-vous avec ${association.name}`,
    LOCATION: 'En visio',
    ORGANIZER: 'mailto:bonjour@example.org',
    ATTENDEE: 'MAILTO:amina@example.org',
  });
  await opened.does({ type: 'MoveAppointment', appointmentId: 'C1', at: '2016-03-28T16:00' }, '2016-03-02T09:00');
  await opened.sweep('2016-03-02T09:00');
  const moved = calendarOf(opened);
  expect(moved).toMatchObject({ UID: planned.UID, METHOD: 'REQUEST', DTSTART: '20160328T140000Z' });
  await opened.does({ type: 'SettleAppointment', appointmentId: 'C1', status: 'cancelled' }, '2016-03-03T09:00');
  await opened.sweep('2016-03-03T09:00');
  const cancelled = calendarOf(opened);
  expect(cancelled).toMatchObject({ UID: planned.UID, METHOD: 'CANCEL', STATUS: 'CANCELLED' });
  expect(cancelled.contentType).toContain('method=CANCEL');
  const sequences = [planned, moved, cancelled].map(({ SEQUENCE }) => Number(SEQUENCE));
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(new Set(sequences).size).toBe(3);
  expect(sequences.every((sequence) => sequence < 2 ** 31)).toBe(true);
});

test.each([
  ['the day before summer time', '2016-03-26T10:00', '20160326T090000Z', '20160326T100000Z'],
  ['the day of summer time', '2016-03-27T10:00', '20160327T080000Z', '20160327T090000Z'],
  ['the day before winter time', '2016-10-29T10:00', '20161029T080000Z', '20161029T090000Z'],
  ['the day of winter time', '2016-10-30T10:00', '20161030T090000Z', '20161030T100000Z'],
])('in a calendar, ten o’clock in Paris on %s is ten o’clock, and an hour long', async (_, at, start, end) => {
  expect(calendarOf(await told('fr', { at }))).toMatchObject({ DTSTART: start, DTEND: end });
});

test('a calendar file says nothing of the project, and its lines are never too long', async () => {
  const opened = await told('fr', { placeId: 'LONG' });
  const name = 'Maison des associations et de l’économie sociale, rez-de-chaussée ; près de la mairie '.repeat(3);
  const records = { ...opened.jalon.records, placePeriods: async () => [{ id: 'LONG', name } as never] };
  await opened.does(visit({ at: '2016-03-12T10:00', placeId: 'LONG' }), noon);
  for (const message of await opened.jalon.messages.owed(toInstant(noon)))
    await deliver({ ...opened.jalon, records }, message, toInstant(noon), 'a');
  const { content = '' } = calendarOf(opened);
  expect(content).toContain('près de la mairie');
  expect(content).not.toMatch(/Amina|Berger|P1|C2|token|lien/);
  for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('what was announced by mistake is taken out of the calendar again', async () => {
  const opened = await told();
  const { UID } = calendarOf(opened);
  const by = { kind: 'staff', name: 'N. Belhadj' } as const;
  const at = toInstant('2016-03-01T12:03');
  await undo(opened.jalon, 'C1', { commandId: 'U1', journeyId: 'P1', at, by, from: 'slack' });
  await opened.sweep('2016-03-01T12:03');
  expect(lastMail(opened).subject).toBe('Une erreur de notre part : pas de rendez-vous');
  expect(calendarOf(opened)).toMatchObject({ UID, METHOD: 'CANCEL', DTSTART: '20160310T090000Z' });
});

const begin = async (opened: Lab, { email = 'samira@example.org', language = 'fr' } = {}) => {
  const answers = { firstName: { values: ['Samira'] }, ...(email && { email: { values: [email] } }) };
  const at = toInstant('2016-03-01T23:00');
  await opened.jalon.drafts.begin({ id: 'D1', language, answers, begunAt: at, changedAt: at, signals: [] });
};

test('the way back to an unsent request goes out at once, at night too, to the address in it and in its language', async () => {
  const opened = await lab.open();
  await begin(opened, { language: 'ar' });
  const now = toInstant('2016-03-01T23:05');
  expect(await opened.jalon.messages.record([oweIntakeLink('D1', now)])).toBe(true);
  // A second press of the button.
  expect(await opened.jalon.messages.record([oweIntakeLink('D1', now + 1000)])).toBe(false);
  await opened.sweep(now);
  expect(opened.mailer.sent).toHaveLength(1);
  const { to, html, text } = lastMail(opened);
  expect(to).toBe('samira@example.org');
  expect(html).toContain('dir="rtl"');
  // The address may be somebody else’s: it says nothing of who wrote it.
  expect(text).not.toContain('Samira');
  const link = await opened.jalon.passes.open(tokenIn(text), 'link', now + 29 * 86_400_000);
  expect(link?.pass).toEqual({ purpose: 'intake', draftId: 'D1' });
  expect(await opened.jalon.passes.open(tokenIn(text), 'link', now + 30 * 86_400_000)).toBeUndefined();
  await opened.jalon.messages.record([oweIntakeLink('D1', now + 60_000)]);
  await opened.sweep(now + 60_000);
  expect(opened.mailer.sent).toHaveLength(2);
});

test('the way back is not sent once the request is, nor where no address was given', async () => {
  const sent = await lab.open();
  await begin(sent);
  const now = toInstant('2016-03-01T23:05');
  await sent.jalon.messages.record([oweIntakeLink('D1', now)]);
  const told = { person: {}, sheet: { date: '2016-03-01', prescribers: [] } };
  const draft = await sent.jalon.drafts.load('D1');
  expect(await sent.jalon.drafts.send(draft ?? expect.fail('no draft'), { sentAt: now, signals: [], told })).toBe(true);
  await sent.sweep(now);
  const unknown = await lab.open();
  await begin(unknown, { email: '' });
  await unknown.jalon.messages.record([oweIntakeLink('D1', now), oweIntakeLink('D2', now)]);
  await unknown.sweep(now);
  expect([...sent.mailer.sent, ...unknown.mailer.sent]).toEqual([]);
  expect(await unknown.owed('2016-03-02T12:00')).toEqual([]);
});

test('no token of a mail is in the table: not in what was owed, not in what was sent', async () => {
  const opened = await told();
  const token = tokenIn(lastMail(opened).text);
  const kept = await opened.dump();
  expect(token).toHaveLength(22);
  expect(kept).toContain('PASS#');
  expect(kept).not.toContain(token);
});
