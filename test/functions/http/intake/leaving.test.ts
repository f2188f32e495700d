import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stores } from '../../../../functions/runtime/stores.ts';
import { toDay } from '../../../../shared/domain/paris.ts';
import { gatherHolders, joinProject } from '../../../../shared/usecases/sendDraft.ts';
import { openSite, type Site } from '../site.ts';
import { draftOf, plain, saidOn } from '../visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

const tokenOn = (text: string): string => /https:\/\/jalon\.example\/lien\/([\w-]{22})</.exec(text)?.[1] ?? '';

test('A browser that keeps no cookie is told so, and how to go on', async () => {
  const visitor = site.visitor({ keeps: false });
  const page = await visitor.answer(await visitor.request('/demande'), 'Ana');
  expect(page.text).toContain('<h1>Votre navigateur ne garde pas vos réponses</h1>');
  expect(page.text).toContain('03\u00a053\u00a001\u00a000\u00a000');
  const other = await visitor.request(
    /href="(\/demande\?lang=en[^"]*)"/.exec(page.text)?.[1]?.replace('&amp;', '&') ?? '',
  );
  expect(other.text).not.toContain('name="q"');
});

test('The address of the page that asks for the cookie does not stay', async () => {
  const visitor = site.visitor();
  const page = await visitor.answer(await visitor.request('/demande'), 'Ana');
  expect([page.path, visitor.asked(page)]).toEqual(['/demande', 'lastName']);
});

describe('After two hours without a page', () => {
  test('an answer is told to be too late, and shown to be copied', async () => {
    const visitor = site.visitor();
    const page = await visitor.fillIn({}, { until: 'title' });
    site.pass(121);
    const late = await visitor.answer(page, 'Un café <b>& plus</b>');
    expect(late.status).toBe(410);
    expect(late.text).toContain('<h1>Cette page s’est fermée</h1>');
    expect(late.text).toContain('<code dir="auto">Un café &lt;b&gt;&amp; plus&lt;/b&gt;</code>');
    expect((await visitor.request('/demande')).text).not.toContain('Samira');
  });

  test.each(['/demande/envoi', '/demande/invitation', '/demande/plus-tard'])('%s says so too', async (path) => {
    const visitor = site.visitor();
    await visitor.fillIn({});
    site.pass(121);
    const late = await visitor.post(path, []);
    expect(late.status).toBe(410);
    expect(late.text).not.toContain('Ce que vous veniez d’écrire');
  });

  test('whoever goes on from page to page is never shut out', async () => {
    const visitor = site.visitor();
    let page = await visitor.fillIn({}, { until: 'lastName' });
    for (let hour = 0; hour < 5; hour += 1) {
      site.pass(110);
      page = await visitor.request('/demande?q=lastName');
      expect(saidOn(page).firstName).toBe('Samira');
    }
    expect(saidOn(await visitor.answer(page, 'Test')).lastName).toBe('Test');
  });
});

test('A link back is made once it is asked for, and opens the same answers for thirty days', async () => {
  const visitor = site.visitor();
  await visitor.fillIn({}, { until: 'title' });
  const later = await visitor.request('/demande/plus-tard');
  expect(tokenOn(later.text)).toBe('');
  const page = await visitor.post('/demande/plus-tard', []);
  const opened = await stores().passes.open(tokenOn(page.text), 'link', site.now() + 29 * 86_400_000);
  expect(opened?.pass).toEqual({ purpose: 'intake', draftId: expect.stringMatching(/^\w{26}$/) });
  expect(await stores().passes.open(tokenOn(page.text), 'session', site.now())).toBeUndefined();
  expect(await stores().passes.open(tokenOn(page.text), 'link', site.now() + 31 * 86_400_000)).toBeUndefined();
  expect(visitor.asked(await visitor.request('/demande'))).toBe('title');
});

test('Finished on this device: cookie and session are gone, nothing of it is seen any more', async () => {
  const visitor = site.visitor();
  const recap = await visitor.fillIn({ firstName: 'Ana' });
  const [[name = '', token = ''] = []] = [...visitor.cookies].filter(([each]) => each.endsWith('demande'));
  expect((await visitor.request('/demande/fin')).path).toBe('/demande');

  const finished = await visitor.post('/demande/fin', []);
  expect([finished.path, finished.status]).toEqual(['/demande/fin', 200]);
  expect(plain(finished.text)).toContain('C’est terminé sur cet appareil');
  expect(visitor.cookies.has(name)).toBe(false);
  const { headers } = visitor.answered.findLast(({ method }) => method === 'POST') ?? {};
  expect(headers?.getSetCookie()).toEqual(['__Host-demande=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0']);

  visitor.cookies.set(name, token);
  for (const path of ['/demande', '/demande?q=firstName', '/demande/plus-tard', '/demande/merci'])
    expect((await visitor.request(path)).text).not.toContain('Ana');
  expect((await visitor.send(recap)).status).toBe(410);
});

describe('Who is invited to a project', () => {
  const lead = async () => {
    const visitor = site.visitor();
    const recap = await visitor.fillIn({ firstName: 'Ana', collective: 'several', title: 'Un café' });
    return { visitor, recap, id: draftOf(recap) };
  };
  const holders = async (id: string) =>
    (await stores().journeys.load(id))?.holders.map(({ personId, role }) => [personId, role]);
  /** What the stream does when the draft or the journey has changed. */
  const follow = async (id: string) => {
    const draft = await stores().drafts.load(id);
    if (draft) await joinProject(stores(), draft);
    await gatherHolders(stores(), id);
  };

  test('is asked about themselves alone, and tells nothing of the project', async () => {
    const { id } = await lead();
    const léo = await site.invited(id, 'LEO');
    expect((await léo.request('/demande')).text).toContain('On vous invite à rejoindre un projet.');
    const recap = await léo.fillIn({ firstName: 'Léo', place: 'Tourcoing', employment: 'seeking' });
    const asked = Object.keys(saidOn(recap));
    expect(asked).toEqual(expect.arrayContaining(['firstName', 'place', 'seekingSince', 'notice']));
    expect(asked).not.toEqual(expect.arrayContaining(['title']));
    for (const name of ['title', 'domain', 'ess', 'territory', 'collective', 'programme'])
      expect(asked).not.toContain(name);
    expect(recap.text).toContain('Envoyer ma fiche');
  });

  test.each(['the lead first', 'the other first'])('joins it with their own sheet, %s', async (order) => {
    const { visitor, recap, id } = await lead();
    const otherId = `LEO-${order.length}`;
    const léo = await site.invited(id, otherId);
    const theirs = await léo.fillIn({ firstName: 'Léo', employment: 'retraite' });
    const sendings = [() => visitor.send(recap), () => léo.send(theirs)];
    for (const send of order === 'the lead first' ? sendings : sendings.toReversed()) {
      expect((await send()).path).toBe('/demande/merci');
      for (const each of [id, otherId]) await follow(each);
    }
    await follow(otherId);
    expect(await holders(id)).toEqual([
      [`${id}-1`, 'lead'],
      [`${otherId}-1`, 'coHolder'],
    ]);
    expect(await stores().records.person(`${otherId}-1`)).toMatchObject({ firstName: 'Léo' });
    expect(await stores().records.sheetsOf(`${otherId}-1`)).toEqual([
      expect.objectContaining({ projectId: id, employment: 'retraite', date: toDay(site.now()) }),
    ]);
    expect((await stores().journeys.load(id))?.project.title).toBe('Un café');
  });

  test('has no one else to invite; who leads a project has', async () => {
    const { visitor, recap, id } = await lead();
    await visitor.post('/demande/invitation', []);
    expect(visitor.answered.at(-1)?.path).toBe('/demande');
    const sent = await visitor.send(recap);
    expect(sent.text).toContain('/demande/invitation');
    const invitation = await visitor.post('/demande/invitation', []);
    const opened = await stores().passes.open(tokenOn(invitation.text), 'link', site.now());
    expect(opened?.pass).toEqual({ purpose: 'join', draftId: id });

    const léo = await site.invited(id, 'LEO-3');
    const theirs = await léo.send(await léo.fillIn({ firstName: 'Léo' }));
    expect(theirs.text).not.toContain('/demande/invitation');
    expect((await léo.post('/demande/invitation', [])).path).toBe('/demande/merci');
  });
});
