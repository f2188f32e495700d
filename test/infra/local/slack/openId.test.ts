import { afterAll, beforeAll, expect, it } from 'vitest';
import { slackIds } from '../../../../infra/local/slack/workspace.ts';
import { openTeamSite, rosselle, type TeamSite } from '../../../functions/http/console/teamSite.ts';

const redirectUri = 'https://jalon.example/equipe/retour';

let site: TeamSite;
beforeAll(async () => {
  site = await openTeamSite('2017-01-03T10:00:00.000Z');
});
afterAll(() => site.close());

const question = {
  response_type: 'code',
  scope: 'openid',
  client_id: 'a-client',
  redirect_uri: redirectUri,
  state: 'S1',
  nonce: 'N1',
};

const authorize = (changes: Record<string, string> = {}): Promise<Response> =>
  fetch(`${site.slackUrl}/openid/connect/authorize?${new URLSearchParams({ ...question, ...changes })}`, {
    redirect: 'manual',
  });

/** The code for somebody's answer. */
const codeOf = async (user: string): Promise<string> =>
  new URL((await authorize({ user })).headers.get('location') ?? '').searchParams.get('code') ?? '';

const exchange = async (changes: Record<string, string>): Promise<Record<string, unknown>> => {
  const grant = { client_id: 'a-client', client_secret: 'a-client-secret', redirect_uri: redirectUri };
  const body = new URLSearchParams({ ...grant, ...changes });
  const answer = await fetch(`${site.slackUrl}/api/openid.connect.token`, { method: 'POST', body });
  return (await answer.json()) as Record<string, unknown>;
};

it('one picks who one is: the team, and those who are not of it', async () => {
  const page = await (await authorize()).text();
  for (const name of ['M. Rosselle', 'A. Verhaeghe', 'Visiteur', 'Invité']) expect(page).toContain(name);
});

it.each([
  ['another app', { client_id: 'other' }, 'invalid_client_id'],
  ['another address to go back to', { redirect_uri: 'https://ailleurs.example/' }, 'bad_redirect_uri'],
  ['another way of answering', { response_type: 'token' }, 'unsupported_response_type'],
  ['more than the app was installed with', { scope: 'openid email' }, 'invalid_scope'],
])('a question with %s is refused, and leads nowhere', async (_, changes, code) => {
  const answer = await authorize({ ...changes, user: rosselle });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  expect(await answer.text()).toContain(code);
});

it('who is not of the workspace is not answered for', async () => {
  const { searchParams } = new URL((await authorize({ user: 'U0NOBODY' })).headers.get('location') ?? '');
  expect(Object.fromEntries(searchParams)).toEqual({ error: 'access_denied', state: 'S1' });
});

it.each([
  ['of another app', { client_id: 'other' }, 'invalid_client_id'],
  ['without the right secret', { client_secret: 'guessed' }, 'bad_client_secret'],
  ['for another address', { redirect_uri: 'https://jalon.example/' }, 'bad_redirect_uri'],
])('a code is not changed for a statement %s', async (_, changes, error) => {
  expect(await exchange({ code: await codeOf(rosselle), ...changes })).toEqual({ ok: false, error });
});

it('a code is good once, and for ten minutes', async () => {
  const code = await codeOf(rosselle);
  expect((await exchange({ code })).ok).toBe(true);
  expect(await exchange({ code })).toEqual({ ok: false, error: 'invalid_code' });
  const late = await codeOf(rosselle);
  site.pass(10);
  expect(await exchange({ code: late })).toEqual({ ok: false, error: 'invalid_code' });
});

it('the journal of exchanges holds no secret of the app, and no token', async () => {
  const { ok, ...tokens } = await exchange({ code: await codeOf(slackIds.visitor) });
  expect(ok).toBe(true);
  const page = await (await fetch(`${site.slackUrl}/slack/${rosselle}/echanges`)).text();
  expect(page).toContain('openid.connect.token');
  for (const kept of ['a-client-secret', tokens.id_token, tokens.access_token]) {
    expect(kept).toMatch(/.{8}/);
    expect(page).not.toContain(kept);
  }
});
