import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/days.ts';
import { toInstant } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { addDigestLine } from '../../../shared/store/messageStore.ts';
import { deliverAll } from '../../../shared/usecases/deliverAll.ts';
import { oweIntakeLink } from '../../../shared/usecases/intakeLink.ts';
import { type TeamChat, Undeliverable } from '../../../shared/usecases/jalon.ts';
import { oweMyDataLinks } from '../../../shared/usecases/oweMyDataLinks.ts';
import { oweDigest } from '../../../shared/usecases/raiseNudges.ts';
import { oweRoundUp } from '../../../shared/usecases/weekOf.ts';
import { type Lab, useLab } from './lab.ts';

const lab = useLab();
const refused = new Undeliverable('adresse de courriel refusée');
const nudge = {
  journeyId: 'P1',
  reminderId: 'undelivered/acknowledgement/P1/intake/H1/2016-03-01',
  rule: 'undelivered',
  why: 'calme',
};

/** What stands in the digest of a colleague, in words. */
const lines = async ({ jalon }: Pick<Lab, 'jalon'>, staff: string, day: string): Promise<string[]> =>
  (await jalon.messages.digest(staff, day)).map(({ why }) => why);

/** Slack refuses what is for these; sweeps every hour of so many days from Tuesday 1 March 2016 on. */
const refusing = async (opened: Lab, refuses: (to: string) => boolean, days = 6): Promise<void> => {
  const post: TeamChat['post'] = async (to, ...rest) => {
    if (refuses(to)) throw new Error('account_inactive');
    return opened.chat.post(to, ...rest);
  };
  const jalon = { ...opened.jalon, teamChat: { ...opened.chat, post } };
  const around = { pause: async () => {}, onFailure: () => {} };
  const sweep = (now: Instant) => deliverAll(jalon, now, `sweep/${now}`, around);
  for (let day = 0; day < days; day += 1)
    for (let hour = 8; hour < 20; hour += 1)
      await sweep(toInstant(`${addDays('2016-03-01', day)}T${String(hour).padStart(2, '0')}:05`));
};

/** A request that N. Belhadj took, and a digest of 1 March that somebody is owed. */
const withDigest = async (staff: string): Promise<Lab> => {
  const opened = await lab.open();
  await opened.request('2016-02-26T10:00');
  await opened.does({ type: 'TakeInCharge', advisor: 'N. Belhadj' }, '2016-02-26T10:01');
  await opened.sweep('2016-02-26T10:02');
  await opened.sweep('2016-02-26T10:03');
  const at = toInstant('2016-03-01T09:00');
  await opened.jalon.messages.record([addDigestLine(staff, '2016-03-01', nudge), oweDigest(staff, '2016-03-01', at)]);
  return opened;
};

test('Whose request is not sent, and whom no mail reaches, the team calls back: the card says why', async () => {
  const opened = await lab.open();
  const at = toInstant('2016-03-01T22:00');
  const answers = { firstName: { values: ['Samira'] }, email: { values: ['samira@example.org'] } };
  await opened.jalon.drafts.begin({ id: 'D1', language: 'fr', answers, begunAt: at, changedAt: at, signals: [] });
  await opened.jalon.messages.record([oweIntakeLink('D1', at)]);
  opened.mailer.failNext('before', refused);
  await opened.sweep(at);
  await opened.sweep('2016-03-01T22:05');
  expect(opened.chat.posts).toEqual([]);
  await opened.sweep('2016-03-02T09:00');
  expect(opened.chat.posts).toMatchObject([{ to: 'team', post: { text: 'À rappeler : Samira' } }]);
  expect(JSON.stringify(opened.chat.posts[0]?.post)).toContain(
    'Le courriel pour continuer sa demande n’a pas pu partir (adresse de courriel refusée).',
  );
});

test('Who asked for their own data, and whom no mail reaches, is called by their advisor', async () => {
  const opened = await withDigest('M. Rosselle');
  await oweMyDataLinks(opened.jalon, 'amina@example.org', toInstant('2016-03-01T11:00'));
  opened.mailer.failNext('before', refused);
  await opened.sweep('2016-03-01T11:00');
  expect(await lines(opened, 'N. Belhadj', '2016-03-01')).toEqual([
    'le lien vers ses données n’a pas pu partir (adresse de courriel refusée) : prévenir la personne par téléphone',
  ]);
});

test('Of somebody without a journey the direction learns it, by their id', async () => {
  const opened = await lab.open();
  const { records } = opened.jalon;
  const person = { id: 'P00012', email: 'nour@example.org' };
  const jalon = { ...opened.jalon, records: { ...records, persons: async () => [person], person: async () => person } };
  const now = toInstant('2016-03-01T11:00');
  await oweMyDataLinks(jalon, person.email, now);
  opened.mailer.failNext('before', refused);
  await deliverAll(jalon, now, 'a', { pause: async () => {}, onFailure: () => {} });
  await opened.sweep(now);
  expect(await lines(opened, 'A. Verhaeghe', '2016-03-01')).toEqual([
    'personne P00012, le lien vers ses données n’a pas pu partir (adresse de courriel refusée) : la prévenir par téléphone',
  ]);
  expect(JSON.stringify(opened.chat.posts.at(-1))).toContain('personne P00012');
});

test('Whose digest Slack refused thirty times is named to the director, with the day and what to do', async () => {
  const opened = await withDigest('N. Belhadj');
  await refusing(opened, (to) => to === 'N. Belhadj');
  expect(await lines(opened, 'A. Verhaeghe', '2016-03-04')).toEqual([
    'les suivis de N. Belhadj du 1er mars 2016 n’ont pas pu arriver dans Slack (30 essais sans succès) : vérifier son compte, et reprendre ces suivis avec l’équipe',
  ]);
  const told = opened.chat.posts.filter(({ to }) => to === 'A. Verhaeghe');
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told[0]?.post)).toMatch(/les suivis de N\. Belhadj.*Fait/);
  expect(JSON.stringify(told[0]?.post)).not.toContain('Ouvrir');
});

test('The director’s own is named to whoever stands in', async () => {
  const opened = await withDigest('A. Verhaeghe');
  await refusing(opened, (to) => to === 'A. Verhaeghe');
  expect(await lines(opened, 'M. Rosselle', '2016-03-04')).toEqual([
    expect.stringMatching(/^les suivis de A\. Verhaeghe du 1er mars 2016 n’ont pas pu arriver/),
  ]);
});

test('What could not arrive in the team’s channel is named to the director, a request with whom it is about', async () => {
  const opened = await lab.open();
  await opened.request('2016-03-01T08:00');
  await oweRoundUp(opened.jalon, toInstant('2016-03-01T09:15'));
  // The one behind is tried when the one before it is given up: sweeps every hour meet both at once.
  await refusing(opened, (to) => to === 'team', 10);
  const said = Array.from({ length: 10 }, (_, day) => lines(opened, 'A. Verhaeghe', addDays('2016-03-01', day)));
  const why =
    'n’a pas pu arriver dans le canal de l’équipe (30 essais sans succès) : vérifier que Jalon y est encore, et le dire à l’équipe';
  expect((await Promise.all(said)).flat().toSorted()).toEqual(
    [`la carte d’une demande ${why}`, `le bilan de la semaine ${why}`].toSorted(),
  );
  expect(JSON.stringify(opened.chat.posts)).toContain('*Amina B.* (demande) : la carte d’une demande');
});

test('That a message did not arrive is told once, and never of what tells it: all accounts gone, it ends', async () => {
  const opened = await withDigest('N. Belhadj');
  await refusing(opened, () => true, 21);
  expect(await opened.owed('2016-12-31T12:00')).toEqual([]);
  const days = Array.from({ length: 21 }, (_, day) => addDays('2016-03-01', day));
  const told = await Promise.all(days.map((day) => lines(opened, 'A. Verhaeghe', day)));
  expect(told.flat()).toHaveLength(1);
  for (const staff of ['M. Rosselle', 'N. Belhadj'])
    expect((await Promise.all(days.slice(1).map((day) => lines(opened, staff, day)))).flat()).toEqual([]);
});
