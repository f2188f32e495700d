import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holderStyle } from '../../../functions/http/web/holderStyle.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { prefer } from '../../../shared/store/preferenceStore.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { receiveIntake } from '../../../shared/usecases/receiveIntake.ts';
import { readCalendar } from '../../shared/usecases/readCalendar.ts';
import { browserOn } from './browser.ts';
import { openSite, type Site } from './site.ts';

/** Monday, eleven o’clock in Paris. */
const start = '2017-01-09T10:00:00.000Z';
const at = '2017-01-12T14:00';

let site: Site;
beforeAll(async () => {
  site = await openSite(start);
});
afterAll(() => site.close());
beforeEach(() => site.turnTo(start));

let commands = 0;

/** Something that D. Wattez does in Slack. */
const does = async (journeyId: string, command: JourneyCommand): Promise<void> => {
  commands += 1;
  const by = { kind: 'staff', name: 'D. Wattez' } as const;
  const context = { commandId: `R${commands}`, journeyId, at: site.now(), by, from: 'slack' } as const;
  const executed = await execute(stores(), command, context);
  if ('refusal' in executed) throw new Error(executed.refusal.sentence);
};

/** A project of Samira's, and of others, who are expected on Thursday at two; the link that she got. */
const invited = async (id: string, { together = 1, placeId = 'telephone' } = {}) => {
  const people = ['Samira', 'Omar'].slice(0, together).map((firstName) => ({
    person: { firstName, lastName: 'Secret', email: `${firstName}@example.org` },
    sheet: { date: '2017-01-09', prescribers: [] },
  }));
  const project = { programme: 'ess', title: 'Projet confidentiel', otherDomains: [] } as const;
  const context = { commandId: id, at: site.now(), by: { kind: 'holder' }, from: 'web' } as const;
  await receiveIntake(stores(), { project: { ...project, otherDomains: [] }, people }, context);
  const personIds = people.map((_, index) => `${id}-${index + 1}`);
  const appointment = { personIds, at, type: 'welcome', status: 'planned', advisor: 'D. Wattez', placeId } as const;
  await does(id, { type: 'RecordAppointment', appointment: { ...appointment, personIds } });
  return { id, appointmentId: `R${commands}`, personId: `${id}-1` };
};

type Invited = Awaited<ReturnType<typeof invited>>;

/** Her phone, on which she opened the link. */
const phoneOf = async ({ id, appointmentId, personId }: Invited, language = 'fr') => {
  const pass = { purpose: 'appointment', journeyId: id, appointmentId, personId } as const;
  const token = await stores().passes.issue(pass, 'link', site.now() + 4 * 86_400_000);
  const phone = browserOn(site, language);
  await phone.send('/lien', { token });
  return { ...phone, token };
};

const answersTo = async ({ id, appointmentId }: Invited) => (await stores().journeys.load(id))?.answers[appointmentId];
const statusOf = async ({ id }: Invited) => (await stores().journeys.load(id))?.appointments[0]?.status;
const factsOf = async ({ id }: Invited) => (await stores().journeys.journal(id)).map(({ type }) => type);

test('the page says when, where and with whom, and nothing else of the project', async () => {
  const phone = await phoneOf(await invited('SEE'));
  const seen = await phone.go('/rendez-vous');
  expect(seen.status).toBe(200);
  expect(seen.words).toContain('jeudi 12 janvier 2017 à 14:00');
  expect(seen.words).toContain('Nous nous parlerons par téléphone.');
  expect(seen.words).toContain('Vous avez rendez-vous avec D. Wattez.');
  expect(seen.html).not.toMatch(/Samira|Secret|confidentiel|SEE/);
});

test('« Je viens » counts once, however often it is pressed, and the page says so', async () => {
  const visit = await invited('COME');
  const phone = await phoneOf(visit);
  const answers = await Promise.all([1, 2, 3].map(() => phone.send('/rendez-vous', { to: at, do: 'come' })));
  for (const answer of answers) expect(answer).toMatchObject({ status: 303, location: '/rendez-vous' });
  expect(await answersTo(visit)).toMatchObject([{ personId: 'COME-1', says: 'comes' }]);
  expect((await factsOf(visit)).filter((type) => type === 'AppointmentConfirmed')).toHaveLength(1);
  const seen = await phone.go('/rendez-vous');
  expect(seen.words).toContain('C’est noté : vous venez.');
  expect(seen.html).toMatch(/<p role="status">/);
  expect(seen.html).not.toContain('value="come"');
});

test('another time is asked for in one’s own words, which the page shows again', async () => {
  const visit = await invited('WISH');
  const phone = await phoneOf(visit);
  expect((await phone.go('/rendez-vous?question=autre-moment')).html).toContain('<label for="wish">');
  const wish = ' jeudi\r\nou <b>vendredi</b>\u200b ';
  expect(await phone.send('/rendez-vous', { to: at, do: 'ask', wish })).toMatchObject({ status: 303 });
  expect(await answersTo(visit)).toMatchObject([{ says: 'wishes', wish: 'jeudi ou <b>vendredi</b>' }]);
  const seen = await phone.go('/rendez-vous');
  expect(seen.html).toContain('«\u00a0jeudi ou &lt;b&gt;vendredi&lt;/b&gt;\u00a0»');
  expect(seen.words).toContain('ce rendez-vous reste prévu');
  expect(await statusOf(visit)).toBe('planned');
  expect((await phone.go('/rendez-vous?question=autre-moment')).html).toContain(
    'jeudi ou &lt;b&gt;vendredi&lt;/b&gt;</textarea>',
  );
});

test.each([
  ['nothing', '  \r\n ', 'Écrivez quel moment vous arrange.'],
  ['too much', 'é'.repeat(301), 'C’est trop long : écrivez 300 lettres au plus.'],
])('who writes %s is told beside the field, and what was written stays', async (kind, wish, sentence) => {
  const visit = await invited(`BAD-${kind.length}`);
  const phone = await phoneOf(visit);
  const seen = await phone.send('/rendez-vous', { to: at, do: 'ask', wish });
  expect(seen.status).toBe(422);
  expect(seen.title).toMatch(/^Erreur\u00a0: Demander un autre moment – /);
  expect(seen.words).toContain(sentence.replace(' :', '\u00a0:').replace('\u00a0', ' '));
  expect(seen.html).toMatch(/<p class="fault" id="wish-fault">/);
  expect(seen.html).toContain('aria-describedby="wish-fault wish-hint" aria-invalid="true"');
  expect(seen.html).toContain(`>${wish.trim()}</textarea>`);
  expect(await answersTo(visit)).toBeUndefined();
});

test('cancelling is asked once more before it counts, and then is over', async () => {
  const visit = await invited('CANCEL', { together: 2 });
  const phone = await phoneOf(visit);
  const sure = await phone.go('/rendez-vous?question=annuler');
  expect(sure.words).toContain('Annuler ce rendez-vous ?');
  expect(sure.words).toContain('il sera annulé pour tous');
  expect(await statusOf(visit)).toBe('planned');
  for (const _ of [1, 2]) expect((await phone.send('/rendez-vous', { to: at, do: 'cancel' })).status).toBe(303);
  expect(await statusOf(visit)).toBe('cancelled');
  const journal = await stores().journeys.journal(visit.id);
  expect(journal.filter(({ type }) => type === 'AppointmentSettled')).toMatchObject([
    { status: 'cancelled', by: { kind: 'holder' }, from: 'web', byHolder: { personId: 'CANCEL-1' } },
  ]);
  const seen = await phone.go('/rendez-vous?question=annuler');
  expect(seen.words).toContain('vous avez annulé ce rendez-vous');
  expect(seen.html).not.toContain('name="do"');
  const mails = await stores().messages.owed(site.now());
  expect(mails.map(({ id }) => id)).toContain(`appointmentCancelled/CANCEL/${visit.appointmentId}/CANCEL-1`);
});

test('an answer to a time that was changed meanwhile does not count; the page shows the new one', async () => {
  const visit = await invited('MOVED');
  const phone = await phoneOf(visit);
  await phone.go('/rendez-vous');
  await does('MOVED', { type: 'MoveAppointment', appointmentId: visit.appointmentId, at: '2017-01-13T09:00' });
  for (const answer of ['come', 'cancel', 'ask']) {
    const seen = await phone.send('/rendez-vous', { to: at, do: answer, wish: 'lundi' });
    expect(seen.status).toBe(409);
    expect(seen.words).toContain('Ce rendez-vous a changé pendant que vous lisiez.');
    expect(seen.words).toContain('vendredi 13 janvier 2017 à 09:00');
  }
  expect([await answersTo(visit), await statusOf(visit)]).toEqual([undefined, 'planned']);
  expect((await phone.send('/rendez-vous', { to: '2017-01-13T09:00', do: 'come' })).status).toBe(303);
});

test('what is over, cancelled by a colleague or withdrawn says so kindly, and takes no answer', async () => {
  const past = await invited('PAST');
  const cancelled = await invited('OFF');
  const withdrawn = await invited('GONE');
  const phones = await Promise.all([past, cancelled, withdrawn].map((visit) => phoneOf(visit)));
  await does('OFF', { type: 'SettleAppointment', appointmentId: cancelled.appointmentId, status: 'cancelled' });
  await does('GONE', { type: 'SettleAppointment', appointmentId: withdrawn.appointmentId, status: 'excused' });
  const id = withdrawn.appointmentId;
  await does('GONE', { type: 'WithdrawRecord', kind: 'appointment', id, why: 'erreur' });
  site.turnTo('2017-01-12T13:00:00.000Z');
  const sentences = ['est passé', 'est annulé', 'n’aura pas lieu'];
  const reopened = await Promise.all([past, cancelled, withdrawn].map((visit) => phoneOf(visit)));
  expect(phones).toHaveLength(reopened.length);
  for (const [index, phone] of reopened.entries()) {
    const seen = await phone.go('/rendez-vous');
    expect([seen.status, seen.html.includes('name="do"')]).toEqual([200, false]);
    expect(seen.words).toContain(sentences[index]);
    expect(seen.words).toContain('Appelez-nous au 03 53 01 00 00');
    const answer = await phone.send('/rendez-vous', { to: at, do: 'come' });
    expect(answer.status).toBe(409);
    expect(answer.words).toContain(sentences[index]);
    expect((await phone.go('/rendez-vous/agenda.ics')).status).toBe(409);
  }
});

test('who is not expected any more sees nothing of the appointment', async () => {
  const phone = await phoneOf({ ...(await invited('OTHER')), personId: 'OTHER-9' });
  const seen = await phone.go('/rendez-vous');
  expect(seen.words).toContain('n’aura pas lieu');
  expect(seen.words).not.toContain('12 janvier');
});

test('each of two phones answers; what was said last counts', async () => {
  const visit = await invited('TWO');
  const [one, two] = [await phoneOf(visit), await phoneOf(visit)];
  await one.send('/rendez-vous', { to: at, do: 'come' });
  expect((await two.go('/rendez-vous')).words).toContain('vous venez');
  await two.send('/rendez-vous', { to: at, do: 'ask', wish: 'lundi' });
  expect((await one.go('/rendez-vous')).words).toContain('vous demandez un autre moment');
  await one.send('/rendez-vous/fin', {});
  expect((await two.go('/rendez-vous')).status).toBe(200);
});

test('holders of one project answer each for themselves', async () => {
  const visit = await invited('BOTH', { together: 2 });
  const samira = await phoneOf(visit);
  const omar = await phoneOf({ ...visit, personId: 'BOTH-2' });
  await samira.send('/rendez-vous', { to: at, do: 'come' });
  expect((await omar.go('/rendez-vous')).html).not.toContain('role="status"');
  expect((await omar.send('/rendez-vous', { to: at, do: 'come' })).status).toBe(303);
  expect(await answersTo(visit)).toMatchObject([{ personId: 'BOTH-1' }, { personId: 'BOTH-2' }]);
});

test('without a session the page is closed, and says how it opens', async () => {
  const stranger = browserOn(site);
  for (const path of ['/rendez-vous', '/rendez-vous?question=annuler', '/rendez-vous/agenda.ics']) {
    const seen = await stranger.go(path);
    expect(seen.status).toBe(403);
    expect(seen.words).toContain('Ouvrez à nouveau le lien de votre mail.');
  }
  expect((await stranger.send('/rendez-vous', { to: at, do: 'cancel' })).status).toBe(403);
});

test('a session ends two hours after the last page, and at once when the holder ends it', async () => {
  const visit = await invited('END');
  const idle = await phoneOf(visit);
  site.turnTo('2017-01-09T11:50:00.000Z');
  expect((await idle.go('/rendez-vous')).status).toBe(200);
  site.turnTo('2017-01-09T13:49:00.000Z');
  expect((await idle.go('/rendez-vous')).status).toBe(200);
  site.turnTo('2017-01-09T15:49:01.000Z');
  expect((await idle.go('/rendez-vous')).status).toBe(403);

  const phone = await phoneOf(visit);
  const kept = new Map(phone.cookies);
  const ended = await phone.send('/rendez-vous/fin', {});
  expect(ended).toMatchObject({ status: 303, location: '/rendez-vous?fin=1' });
  expect((await phone.go('/rendez-vous?fin=1')).words).toContain('C’est terminé sur cet appareil');
  const thief = browserOn(site);
  for (const [name, value] of kept) thief.cookies.set(name, value);
  expect((await thief.go('/rendez-vous')).status).toBe(403);
});

test('another site can neither answer nor end anything', async () => {
  const visit = await invited('CROSS');
  const phone = await phoneOf(visit);
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  for (const path of ['/rendez-vous', '/rendez-vous/fin'])
    expect((await phone.send(path, { to: at, do: 'cancel' }, elsewhere)).status).toBe(403);
  expect((await phone.send('/rendez-vous', { to: at, do: 'destroy' })).status).toBe(400);
  expect([await statusOf(visit), (await phone.go('/rendez-vous')).status]).toEqual(['planned', 200]);
});

test('the appointment goes into one’s own calendar', async () => {
  const phone = await phoneOf(await invited('ICS'));
  const file = await phone.go('/rendez-vous/agenda.ics');
  expect(readCalendar(file.html)).toMatchObject({
    METHOD: 'PUBLISH',
    DTSTART: '20170112T130000Z',
    LOCATION: 'Par téléphone',
  });
  expect(file.html).not.toMatch(/ATTENDEE|Samira|confidentiel/);
});

test('the page speaks the holder’s language, or the one just chosen, also on its questions', async () => {
  await stores().messages.record([prefer('LANG-1', { language: 'ar' })]);
  const phone = await phoneOf(await invited('LANG'));
  const arabic = await phone.go('/rendez-vous');
  expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
  expect(arabic.words).toContain('الخميس، 12 يناير 2017');
  const question = await phone.go('/rendez-vous?question=annuler');
  const [, french = ''] = /href="(\?lang=fr[^"]*)"/.exec(question.html) ?? [];
  expect((await phone.go(`/rendez-vous${french.replaceAll('&amp;', '&')}`)).words).toContain('Oui, annuler');
});

test('every page is small, and has one title that is its heading', async () => {
  const phone = await phoneOf(await invited('SMALL', { together: 2 }));
  await phone.send('/rendez-vous', { to: at, do: 'ask', wish: 'ê'.repeat(300) });
  for (const path of ['', '?question=autre-moment', '?question=annuler', '?fin=1']) {
    const { html, title } = await phone.go(`/rendez-vous${path}`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(title.startsWith(/<h1>([^<]*)/.exec(html)?.[1] ?? 'nothing')).toBe(true);
    expect(Buffer.byteLength(html) + holderStyle.length).toBeLessThan(10 * 1024);
    for (const [, id = ''] of html.matchAll(/<textarea id="(\w+)"/g)) expect(html).toContain(`<label for="${id}">`);
  }
});

test('no token is in the table, nor in an address that the browser went to', async () => {
  const phone = await phoneOf(await invited('TOKEN'));
  await phone.go('/rendez-vous');
  await phone.send('/rendez-vous', { to: at, do: 'come' });
  const table = await site.dump();
  const secrets = [phone.token, ...phone.cookies.values()];
  expect(secrets).toHaveLength(2);
  for (const secret of secrets) {
    expect(table).not.toContain(secret);
    expect(phone.visited.join()).not.toContain(secret);
  }
});
