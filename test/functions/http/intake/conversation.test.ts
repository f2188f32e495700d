import { afterAll, beforeAll, expect, test } from 'vitest';
import { functions } from '../../../../functions/catalog.ts';
import { stores } from '../../../../functions/runtime/stores.ts';
import { openSite, type Site } from '../site.ts';
import { decline, faultOn, plain, saidOn, skip } from '../visitor.ts';

/** On 3 January in Paris. */
const halfPastMidnight = '2017-01-02T23:30:00.000Z';

let site: Site;
beforeAll(async () => {
  site = await openSite(halfPastMidnight);
  await site.keepPartners([
    { id: 'bge', name: 'BGE', aliases: [] },
    { id: 'cap "5"', name: 'Cap « 5 » & <Cie>', aliases: [] },
  ]);
});
afterAll(() => site.close());

const everything = {
  firstName: 'Samira',
  lastName: 'Test',
  phone: '06 39 98 00 01',
  email: 'samira@example.org',
  reachBy: 'text',
  reachWhen: 'midday',
  birthDate: '1/3/1985',
  gender: 'F',
  title: 'Un café\r\n  associatif',
  domain: 'alimentation',
  ess: 'notSure',
  essSigns: ['people', 'money'],
  territory: 'mel',
  collective: 'several',
  place: 'Tourcoing',
  qpv: 'unknown',
  programme: 'citeslab',
  employment: 'seeking',
  seekingSince: 'demandeur_emploi_longue_duree',
  income: 'rsa',
  diploma: 'bac_2',
  prescriber1: 'bge',
  prescriber2: 'affiche',
  prescriber3: 'cap "5"',
  notice: 'understood',
} as const;

test('Every route of the catalog has an answer', async () => {
  for (const route of functions.intake.trigger.routes) {
    const [method = '', path = ''] = route.split(' ');
    expect((await site.request(path, { method })).status, route).not.toBe(404);
  }
});

test('A whole conversation is a request that waits, with exactly the facts of the person and of the day', async () => {
  const samira = site.visitor();
  const recap = await samira.fillIn(everything);
  expect(saidOn(recap)).toEqual({
    firstName: 'Samira',
    lastName: 'Test',
    phone: '06 39 98 00 01',
    email: 'samira@example.org',
    reachBy: 'Par un SMS',
    reachWhen: 'Le midi',
    birthDate: '01/03/1985',
    gender: 'Femme',
    title: 'Un café associatif',
    domain: 'Alimentation',
    ess: 'Je ne sais pas',
    essSigns: 'Elle aide des personnes, L’argent gagné reste dans le projet',
    territory: 'Métropole européenne de Lille, hors Lille',
    collective: 'Oui, nous sommes plusieurs',
    place: 'Tourcoing',
    qpv: 'Je ne sais pas',
    programme: 'Avec CitésLab',
    employment: 'Je cherche un emploi',
    seekingSince: 'Depuis un an ou plus',
    income: 'RSA',
    diploma: 'Bac + 2',
    prescriber1: 'BGE',
    prescriber2: 'Affiche',
    prescriber3: 'Cap « 5 » & <Cie>',
    notice: 'J’ai compris',
  });
  expect(recap.text).toContain('Pas encore envoyé');
  expect(recap.text).toContain('Votre demande n’est pas encore envoyée.');

  const sent = await samira.send(recap);
  const { id } = sent;
  expect([sent.path, sent.status]).toEqual(['/demande/merci', 200]);
  // Two working days after Tuesday, 3 January.
  expect(plain(sent.text)).toContain('Elle vous appelle ou vous écrit avant le jeudi 5 janvier 2017.');

  const { journeys, records, preferences } = stores();
  expect(await journeys.load(id)).toMatchObject({
    id,
    stage: 'intake',
    cameBy: 'request',
    waitingSince: '2017-01-03',
    project: {
      id,
      programme: 'citeslab',
      title: 'Un café associatif',
      territory: 'mel',
      domain: 'alimentation',
      otherDomains: [],
      collective: true,
    },
    holders: [{ projectId: id, personId: `${id}-1`, role: 'lead' }],
  });
  expect(await records.person(`${id}-1`)).toEqual({
    id: `${id}-1`,
    firstName: 'Samira',
    lastName: 'Test',
    gender: 'F',
    birthDate: '1985-03-01',
    email: 'samira@example.org',
    phone: '06 39 98 00 01',
    commune: '59599',
  });
  expect(await records.sheetsOf(`${id}-1`)).toEqual([
    {
      id: `${id}-1`,
      personId: `${id}-1`,
      projectId: id,
      programme: 'citeslab',
      date: '2017-01-03',
      employment: 'demandeur_emploi_longue_duree',
      income: 'rsa',
      diploma: 'bac_2',
      commune: '59599',
      territory: 'mel',
      qpv: 'unknown',
      prescribers: ['bge', 'affiche', 'cap "5"'],
    },
  ]);
  expect((await journeys.journal(id))[0]).toMatchObject({ by: { kind: 'holder' }, from: 'web' });
  expect(await preferences.of(`${id}-1`)).toMatchObject({ language: 'fr' });
});

test('The least that can be said is a name and one way to answer; all the rest stays missing', async () => {
  const léa = site.visitor();
  const { id } = await léa.send(await léa.fillIn({ firstName: 'Léa', email: 's.test+jalon@exemple.fr' }));
  const personId = `${id}-1`;
  const { journeys, records } = stores();
  expect((await journeys.load(id))?.project).toEqual({ id, programme: 'ess', otherDomains: [] });
  expect(await records.person(personId)).toEqual({
    id: personId,
    firstName: 'Léa',
    lastName: 'Test',
    email: 's.test+jalon@exemple.fr',
  });
  expect(await records.sheetsOf(personId)).toEqual([
    { id: personId, personId, projectId: id, programme: 'ess', date: '2017-01-03', prescribers: [] },
  ]);
});

test('One question at a time, and what was said stands above it', async () => {
  const omar = site.visitor();
  const first = await omar.request('/demande');
  expect([omar.asked(first), saidOn(first)]).toEqual(['firstName', {}]);
  const second = await omar.answer(first, 'Omar');
  expect([omar.asked(second), saidOn(second)]).toEqual(['lastName', { firstName: 'Omar' }]);
  expect(second.text.match(/name="q"/g)).toHaveLength(1);
});

test('Passed over, not wished to answer and answered are three things', async () => {
  const omar = site.visitor();
  const recap = await omar.fillIn({ birthDate: decline, gender: skip, qpv: 'no', title: skip });
  const { answers } = await site.draftOf(omar);
  expect(answers).toMatchObject({ birthDate: 'declined', gender: 'skipped', qpv: { values: ['no'] } });
  expect(saidOn(recap)).toMatchObject({
    birthDate: 'Je ne souhaite pas répondre',
    gender: 'Sans réponse',
    qpv: 'Non',
    title: 'Sans réponse',
  });
});

test('What is compulsory cannot be left, and nobody can refuse where it is not offered', async () => {
  const omar = site.visitor();
  const first = await omar.request('/demande');
  expect((await omar.answer(first, skip)).status).toBe(422);
  expect((await omar.answer(first, decline)).status).toBe(422);
  const phone = await omar.fillIn({ firstName: 'Omar' }, { until: 'phone' });
  expect((await omar.answer(phone, decline)).status).toBe(422);
  expect(omar.asked(await omar.answer(phone, skip))).toBe('email');
});

test('Each answer can be changed, and only what depends on it is asked again', async () => {
  const ana = site.visitor();
  const recap = await ana.fillIn({ ...everything, collective: 'alone' });
  const work = await ana.request('/demande?q=employment');
  expect(work.text).toMatch(/value="seeking" checked/);
  const after = await ana.answer(work, 'salarie_cdi');
  expect(after.text).toContain('/demande/envoi');
  expect(Object.keys(saidOn(after))).not.toContain('income');

  const seeking = await ana.answer(await ana.request('/demande?q=employment'), 'seeking');
  expect(saidOn(seeking)).toMatchObject({ income: 'RSA', seekingSince: 'Depuis un an ou plus' });

  const phone = await ana.answer(await ana.request('/demande?q=phone'), skip);
  expect(Object.keys(saidOn(phone))).not.toContain('reachBy');
  const mail = await ana.request('/demande?q=email');
  expect((await ana.answer(mail, skip)).status).toBe(422);

  const { id } = await ana.send(recap);
  expect((await stores().records.person(`${id}-1`))?.phone).toBeUndefined();
});

test('What is asked because of an answer is asked next, wherever one stands', async () => {
  const ana = site.visitor();
  await ana.fillIn({ ess: 'yes', employment: 'retraite' });
  const next = await ana.answer(await ana.request('/demande?q=employment'), 'seeking');
  expect(ana.asked(next)).toBe('seekingSince');
  expect(next.text).not.toContain('/demande/envoi');
  expect((await ana.post('/demande/envoi', [])).path).toBe('/demande');
});

test('A question that is not on the way is not asked, and an answer to it changes nothing', async () => {
  const ana = site.visitor();
  await ana.fillIn({ ess: 'yes' });
  for (const q of ['essSigns', 'income', 'joins', '__proto__', 'constructor', '']) {
    await ana.post('/demande', [
      ['q', q],
      ['a', 'people'],
      ['do', 'save'],
    ]);
    expect(ana.asked(await ana.request(`/demande?q=${q}`))).toBeUndefined();
  }
  expect(Object.keys((await site.draftOf(ana)).answers)).not.toContain('essSigns');
});

test('Who is sent before all is said comes back to the question that is missing', async () => {
  const ana = site.visitor();
  await ana.fillIn({}, { until: 'title' });
  const answer = await ana.post('/demande/envoi', []);
  expect([answer.path, ana.asked(answer)]).toEqual(['/demande', 'title']);
});

test('A doubt is told once; sent again as it is, it is taken as it is', async () => {
  const ana = site.visitor();
  const mail = await ana.fillIn({}, { until: 'email' });
  const doubted = await ana.answer(mail, 'ana@exemple');
  expect([doubted.status, faultOn(doubted)]).toEqual([
    422,
    'Cette adresse semble incomplète. Si elle est juste, continuez.',
  ]);
  const other = await ana.answer(doubted, 'ana@autre');
  expect(other.status).toBe(422);
  const taken = await ana.answer(other, 'ana@autre');
  expect(saidOn(taken).email).toBe('ana@autre');
});

test('An address without @ is never taken, and the address that is doubted stays in its field', async () => {
  const ana = site.visitor();
  const mail = await ana.fillIn({}, { until: 'email' });
  const refused = await ana.answer(mail, '"><script>alert(1)</script>');
  expect(faultOn(refused)).toBe('Il manque le signe @. Exemple : samira@exemple.fr');
  expect(refused.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(refused.text).toMatch(/<title>Erreur : /);
  expect(refused.text).toMatch(/aria-describedby="h f" aria-invalid="true"/);
});

test('The people of a project are offered their partners by name', async () => {
  const ana = site.visitor();
  const page = await ana.fillIn({}, { until: 'prescriber1' });
  expect(page.text).toContain('<option value="bouche_a_oreille">Bouche à oreille');
  expect(page.text).toContain('<option value="cap &quot;5&quot;">Cap « 5 » &amp; &lt;Cie&gt;');
  const second = await ana.answer(page, 'cap "5"');
  expect(second.text).not.toContain('value="cap');
});
