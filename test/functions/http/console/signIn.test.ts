import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { slackIds } from '../../../../infra/local/slack/workspace.ts';
import { association } from '../../../../shared/association/association.ts';
import { openTeamSite, rosselle, type TeamSite } from './teamSite.ts';

let site: TeamSite;
beforeAll(async () => {
  site = await openTeamSite('2017-01-03T10:00:00.000Z');
});
afterEach(() => {
  site.turnTo('2017-01-03T10:00:00.000Z');
  site.change({});
});
afterAll(() => site.close());

const session = '__Host-equipe';

describe('signing in with Slack', () => {
  it('leads a colleague to the page that they wanted', async () => {
    const browser = site.browser();
    const shut = await browser.go('/rapport/2016');
    expect([shut.status, shut.location]).toEqual([303, '/equipe/connexion?vers=%2Frapport%2F2016']);
    const way = await browser.go(shut.location ?? '');
    expect(way.html).toContain('href="/equipe/connexion/slack?vers=%2Frapport%2F2016"');
    const back = await browser.signIn(rosselle, '/rapport/2016');
    expect([back.status, back.location]).toEqual([303, '/rapport/2016']);
    const page = await browser.go('/equipe');
    expect([page.status, page.words]).toEqual([200, expect.stringContaining('M. Rosselle')]);
  });

  it('asks Slack for nothing but who it is, with a state and a nonce of this browser', async () => {
    const browser = site.browser();
    const { location } = await browser.go('/equipe/connexion/slack');
    const { origin, pathname, searchParams } = new URL(location ?? '');
    expect([origin, pathname]).toEqual([site.slackUrl, '/openid/connect/authorize']);
    const { state = '', nonce = '', ...asked } = Object.fromEntries(searchParams);
    expect(asked).toEqual({
      response_type: 'code',
      scope: 'openid',
      client_id: 'a-client',
      redirect_uri: 'https://jalon.example/equipe/retour',
      team: association.slackTeam,
    });
    expect(new Set([state, nonce]).size).toBe(2);
    for (const secret of [state, nonce]) expect(secret).toMatch(/^[\w-]{43}$/);
    expect([...browser.cookies.values()].join()).not.toMatch(new RegExp(`${state}|${nonce}`));
  });

  it('keeps the session in a cookie that no script, no other host and no other site can use', async () => {
    const browser = site.browser();
    const back = await browser.askSlack(rosselle);
    const headers = { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await site.request(back, { headers });
    const [cookie] = answer.headers.getSetCookie().filter((line) => line.startsWith(session));
    expect(cookie).toMatch(/^__Host-equipe=[\w-]{22}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  it('keeps no token in the table', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    const token = browser.cookies.get(session);
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(await site.dump()).not.toContain(token);
  });

  it('begins a new session each time, and ends the one that the browser had', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    const first = browser.cookies.get(session) ?? '';
    await browser.signIn(rosselle);
    expect(browser.cookies.get(session)).not.toBe(first);
    browser.cookies.set(session, first);
    expect((await browser.go('/equipe')).status).toBe(303);
  });

  it.each([
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/equipe//x',
    '/equipe/\n',
    '/demande',
    '/equipe/../demande',
    '/equipe?x=1',
    '/equipe/%2e%2e/demande',
    '/equipe/parcours/%2E.',
    '/equipe/parcours/..',
    '/equipe/fin',
    '/equipe/connexion',
  ])('never goes on to %s', async (to) => {
    expect((await site.browser().signIn(rosselle, to)).location).toBe('/equipe');
  });
});

describe('what is not a form of these pages', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 'nom=x', 403, 'Ce formulaire ne vient pas de Jalon'],
    ['with lost letters', {}, 'texte=%FF', 400, 'Ce formulaire est illisible'],
    ['without end', {}, `texte=${'x'.repeat(100_001)}`, 413, 'C’est trop long'],
    ['of another kind', { 'content-type': 'text/plain' }, 'x', 415, 'Cet envoi n’est pas un formulaire'],
  ])('%s is refused in the team’s words', async (_, headers, body, status, title) => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    const sent = {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie: `${session}=${browser.cookies.get(session)}`,
        ...headers,
      },
    };
    for (const path of ['/equipe/porteurs', '/equipe/fin']) {
      const answer = await site.request(path, sent);
      expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(`<h1>${title}</h1>`)]);
    }
    expect((await browser.go('/equipe')).status).toBe(200);
  });
});

describe('nobody else gets in', () => {
  const refusedFor = async (browser: ReturnType<TeamSite['browser']>, back: string) => {
    const page = await browser.go(back);
    expect(browser.cookies.has(session)).toBe(false);
    return [page.status, page.title.split(' – ')[0]];
  };
  const notOfTeam = [403, 'Vous n’êtes pas de l’équipe'];
  const badSignIn = [400, 'La connexion n’a pas abouti'];

  it.each([slackIds.visitor, slackIds.guest])('%s of the workspace is not of the team', async (userId) => {
    const browser = site.browser();
    expect(await refusedFor(browser, await browser.askSlack(userId))).toEqual(notOfTeam);
  });

  it('a colleague whose contract is over, or has not begun, is not of the team', async () => {
    for (const contract of [{ from: '2012-01-02', to: '2017-01-02' }, { from: '2017-01-04' }]) {
      site.change({ team: association.team.map((member) => ({ ...member, contract })) });
      const browser = site.browser();
      expect(await refusedFor(browser, await browser.askSlack(rosselle))).toEqual(notOfTeam);
    }
  });

  it('an account of another workspace is not of the team', async () => {
    site.change({ slackTeam: 'T0OTHER' });
    const browser = site.browser();
    expect(await refusedFor(browser, await browser.askSlack(rosselle))).toEqual(notOfTeam);
  });

  it('an answer for another browser’s question is refused before its code is used', async () => {
    const owner = site.browser();
    const back = await owner.askSlack(rosselle);
    const victim = site.browser();
    expect(await refusedFor(victim, back)).toEqual(badSignIn);
    await victim.go('/equipe/connexion/slack');
    expect(await refusedFor(victim, back)).toEqual(badSignIn);
    expect((await owner.go(back)).location).toBe('/equipe');
  });

  it('an answer without a question is refused', async () => {
    expect(await refusedFor(site.browser(), '/equipe/retour?code=abc')).toEqual(badSignIn);
    expect(await refusedFor(site.browser(), '/equipe/retour')).toEqual(badSignIn);
  });

  it('a code that was made for another question is refused, though this browser brings it', async () => {
    const [one, other] = [site.browser(), site.browser()];
    const code = new URLSearchParams((await one.askSlack(rosselle)).split('?')[1]).get('code') ?? '';
    const back = new URLSearchParams((await other.askSlack(rosselle)).split('?')[1]);
    back.set('code', code);
    expect(await refusedFor(other, `/equipe/retour?${back}`)).toEqual(badSignIn);
  });

  it('a code that was used before opens nothing', async () => {
    const browser = site.browser();
    const back = await browser.askSlack(rosselle);
    const ticket = browser.cookies.get('__Host-connexion') ?? '';
    await browser.go(back);
    browser.cookies.delete(session);
    browser.cookies.set('__Host-connexion', ticket);
    expect(await refusedFor(browser, back)).toEqual(badSignIn);
  });

  it('while Slack is down one is told to try again, and can', async () => {
    const browser = site.browser();
    const back = await browser.askSlack(rosselle);
    for (const trouble of ['down', 'absurd'] as const) {
      site.standIn.switches[trouble] = true;
      const page = await browser.go(back);
      site.standIn.switches[trouble] = false;
      expect([page.status, browser.cookies.has(session)]).toEqual([503, false]);
      expect(page.words).toContain('Réessayez dans quelques minutes.');
    }
    expect((await browser.go(back)).location).toBe('/equipe');
  });

  it('who says no in Slack is told so', async () => {
    const browser = site.browser();
    expect(await refusedFor(browser, await browser.askSlack(''))).toEqual([403, 'La connexion est annulée']);
  });
});

describe('a session ends', () => {
  const isIn = async (browser: ReturnType<TeamSite['browser']>) => (await browser.go('/equipe')).status === 200;

  it('after 30 minutes without a page', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    site.pass(29);
    expect(await isIn(browser)).toBe(true);
    site.pass(29);
    expect(await isIn(browser)).toBe(true);
    site.pass(30);
    expect(await isIn(browser)).toBe(false);
  });

  it('after 12 hours, whatever is done in it', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      site.pass(20);
      expect(await isIn(browser)).toBe(true);
    }
    site.pass(20);
    expect(await isIn(browser)).toBe(false);
  });

  it('by the button, here and in the store', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    const token = browser.cookies.get(session) ?? '';
    const out = await browser.send('/equipe/fin', {});
    expect([out.status, out.location, browser.cookies.has(session)]).toEqual([303, '/equipe/fin', false]);
    browser.cookies.set(session, token);
    expect(await isIn(browser)).toBe(false);
  });

  it('not by a form of another site', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    expect((await browser.send('/equipe/fin', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await isIn(browser)).toBe(true);
  });

  it('on the day after the contract', async () => {
    const browser = site.browser();
    await browser.signIn(rosselle);
    site.change({
      team: association.team.map((one) => ({ ...one, contract: { from: '2012-01-02', to: '2017-01-02' } })),
    });
    expect(await isIn(browser)).toBe(false);
  });
});
