import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { holderStyle } from '../../../functions/http/web/holderStyle.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import { noteSent } from '../../../shared/store/traceStore.ts';
import { execute } from '../../../shared/usecases/execute.ts';
import { browserOn, type Seen } from './browser.ts';
import { hiddenIn, openedBy, requestOf } from './holder.ts';
import { openSite, type Site } from './site.ts';

/** Tuesday, 11:00 in Paris. */
const start = '2017-01-03T10:00:00.000Z';

const amina = { firstName: 'Amina', lastName: 'Berger', email: 'amina@example.org', phone: '06 39 98 00 01' };

let site: Site;
beforeAll(async () => {
  site = await openSite(start);
});
afterAll(() => site.close());
beforeEach(() => site.turnTo(start));

const journal = (id: string) => stores().journeys.journal(id);
const person = (id: string) => stores().records.person(id);
const tracesOf = async (id: string) => (await stores().traces.of(id)).map(({ what }) => what);

/** Fills in the form of a page as its browser does, with these changes. */
const correct = async (browser: ReturnType<typeof browserOn>, changes: Record<string, string>, page?: Seen) => {
  const { html } = page ?? (await browser.go('/mes-donnees/corriger'));
  const fields = [...html.matchAll(/ name="(\w+)" maxlength[^>]* value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return browser.send('/mes-donnees/corriger', { ...hiddenIn(html), ...Object.fromEntries(fields), ...changes });
};

const expectGoodPage = ({ html, title }: Seen): void => {
  expect(html.match(/<h1>/g)).toHaveLength(1);
  const [, heading = ''] = /<h1>([^<]*)<\/h1>/.exec(html) ?? [];
  expect(title.startsWith(heading)).toBe(true);
  expect(Buffer.byteLength(html) + Buffer.byteLength(holderStyle)).toBeLessThanOrEqual(10 * 1024);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, name = ''] of html.matchAll(/<(?:input|textarea) id="([^"]+)"/g))
    expect(html).toContain(`<label for="${name}">`);
  for (const [, described = ''] of html.matchAll(/aria-describedby="([^"]+)"/g))
    for (const id of described.split(' ')) expect(ids).toContain(id);
};

test('every route of the page has an answer', async () => {
  for (const route of functions.myData.trigger.routes) {
    const [method = '', path = ''] = route.split(' ');
    expect((await site.request(path, { method })).status, route).not.toBe(404);
  }
});

test('without a session it asks for the address, and says the same whether it knows it or not', async () => {
  await requestOf(site, 'ASK', { ...amina, email: 'Ask@Example.org' });
  const seen = await browserOn(site).go('/mes-donnees');
  expectGoodPage(seen);
  expect(seen.words).toContain('Pas d’adresse mail ? Appelez-nous.');
  const ask = (email: string) => browserOn(site).send('/mes-donnees/lien', { email });
  const known = await ask(' ask@example.org ');
  const unknown = await ask('personne@example.org');
  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ status: 303, location: '/mes-donnees/envoi' });
  const sent = await browserOn(site).go('/mes-donnees/envoi');
  expectGoodPage(sent);
  expect(sent.words).toContain('Si nous connaissons cette adresse, un mail arrive dans quelques minutes');
  expect(await stores().messages.load('myDataLink/ASK-1/2017-01-03/1')).toMatchObject({ to: 'ASK-1', channel: 'mail' });
  expect(JSON.stringify(await stores().messages.owed(site.now()))).not.toMatch(/@example/i);
});

test('an address that cannot be one is told beside its field', async () => {
  for (const email of ['', 'amina', 'a@b', `${'a'.repeat(300)}@example.org`]) {
    const seen = await browserOn(site).send('/mes-donnees/lien', { email });
    expect([email, seen.status]).toEqual([email, 422]);
    expectGoodPage(seen);
    expect(seen.html).toMatch(/<p class="fault" id="email-fault">[^<]+.*aria-describedby="email-hint email-fault"/s);
    expect(seen.title).toMatch(/^Erreur : /);
  }
});

test('with a session it tells everything in plain words, and what was not given as such', async () => {
  const id = await requestOf(site, 'SEE', amina);
  const context = {
    journeyId: 'SEE',
    at: site.now(),
    by: { kind: 'staff', name: 'N. Belhadj' },
    from: 'slack',
  } as const;
  await execute(stores(), { type: 'TakeInCharge', advisor: 'N. Belhadj' }, { ...context, commandId: 'SEE/take' });
  const visit = { at: '2017-01-10T14:00', type: 'welcome', status: 'planned' } as const;
  const appointment = { ...visit, personIds: [id] };
  await execute(stores(), { type: 'RecordAppointment', appointment }, { ...context, commandId: 'SEE/visit' });
  await stores().readings.note({ id: 'r1', staff: 'G. Lestienne', journeyId: 'SEE', at: site.now(), from: 'slack' });
  await stores().messages.record([
    noteSent(id, 'appointmentAhead/SEE', { kind: 'appointmentAhead', channel: 'sms', at: site.now() }),
  ]);

  const browser = await openedBy(site, id);
  const first = await browser.go('/mes-donnees');
  const second = await browser.go('/mes-donnees?page=2');
  for (const page of [first, second]) expectGoodPage(page);
  const words = first.words + second.words;
  for (const part of [
    'Prénom Amina',
    'Date de naissance non donné',
    'Ce que vous nous avez dit le mardi 3 janvier 2017',
    'Commune Lille',
    'Envoyé par Salon',
    'Votre projet : Un café associatif',
    'Où il en est demande reçue',
    'Qui vous accompagne N. Belhadj',
    'mardi 10 janvier 2017 à 14:00, prévu',
    'mardi 3 janvier 2017 à 11:00 : rappel de rendez-vous (SMS)',
    'mardi 3 janvier 2017 à 11:00 : G. Lestienne',
    'nous effaçons votre nom après le jeudi 10 janvier 2019',
  ])
    expect(words.replaceAll('\u00a0', ' ')).toContain(part);
  expect(await tracesOf(id)).toEqual(['read']);
  await browser.go('/mes-donnees');
  expect(await tracesOf(id)).toEqual(['read']);
  await (await openedBy(site, id)).go('/mes-donnees');
  expect(await tracesOf(id)).toEqual(['read', 'read']);
});

test('a long history is spread over pages, each as light as the others, from left to right and back', async () => {
  const id = await requestOf(site, 'LONG', { ...amina, lastName: '"'.repeat(80) }, '<&>"'.repeat(50));
  for (let visit = 0; visit < 150; visit += 1) {
    const reading = { id: `r${visit}`, staff: 'B. Carlier-Noé', journeyId: 'LONG', from: 'slack' } as const;
    await stores().readings.note({ ...reading, at: site.now() - visit * 1_000_000 });
  }
  for (const language of ['fr', 'ar']) {
    const browser = await openedBy(site, id, language);
    let page = await browser.go('/mes-donnees');
    let pages = 1;
    let readings = 0;
    for (; ; pages += 1) {
      expectGoodPage(page);
      readings += page.html.split('B. Carlier-Noé').length - 1;
      const [, next] = /href="(\/mes-donnees\?page=\d+)"/.exec(page.html) ?? [];
      if (next !== `/mes-donnees?page=${pages + 1}`) break;
      page = await browser.go(next);
    }
    expect([language, pages > 2, readings]).toEqual([language, true, 150]);
  }
  const odd = await (await openedBy(site, id)).go('/mes-donnees?page=__proto__&fait=__proto__');
  expect(odd.words).toContain('Voici ce que nous gardons sur vous.');
});

test('both files are whole, UTF-8, to be kept, and noted', async () => {
  const id = await requestOf(site, 'FILE', { ...amina, lastName: 'Bérénice' });
  const browser = await openedBy(site, id);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetched = (file: string) => site.request(`/mes-donnees/${file}`, { headers: { cookie } });
  const text = await fetched('export.txt');
  expect(text.headers.get('content-disposition')).toBe('attachment; filename="mes-donnees.txt"');
  expect(text.headers.get('cache-control')).toBe('no-store');
  expect(await text.text()).toMatch(/Prénom\u00a0: Amina\r\nNom\u00a0: Bérénice\r\n/);
  const file = await fetched('export.json');
  expect(file.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const kept = await file.text();
  expect(kept).not.toMatch(/PK|GSI|expiresAt|FILE/);
  expect(JSON.parse(kept)).toMatchObject({
    format: 'jalon/mes-donnees',
    version: 1,
    exportedAt: '2017-01-03T11:00',
    person: { firstName: 'Amina', lastName: 'Bérénice', birthDate: null, email: 'amina@example.org' },
    sheets: [{ date: '2017-01-03', qpv: 'no', prescribers: ['salon'], diploma: null }],
    projects: [{ title: 'Un café associatif', stage: 'intake', advisor: null, appointments: [], claims: [] }],
  });
  expect((await tracesOf(id)).sort()).toEqual(['exported', 'exported', 'read']);
});

test('a correction is written with a fact of the names of its fields; both addresses are told', async () => {
  const id = await requestOf(site, 'FIX', amina);
  const browser = await openedBy(site, id);
  expectGoodPage(await browser.go('/mes-donnees/corriger'));
  const changes = { firstName: ' Aminata ', birthDate: '12.3.1985', commune: 'roubaix', email: 'aminata@example.org' };
  expect(await correct(browser, changes)).toMatchObject({ status: 303, location: '/mes-donnees?fait=corrected' });
  expect(await person(id)).toEqual({
    id,
    firstName: 'Aminata',
    lastName: 'Berger',
    phone: '06 39 98 00 01',
    email: 'aminata@example.org',
    birthDate: '1985-03-12',
    commune: '59512',
  });
  const [, fact] = await journal('FIX');
  expect(fact).toMatchObject({
    type: 'PersonCorrected',
    personId: id,
    fields: ['firstName', 'email', 'birthDate', 'commune'],
    by: { kind: 'holder' },
    from: 'web',
  });
  expect(JSON.stringify(fact)).not.toMatch(/Aminata|1985|59512|@/);
  const owed = (await stores().messages.owed(site.now())).filter(({ to }) => to === id);
  expect(owed.map(({ kind }) => kind).sort()).toEqual(['acknowledgement', 'mailAddressLeft', 'mailAddressTaken']);
  expect(JSON.stringify(owed)).not.toContain('@example.org');
  expect((await browser.go('/mes-donnees?fait=corrected')).words).toContain('C’est corrigé.');
});

test('what cannot be is told beside its field and in front of all; nothing is written', async () => {
  const id = await requestOf(site, 'BAD', amina);
  const browser = await openedBy(site, id);
  const before = await person(id);
  const wrong: Record<string, Record<string, string>> = {
    firstName: { firstName: '' },
    lastName: { lastName: 'x'.repeat(81) },
    phone: { phone: '06 39' },
    email: { email: 'amina' },
    birthDate: { birthDate: '31/02/1985' },
    commune: { commune: 'Nulle-part-sur-Rien' },
  };
  for (const [name, changes] of Object.entries(wrong)) {
    const seen = await correct(browser, changes);
    expect([name, seen.status]).toEqual([name, 422]);
    expectGoodPage(seen);
    expect(seen.html).toContain(`<a href="#${name}">`);
    expect(seen.html).toMatch(new RegExp(`id="${name}-fault">[^<]+`));
    expect(seen.title).toMatch(/^Erreur : /);
  }
  const alone = await correct(browser, { phone: '', email: '' });
  expect(alone.words).toContain('Gardez un téléphone ou une adresse mail');
  expect((await correct(browser, { commune: 'Saint-Denis' })).words).toContain('Plusieurs communes');
  expect(await person(id)).toEqual(before);
  expect(await journal('BAD')).toHaveLength(1);
});

test('what is taken out is not given afterwards; nothing changed is nothing noted', async () => {
  const id = await requestOf(site, 'OUT', { ...amina, commune: '59350' });
  const browser = await openedBy(site, id);
  await correct(browser, { phone: '', commune: '' });
  expect(await person(id)).toEqual({ id, firstName: 'Amina', lastName: 'Berger', email: amina.email });
  await correct(browser, {});
  expect(await journal('OUT')).toHaveLength(2);
});

test('two tabs at once: the second sees what changed, loses nothing and is asked again', async () => {
  const id = await requestOf(site, 'TABS', amina);
  const browser = await openedBy(site, id);
  const [first, second] = [await browser.go('/mes-donnees/corriger'), await browser.go('/mes-donnees/corriger')];
  expect((await correct(browser, { phone: '06 39 98 00 02' }, first)).status).toBe(303);
  const asked = await correct(browser, { phone: '06 39 98 00 03', firstName: 'Aminata' }, second);
  expect(asked.status).toBe(409);
  expectGoodPage(asked);
  expect(asked.words.replaceAll('\u00a0', ' ')).toContain('Maintenant : 06 39 98 00 02');
  expect(await person(id)).toMatchObject({ firstName: 'Amina', phone: '06 39 98 00 02' });
  expect((await correct(browser, {}, asked)).status).toBe(303);
  expect(await person(id)).toMatchObject({ firstName: 'Aminata', phone: '06 39 98 00 03' });
});

test('sent by twenty tabs at the same moment, one is taken and nineteen are asked again', async () => {
  const id = await requestOf(site, 'MANY', amina);
  const browser = await openedBy(site, id);
  const page = await browser.go('/mes-donnees/corriger');
  const sent = Array.from({ length: 20 }, (_, tab) => correct(browser, { lastName: `Berger ${tab}` }, page));
  const statuses = (await Promise.all(sent)).map(({ status }) => status).sort();
  expect(statuses).toEqual([303, ...Array.from({ length: 19 }, () => 409)]);
  expect(await journal('MANY')).toHaveLength(2);
});

test('an objection and an erasure are asked once more, stand on the first page, and can be taken back', async () => {
  const id = await requestOf(site, 'CLAIM', amina);
  const browser = await openedBy(site, id);
  for (const [path, quoi] of [
    ['opposition', 'objection'],
    ['effacement', 'erasure'],
  ] as const) {
    const sure = await browser.go(`/mes-donnees/${path}`);
    expectGoodPage(sure);
    expect(sure.words).toContain('avant le vendredi 3 février 2017');
    expect((await browser.send(`/mes-donnees/${path}`, hiddenIn(sure.html))).location).toBe(
      '/mes-donnees?fait=claimed',
    );
    await browser.send(`/mes-donnees/${path}`, hiddenIn(sure.html));
    const first = await browser.go('/mes-donnees?fait=claimed');
    expectGoodPage(first);
    expect(first.words).toContain('le mardi 3 janvier 2017. Nous répondons avant le vendredi 3 février 2017');
    const back = await browser.send('/mes-donnees/retrait', { ...hiddenIn(first.html), quoi });
    expect(back.location).toBe('/mes-donnees?fait=withdrawn');
  }
  expect((await journal('CLAIM')).map(({ type }) => type)).toEqual([
    'IntakeReceived',
    'ObjectionReceived',
    'ObjectionWithdrawn',
    'ErasureAsked',
    'ErasureWithdrawn',
  ]);
  expect(await person(id)).toMatchObject(amina);
});

test('what is wrong with the rest goes to the advisor in 500 letters, once for one press', async () => {
  const id = await requestOf(site, 'WORD', amina);
  const browser = await openedBy(site, id);
  const { html } = await browser.go('/mes-donnees/erreur');
  const send = (text: string) => browser.send('/mes-donnees/erreur', { ...hiddenIn(html), text });
  for (const text of ['', ' \n ', 'x'.repeat(501)]) {
    const seen = await send(text);
    expect(seen.status).toBe(422);
    expectGoodPage(seen);
    expect(seen.html).toContain('<a href="#text">');
  }
  expect((await send('La date est fausse.\r\nC’était le 4.\u0000')).location).toBe('/mes-donnees?fait=reported');
  await send('La date est fausse.\r\nC’était le 4.');
  expect((await stores().journeys.load('WORD'))?.claims).toMatchObject([
    { kind: 'mistake', personId: id, text: 'La date est fausse.\nC’était le 4.' },
  ]);
  for (let more = 0; more < 4; more += 1) await browser.send('/mes-donnees/erreur', { text: `Encore ${more}` });
  expect((await browser.send('/mes-donnees/erreur', { text: 'Trop' })).words).toContain('Vos messages attendent déjà');
});

test('of two projects the holder says which one is meant; both know of a correction', async () => {
  const id = await requestOf(site, 'TWO', amina);
  const project = { id: 'TWO-B', programme: 'ess', title: 'Une ressourcerie', otherDomains: [] } as const;
  const holders = [{ projectId: 'TWO-B', personId: id, role: 'lead' } as const];
  const context = {
    commandId: 'TWO-B',
    journeyId: 'TWO-B',
    at: site.now(),
    by: { kind: 'holder' },
    from: 'web',
  } as const;
  await execute(stores(), { type: 'ReceiveIntake', project: { ...project, otherDomains: [] }, holders }, context);
  const browser = await openedBy(site, id);
  const page = await browser.go('/mes-donnees/erreur');
  expectGoodPage(page);
  const [, projet = ''] = /value="(\d)"[^>]*> Une ressourcerie/.exec(page.html) ?? [];
  await browser.send('/mes-donnees/erreur', { projet, text: 'Ce n’est pas mon projet.' });
  expect((await stores().journeys.load('TWO-B'))?.claims).toHaveLength(1);
  await correct(browser, { lastName: 'Bergère' });
  for (const journey of ['TWO', 'TWO-B']) expect((await journal(journey)).at(-1)?.type).toBe('PersonCorrected');
});

test('mails are in the language that was chosen', async () => {
  const id = await requestOf(site, 'LANG', amina);
  const browser = await openedBy(site, id);
  await browser.send('/mes-donnees/langue', { langue: 'ar' });
  expect(await stores().preferences.of(id)).toEqual({ language: 'ar' });
  await browser.send('/mes-donnees/langue', { langue: '__proto__' });
  expect(await stores().preferences.of(id)).toEqual({ language: 'ar' });
});

test('it ends here with one press, also by itself after two hours; what was open does nothing more', async () => {
  const id = await requestOf(site, 'END', amina);
  const browser = await openedBy(site, id);
  const cookie = browser.cookies.get('__Host-mes-donnees') ?? '';
  expect((await browser.send('/mes-donnees/fin', {})).location).toBe('/mes-donnees/fin');
  const seen = await browser.go('/mes-donnees/fin');
  expectGoodPage(seen);
  expect(seen.words).toContain('Plus personne ne voit vos données ici.');
  browser.cookies.set('__Host-mes-donnees', cookie);
  expect((await browser.go('/mes-donnees')).title).toMatch(/^Voir mes données/);
  const late = await openedBy(site, id);
  site.turnTo('2017-01-03T12:00:01.000Z');
  for (const path of ['corriger', 'erreur', 'opposition', 'effacement', 'export.json', 'export.txt'])
    expect(await late.go(`/mes-donnees/${path}`)).toMatchObject({ status: 303, location: '/mes-donnees' });
  expect(await correct(late, { lastName: 'Autre' }, seen)).toMatchObject({ status: 303, location: '/mes-donnees' });
  expect(await person(id)).toMatchObject(amina);
});

test('a page of another site sends nothing in somebody’s name', async () => {
  const id = await requestOf(site, 'CROSS', amina);
  const browser = await openedBy(site, id);
  for (const route of functions.myData.trigger.routes.filter((known) => known.startsWith('POST'))) {
    const answer = await browser.send(
      route.slice('POST '.length),
      { email: amina.email },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([route, answer.status]).toEqual([route, 403]);
  }
  expect(await journal('CROSS')).toHaveLength(1);
});

test('a session of another purpose opens nothing here', async () => {
  const pass = { purpose: 'appointment', journeyId: 'P1', appointmentId: 'R1', personId: 'SEE-1' } as const;
  const browser = browserOn(site);
  browser.cookies.set('__Host-mes-donnees', await stores().passes.issue(pass, 'session', site.now() + 60_000));
  expect((await browser.go('/mes-donnees')).title).toMatch(/^Voir mes données/);
});

test('every page that a form can end on is there in the other languages too', async () => {
  const browser = await openedBy(site, await requestOf(site, 'OTHER', amina));
  for (const path of ['lien', 'envoi', 'fin', 'corriger', 'erreur', 'opposition', 'effacement'])
    expect((await browser.go(`/mes-donnees/${path}?lang=ar`)).html).toContain('<html lang="ar" dir="rtl">');
});

test('every page runs from right to left in Arabic', async () => {
  const browser = await openedBy(site, await requestOf(site, 'RTL', amina), 'ar');
  for (const path of ['', '/corriger', '/erreur', '/opposition', '/effacement']) {
    const seen = await browser.go(`/mes-donnees${path}`);
    expectGoodPage(seen);
    expect(seen.html).toContain('<html lang="ar" dir="rtl">');
  }
});
