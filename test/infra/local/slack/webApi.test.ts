import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anna,
  annasDirect,
  botToken,
  botUser,
  bruno,
  commonChannel,
  type Lab,
  monday,
  quiet,
  startLab,
  teamChannel,
  visitor,
  wordsOf,
} from './lab.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await startLab();
});
afterEach(() => lab.stop());

const post = (text: string, more = {}) => lab.client.chat.postMessage({ channel: teamChannel, text, ...more });
type Listed = { ok: boolean; messages?: { text?: string }[]; members?: { id?: string }[] };
const textsOf = ({ messages = [] }: Listed) => messages.map(({ text }) => text);
const idsOf = ({ members = [] }: Listed) => members.map(({ id }) => id);

describe('who may call', () => {
  it('refuses a call without a token, and one with a wrong token', async () => {
    const call = (headers: Record<string, string>) => fetch(`${lab.slackApiUrl}auth.test`, { method: 'POST', headers });
    expect(await (await call({})).json()).toEqual({ ok: false, error: 'not_authed' });
    const stranger = new WebClient('xoxb-other', {
      slackApiUrl: lab.slackApiUrl,
      retryConfig: { retries: 0 },
      logger: quiet,
    });
    await expect(stranger.auth.test()).rejects.toThrow('invalid_auth');
    expect(await lab.client.auth.test()).toMatchObject({ ok: true, user_id: botUser, bot_id: 'B0JALON' });
  });

  it('refuses a method it does not know, by Slack’s name for that', async () => {
    await expect(lab.client.apiCall('chat.dance')).rejects.toThrow('unknown_method');
    await expect(lab.client.apiCall('toString')).rejects.toThrow('unknown_method');
  });

  it('refuses what the app was not given the scope for, and names the scope', async () => {
    const poorer = await startLab({ without: 'groups:read' });
    const refused = await poorer.client.conversations.members({ channel: teamChannel }).catch((error) => error);
    expect(refused.data).toMatchObject({ error: 'missing_scope', needed: 'groups:read' });
    await poorer.client.conversations.members({ channel: commonChannel });
    poorer.stop();
  });

  it('reads a JSON body as well as a form, and says so when it is neither', async () => {
    const call = async (body: string) =>
      (
        await fetch(`${lab.slackApiUrl}chat.postMessage`, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${botToken}` },
          body,
        })
      ).json();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'été' } }];
    expect(await call(JSON.stringify({ channel: teamChannel, text: 'été', blocks }))).toMatchObject({
      ok: true,
      message: { text: 'été', blocks: [{ text: { text: 'été' } }] },
    });
    expect(await call('{"channel":')).toEqual({ ok: false, error: 'invalid_json' });
  });
});

describe('messages', () => {
  it('get a ts from the simulated clock, unique and increasing even while it stands still', async () => {
    const first = await post('un');
    const second = await post('deux');
    lab.time.virtual += 60_000;
    const third = await post('trois');
    expect([first.ts, second.ts, third.ts]).toEqual([
      `${monday / 1000}.000000`,
      `${monday / 1000}.000001`,
      `${monday / 1000 + 60}.000000`,
    ]);
  });

  it('can be changed and deleted by the bot, and only its own', async () => {
    const { ts = '' } = await post('avant', { blocks: [{ type: 'divider' }] });
    await lab.client.chat.update({ channel: teamChannel, ts, text: 'après', blocks: [{ type: 'divider' }] });
    expect(await lab.read(anna, teamChannel)).not.toContain('(modifié)');
    await lab.client.chat.update({ channel: teamChannel, ts, text: 'sans blocs' });
    expect(wordsOf(await lab.read(anna, teamChannel))).toMatch(/\(modifié\) sans blocs/);
    await lab.client.chat.delete({ channel: teamChannel, ts });
    await expect(lab.client.chat.update({ channel: teamChannel, ts, text: 'x' })).rejects.toThrow('message_not_found');

    await lab.type(anna, teamChannel, 'le mien');
    const { messages } = await lab.client.conversations.history({ channel: teamChannel });
    const mine = { channel: teamChannel, ts: messages?.[0]?.ts ?? '' };
    await expect(lab.client.chat.update({ ...mine, text: 'x' })).rejects.toThrow('cant_update_message');
    await expect(lab.client.chat.delete(mine)).rejects.toThrow('cant_delete_message');
  });

  it('to a person’s id go into their direct channel, which nobody else has', async () => {
    const { channel } = await lab.client.chat.postMessage({ channel: anna, text: 'Bonjour Anna' });
    expect(channel).toBe(annasDirect);
    expect(await lab.client.conversations.open({ users: anna })).toMatchObject({ channel: { id: annasDirect } });
    expect(await lab.read(anna, annasDirect)).toContain('Bonjour Anna');
    expect(await lab.read(bruno, annasDirect)).not.toContain('Bonjour Anna');
  });

  it('for one person are seen by that person alone, never in the history, and can be put away', async () => {
    await lab.client.chat.postEphemeral({ channel: teamChannel, user: anna, text: 'entre nous' });
    expect(await lab.read(anna, teamChannel)).toContain('entre nous');
    expect(await lab.read(bruno, teamChannel)).not.toContain('entre nous');
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel }))).toEqual([]);
    const toVisitor = lab.client.chat.postEphemeral({ channel: teamChannel, user: visitor, text: 'x' });
    await expect(toVisitor).rejects.toThrow('user_not_in_channel');

    const ts =
      /id="m(\d+)-(\d+)"/
        .exec(await lab.read(anna, teamChannel))
        ?.slice(1)
        .join('.') ?? '';
    await lab.press(bruno, teamChannel, ts, { kind: 'dismiss' });
    expect(await lab.read(anna, teamChannel)).toContain('entre nous');
    expect(await lab.press(anna, teamChannel, ts, { kind: 'dismiss' })).not.toContain('entre nous');
  });

  it('are refused with Slack’s words when something is wrong with them', async () => {
    await expect(post('x', { channel: 'C0AILLEURS' })).rejects.toThrow('channel_not_found');
    await expect(post('')).rejects.toThrow('no_text');
    await expect(post('x'.repeat(40_001))).rejects.toThrow('msg_too_long');
    await expect(post('x', { metadata: { event_type: 'sans contenu' } })).rejects.toThrow('invalid_metadata_format');
    await expect(lab.client.apiCall('chat.update', { channel: teamChannel })).rejects.toThrow('invalid_arguments');
  });
});

describe('the history', () => {
  it('finds a message that was already sent by its metadata, when asked for all of it', async () => {
    await post('relance', { metadata: { event_type: 'message', event_payload: { id: 'M-42' } } });
    const asked = await lab.client.conversations.history({ channel: teamChannel, include_all_metadata: true });
    expect(asked.messages?.[0]?.metadata).toEqual({ event_type: 'message', event_payload: { id: 'M-42' } });
    const plain = await lab.client.conversations.history({ channel: teamChannel });
    expect(plain.messages?.[0]?.metadata).toBeUndefined();
  });

  it('goes from new to old between two moments, which count only when they are included', async () => {
    const sent: string[] = [];
    for (const text of ['a', 'b', 'c']) {
      sent.push((await post(text)).ts ?? '');
      lab.time.virtual += 1000;
    }
    const [oldest = '', , latest = ''] = sent;
    const between = { channel: teamChannel, oldest, latest };
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel }))).toEqual(['c', 'b', 'a']);
    expect(textsOf(await lab.client.conversations.history(between))).toEqual(['b']);
    expect(textsOf(await lab.client.conversations.history({ ...between, inclusive: true }))).toEqual(['c', 'b', 'a']);
    const now = String(lab.time.virtual / 1000 - 2);
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel, oldest: now }))).toEqual(['c']);
  });

  it('comes in pages, none missing and none twice', async () => {
    for (let count = 0; count < 7; count++) await post(`n${count}`);
    const pages: (string | undefined)[][] = [];
    for await (const page of lab.client.paginate('conversations.history', { channel: teamChannel, limit: 3 }))
      pages.push(textsOf(page));
    expect(pages).toEqual([['n6', 'n5', 'n4'], ['n3', 'n2', 'n1'], ['n0']]);
  });

  it('leaves answers in their thread', async () => {
    const { ts = '' } = await post('sujet');
    await post('réponse', { thread_ts: ts });
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel }))).toEqual(['sujet']);
    expect(textsOf(await lab.client.conversations.replies({ channel: teamChannel, ts }))).toEqual(['sujet', 'réponse']);
    expect(wordsOf(await lab.read(anna, teamChannel))).toMatch(/sujet 1 réponse .* réponse/);
  });
});

describe('people and channels', () => {
  it('gives a person by id or address, and the whole team in pages', async () => {
    expect(await lab.client.users.info({ user: anna })).toMatchObject({
      user: { real_name: 'M. Rosselle', tz: 'Europe/Paris', profile: { email: 'm.rosselle@example.org' } },
    });
    const found = await lab.client.users.lookupByEmail({ email: 'g.lestienne@example.org' });
    expect(found.user?.id).toBe(bruno);
    await expect(lab.client.users.info({ user: 'U0PERSONNE' })).rejects.toThrow('user_not_found');
    await expect(lab.client.users.lookupByEmail({ email: 'x@y.fr' })).rejects.toThrow('users_not_found');
    const ids: (string | undefined)[] = [];
    for await (const page of lab.client.paginate('users.list', { limit: 4 })) ids.push(...idsOf(page));
    expect(ids).toHaveLength(12);
    expect(new Set(ids)).toContain(visitor);
  });

  it('has a private channel of the team that the visitor is not in', async () => {
    const { members } = await lab.client.conversations.members({ channel: teamChannel });
    expect(members).toContain(anna);
    expect(members).not.toContain(visitor);
    expect((await lab.client.conversations.members({ channel: commonChannel })).members).toContain(visitor);
    expect(await lab.client.conversations.info({ channel: teamChannel })).toMatchObject({
      channel: { is_private: true, is_im: false },
    });
    expect((await fetch(`${lab.origin}/slack/${visitor}/${teamChannel}`)).status).toBe(404);
  });
});

describe('the switches', () => {
  it('let one message a second through in each channel, and answer the next with 429', async () => {
    await lab.switchOn('rateLimited');
    const quick = new WebClient(botToken, {
      slackApiUrl: lab.slackApiUrl,
      retryConfig: { retries: 0 },
      logger: quiet,
      rejectRateLimitedCalls: true,
    });
    await quick.chat.postMessage({ channel: teamChannel, text: '1' });
    await quick.chat.postMessage({ channel: commonChannel, text: '1' });
    const refused = await quick.chat.postMessage({ channel: teamChannel, text: '2' }).catch((error) => error);
    expect(refused).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    lab.time.ahead += 1000;
    await quick.chat.postMessage({ channel: teamChannel, text: '2' });
    lab.time.virtual += 1000;
    await quick.chat.postMessage({ channel: teamChannel, text: '3' });
    expect(textsOf(await quick.conversations.history({ channel: teamChannel }))).toEqual(['3', '2', '1']);
  });

  it('answer 503 while the messaging is down, and take nothing', async () => {
    await lab.switchOn('down');
    const response = await fetch(`${lab.slackApiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({ token: botToken, channel: teamChannel, text: 'perdu' }),
    });
    expect(response.status).toBe(503);
    await lab.switchOn();
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel }))).toEqual([]);
  });

  it('make it answer nonsense with 200, another each time, and take nothing', async () => {
    await lab.switchOn('absurd');
    const call = () =>
      fetch(`${lab.slackApiUrl}chat.postMessage`, {
        method: 'POST',
        body: new URLSearchParams({ token: botToken, channel: teamChannel, text: 'perdu' }),
      });
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(3);
    await expect(lab.client.chat.postMessage({ channel: teamChannel, text: 'perdu' })).rejects.toThrow();
    await lab.switchOn();
    expect(textsOf(await lab.client.conversations.history({ channel: teamChannel }))).toEqual([]);
  });

  it('make the messaging slow: the message is there, and its answer comes too late for the bot', async () => {
    await lab.switchOn('slow');
    const hasty = new WebClient(botToken, {
      slackApiUrl: lab.slackApiUrl,
      retryConfig: { retries: 0 },
      logger: quiet,
      timeout: 300,
    });
    await expect(hasty.chat.postMessage({ channel: teamChannel, text: 'envoyé' })).rejects.toThrow();
    expect(await lab.read(anna, teamChannel)).toContain('envoyé');
  });
});
