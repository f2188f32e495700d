import { decodeTime, ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../../functions/catalog.ts';
import { stores } from '../../../functions/runtime/stores.ts';
import { keeping } from '../../shared/records/keeping.ts';
import { openSite, type Site } from './site.ts';

/** On 3 January in Paris. */
const halfPastMidnight = '2017-01-02T23:30:00.000Z';

let site: Site;

beforeAll(async () => {
  site = await openSite(halfPastMidnight);
  await stores().records.put(
    keeping({
      partners: [
        { id: 'bge', name: 'BGE', aliases: [] },
        { id: 'cap "5" & <cie>', name: 'Cap « 5 » & <Cie>', aliases: [] },
      ],
    }),
  );
});

afterAll(() => site.close());

const minimal = { firstName: 'Samira', lastName: 'Test', phone: '06 39 98 00 01' };

const complete: [string, string][] = [
  ...Object.entries(minimal),
  ['email', 'samira@example.org'],
  ['birthDate', '1/3/1985'],
  ['gender', 'F'],
  ['title', 'Un café\r\n  associatif'],
  ['domain', 'alimentation'],
  ['territory', 'mel'],
  ['collective', 'several'],
  ['programme', 'ess'],
  ['commune', '59350'],
  ['qpv', 'unknown'],
  ['employment', 'demandeur_emploi'],
  ['income', 'rsa'],
  ['diploma', 'bac_2'],
  ['prescribers', 'bge'],
  ['prescribers', 'affiche'],
  ['prescribers', 'bge'],
];

const newFormId = (): string => ulid(Date.parse(halfPastMidnight));

/** Sends a form, with an id of its own. */
const sendAs = async (formId: string, fields: Iterable<[string, string]>) => site.send([['formId', formId], ...fields]);

const journeyCount = async (): Promise<number> => (await stores().journeys.all()).length;

test('every route of the catalog has an answer', async () => {
  for (const route of functions.intake.trigger.routes) {
    const [method = '', path = ''] = route.split(' ');
    expect((await site.request(path, { method })).status, route).not.toBe(404);
  }
});

test('the form offers the channels, and the partners by name', async () => {
  const form = await (await site.request('/demande')).text();
  expect(form).toContain('<option value="bouche_a_oreille">Bouche à oreille</option>');
  expect(form).toContain('<option value="cap &quot;5&quot; &amp; &lt;cie&gt;">Cap « 5 » &amp; &lt;Cie&gt;</option>');
});

test('each form that is opened has an id of its own, from its time', async () => {
  const open = async () =>
    /name="formId" value="(\w{26})"/.exec(await (await site.request('/demande')).text())?.[1] ?? '';
  const [first, second] = [await open(), await open()];
  expect([first, second].map(decodeTime)).toEqual([Date.parse(halfPastMidnight), Date.parse(halfPastMidnight)]);
  expect(first).not.toBe(second);
});

test('a complete form is a request that waits, with exactly the facts of the person and of the day', async () => {
  const formId = newFormId();
  const answer = await sendAs(formId, complete);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demande/merci']);

  const { journeys, records } = stores();
  expect(await journeys.load(formId)).toMatchObject({
    id: formId,
    stage: 'intake',
    cameBy: 'request',
    waitingSince: '2017-01-03',
    project: {
      id: formId,
      programme: 'ess',
      title: 'Un café associatif',
      territory: 'mel',
      domain: 'alimentation',
      otherDomains: [],
      collective: true,
    },
    holders: [{ projectId: formId, personId: `${formId}-1`, role: 'lead' }],
  });
  expect(await records.person(`${formId}-1`)).toEqual({
    id: `${formId}-1`,
    firstName: 'Samira',
    lastName: 'Test',
    gender: 'F',
    birthDate: '1985-03-01',
    email: 'samira@example.org',
    phone: '06 39 98 00 01',
    commune: '59350',
  });
  expect(await records.sheetsOf(`${formId}-1`)).toEqual([
    {
      id: `${formId}-1`,
      personId: `${formId}-1`,
      projectId: formId,
      programme: 'ess',
      date: '2017-01-03',
      employment: 'demandeur_emploi',
      income: 'rsa',
      diploma: 'bac_2',
      commune: '59350',
      territory: 'lille',
      qpv: 'unknown',
      prescribers: ['bge', 'affiche'],
    },
  ]);
  expect((await journeys.journal(formId))[0]).toMatchObject({ by: { kind: 'holder' }, from: 'web' });
});

test('what is not answered stays missing', async () => {
  const formId = newFormId();
  const refusing = { gender: 'none', commune: 'none', birthDate: ' ', qpv: '' };
  expect((await sendAs(formId, Object.entries({ ...minimal, ...refusing }))).status).toBe(303);
  const personId = `${formId}-1`;
  const { journeys, records } = stores();
  expect((await journeys.load(formId))?.project).toEqual({ id: formId, programme: 'ess', otherDomains: [] });
  expect(await records.person(personId)).toEqual({ id: personId, ...minimal });
  expect(await records.sheetsOf(personId)).toEqual([
    { id: personId, personId, projectId: formId, programme: 'ess', date: '2017-01-03', prescribers: [] },
  ]);
});

test('a mail address alone is enough to be reached', async () => {
  const { phone, ...names } = minimal;
  const formId = newFormId();
  await sendAs(formId, Object.entries({ ...names, email: 's.test+jalon@exemple.fr' }));
  expect((await stores().records.person(`${formId}-1`))?.email).toBe('s.test+jalon@exemple.fr');
});

test('who chooses CitésLab begins there', async () => {
  const formId = newFormId();
  await sendAs(formId, Object.entries({ ...minimal, programme: 'citeslab' }));
  expect((await stores().journeys.load(formId))?.project.programme).toBe('citeslab');
  expect((await stores().records.sheetsOf(`${formId}-1`))[0]?.programme).toBe('citeslab');
});

test('an income is kept only of people who look for a job', async () => {
  const formId = newFormId();
  await sendAs(formId, Object.entries({ ...minimal, employment: 'salarie_cdi', income: 'rsa' }));
  expect((await stores().records.sheetsOf(`${formId}-1`))[0]).not.toHaveProperty('income');
});

test.each([
  ['1985-03-12', '1985-03-12'],
  ['12.03.1985', '1985-03-12'],
  ['29 2 2016', '2016-02-29'],
  ['03/01/2017', '2017-01-03'],
])('the birth date %s is read', async (typed, birthDate) => {
  const formId = newFormId();
  await sendAs(formId, Object.entries({ ...minimal, birthDate: typed }));
  expect((await stores().records.person(`${formId}-1`))?.birthDate).toBe(birthDate);
});

test.each([
  ['firstName', '  ', 'Écrivez votre prénom.'],
  ['lastName', '\u0000', 'Écrivez votre nom.'],
  ['phone', '', 'Donnez un téléphone ou une adresse mail : nous en avons besoin pour vous répondre.'],
  ['phone', '06 39', 'Ce numéro semble incomplet. Regardez s’il manque des chiffres.'],
  ['email', 'samira@exemple', 'Cette adresse mail semble incomplète. Exemple : samira@exemple.fr'],
  ['email', 'Samira <s@exemple.fr>', 'Cette adresse mail semble incomplète. Exemple : samira@exemple.fr'],
  ['birthDate', '12 mars', 'Écrivez la date comme ceci : 12/03/1985.'],
  ['birthDate', '29/02/2015', 'Ce jour n’existe pas. Regardez le jour et le mois.'],
  ['birthDate', '04/01/2017', 'Cette date est dans le futur. Regardez l’année.'],
  ['birthDate', '12/03/0985', 'Cette date est trop ancienne. Regardez l’année.'],
  ['firstName', 'x'.repeat(81), 'C’est trop long : écrivez 80 lettres au plus.'],
  ['gender', 'constructor', 'Choisissez une réponse de la liste.'],
  ['commune', '75056', 'Choisissez une réponse de la liste.'],
  ['prescribers', 'nobody', 'Choisissez une réponse de la liste.'],
])('%s "%s": the fault is told in the summary and beside the field', async (name, value, sentence) => {
  const before = await journeyCount();
  const answer = await sendAs(newFormId(), Object.entries({ ...minimal, [name]: value }));
  const page = (await answer.text()).replaceAll('\u00a0', ' ');
  expect(answer.status).toBe(422);
  expect(page).toContain('<title>Erreur : ');
  expect(page).toContain('Il y a une réponse à corriger');
  expect(page).toContain(`<li><a href="#${name}">${sentence}</a></li>`);
  expect(page).toContain(`<p class="fault" id="${name}-fault">${sentence}</p>`);
  expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${name}-fault"`));
  expect(page).toMatch(new RegExp(` id="${name}"`));
  expect(await journeyCount()).toBe(before);
});

test('all faults are told at once, in the order of the questions, and what was typed is kept', async () => {
  const formId = newFormId();
  const typed: [string, string][] = [
    ['title', '"><script>alert(1)</script>'],
    ['birthDate', '31/04/1980'],
    ['employment', 'retraite'],
    ['prescribers', ''],
    ['prescribers', 'salon'],
  ];
  const page = await (await sendAs(formId, typed)).text();
  expect([...page.matchAll(/<li><a href="#(\w+)"/g)].map(([, name]) => name)).toEqual([
    'firstName',
    'lastName',
    'phone',
    'birthDate',
  ]);
  expect(page).toContain(`name="formId" value="${formId}"`);
  expect(page).toContain('value="31/04/1980"');
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
  expect(page).not.toContain('<script');
  expect(page).toMatch(/value="retraite" checked/);
  expect([...page.matchAll(/<option value="(\w+)" selected>/g)].map(([, value]) => value)).toEqual(['salon']);
});

test('a form sent twice, even at the same time, is one request', async () => {
  const formId = newFormId();
  const before = await journeyCount();
  const answers = await Promise.all([1, 2, 3].map(() => sendAs(formId, complete)));
  answers.push(await sendAs(formId, Object.entries({ ...minimal, lastName: 'Autre' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  expect(await journeyCount()).toBe(before + 1);
  expect((await stores().journeys.journal(formId)).length).toBe(1);
  expect((await stores().records.person(`${formId}-1`))?.lastName).toBe('Test');
});

test('a form without a right id gets one', async () => {
  const before = await journeyCount();
  await sendAs('ESS-2013-001', Object.entries(minimal));
  await site.send(Object.entries(minimal));
  expect(await journeyCount()).toBe(before + 2);
  expect(await stores().journeys.load('ESS-2013-001')).toBeUndefined();
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'none' }, 303],
])('a form that %j is answered %i', async (headers, status) => {
  expect((await sendHeaders(headers)).status).toBe(status);
});

test.each([
  [{ origin: 'https://autre.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'https://site.example' }, 303],
  [{}, 303],
])('from a browser that knows only Origin: %j is answered %i', async (headers: Record<string, string>, status) => {
  expect((await sendHeaders({ host: 'site.example', ...headers })).status).toBe(status);
});

const sendHeaders = (headers: Record<string, string>) =>
  site.request('/demande', { method: 'POST', body: new URLSearchParams(minimal), headers });

test.each([
  ['another type', 'application/json', '{}', 415],
  ['several files', 'multipart/form-data; boundary=x', '--x--', 415],
  ['100 KB and more', 'application/x-www-form-urlencoded', `title=${'x'.repeat(100_000)}`, 413],
  ['bytes that are not UTF-8', 'application/x-www-form-urlencoded', new Uint8Array([0x61, 0x3d, 0xff]), 400],
  ['encoded bytes that are not UTF-8', 'application/x-www-form-urlencoded', 'title=%FF', 400],
  ['a broken encoding', 'application/x-www-form-urlencoded', 'title=%ZZ', 400],
])('%s is refused with a page in French', async (_, type, body, status) => {
  const answer = await site.request('/demande', { method: 'POST', body, headers: { 'content-type': type } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
  expect(await answer.text()).toMatch(/<h1>(Nous n’avons pas pu lire votre envoi|Votre envoi est trop long)<\/h1>/);
});

test('every answer guards the browser, and only the stylesheet may be kept', async () => {
  const answers = await Promise.all([
    site.request('/demande'),
    site.request('/demande/merci'),
    site.request('/demande/style.css'),
    site.send([]),
    site.send(Object.entries(minimal)),
    site.send([], { 'sec-fetch-site': 'cross-site' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 422, 303, 403]);
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
  expect(answers.map(({ headers }) => headers.get('cache-control')?.split(',')[0])).toEqual([
    'no-store',
    'no-store',
    'public',
    'no-store',
    'no-store',
    'no-store',
  ]);
});

test('no page has a script or a style of its own', async () => {
  for (const path of ['/demande', '/demande/merci']) {
    const page = await (await site.request(path)).text();
    expect(page, path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  }
});
