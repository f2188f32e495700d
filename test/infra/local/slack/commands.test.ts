import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import {
  anna,
  annasDirect,
  bruno,
  commonChannel,
  type Lab,
  type LabOptions,
  monday,
  signingSecret,
  startLab,
  teamChannel,
  use,
  visitor,
  wordsOf,
} from './lab.ts';

let lab: Lab;
afterEach(() => lab.stop());
const start = async (options: LabOptions) => {
  lab = await startLab(options);
};

const fieldsOf = async (request: Request | undefined) => Object.fromEntries(new URLSearchParams(await request?.text()));

describe('a command', () => {
  it('goes to the bot signed, with Slack’s fields', async () => {
    await start({ deliver: async () => new Response('') });
    await lab.type(anna, teamChannel, '/rdv Amina & <Benali> avec @g.lestienne');
    const [request] = lab.received;
    const body = await request?.clone().text();
    const time = request?.headers.get('x-slack-request-timestamp');
    const expected = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex');
    expect(request?.headers.get('x-slack-signature')).toBe(`v0=${expected}`);
    expect(Math.abs(Number(time) * 1000 - Date.now())).toBeLessThan(5000);
    expect(await fieldsOf(request)).toMatchObject({
      command: '/rdv',
      text: 'Amina &amp; &lt;Benali&gt; avec <@U0LESTIENNE|g.lestienne>',
      user_id: anna,
      channel_id: teamChannel,
      channel_name: 'privategroup',
      response_url: expect.stringContaining(`${lab.origin}/api/hooks/`),
    });
  });

  it('is believed by Bolt, and not when one letter of it is changed', async () => {
    let heard = 0;
    const register = (app: App) => {
      app.command('/rdv', async ({ ack }) => {
        heard++;
        await ack();
      });
    };
    await start({ register });
    await lab.type(anna, teamChannel, '/rdv Amina');
    expect(heard).toBe(1);

    const [request] = lab.received;
    const forged = (await request?.clone().text())?.replace('Amina', 'Anima') ?? '';
    const answer = await lab.endpoint(
      new Request('http://127.0.0.1/slack/events', { method: 'POST', headers: request?.headers ?? {}, body: forged }),
    );
    expect([answer.status, heard]).toEqual([401, 1]);
  });

  it('may come from the visitor, who is not in the team’s channel', async () => {
    await start({ register: (app) => app.command('/rdv', ({ ack }) => ack('Réservé à l’équipe.')) });
    expect(await lab.type(visitor, commonChannel, '/rdv Amina')).toContain('Réservé à l’équipe.');
    expect(await lab.read(anna, commonChannel)).not.toContain('Réservé');
  });

  it('is answered in the channel when the bot says so, else for the person alone', async () => {
    const register = (app: App) => {
      app.command('/tous', ({ ack }) => ack({ response_type: 'in_channel', text: 'pour tous' }));
      app.command('/moi', ({ ack }) => ack({ text: 'pour *moi*' }));
    };
    await start({ register });
    await lab.type(anna, teamChannel, '/tous');
    const page = await lab.type(anna, teamChannel, '/moi');
    expect(page).toContain('pour <strong>moi</strong>');
    const others = await lab.read(bruno, teamChannel);
    expect(others).toContain('pour tous');
    expect(others).not.toContain('pour <strong>moi');
  });

  it('that the bot does not know, or that makes it fail, is dispatch_failed', async () => {
    await start({ deliver: async () => Promise.reject(new Error('connection refused')) });
    expect(wordsOf(await lab.type(anna, teamChannel, '/rien'))).toContain(
      'La commande /rien a échoué (« dispatch_failed »)',
    );
    expect(await lab.read(bruno, teamChannel)).not.toContain('dispatch_failed');
    expect(wordsOf(await lab.page(`/slack/${anna}/echanges`))).toContain('connection refused');
  });

  it('that takes more than three seconds is operation_timeout, and its late answer is only in the journal', async () => {
    await start({
      deliver: async () => {
        await new Promise((resolve) => setTimeout(resolve, 3200));
        return Response.json({ text: 'trop tard' });
      },
    });
    const asked = performance.now();
    const page = await lab.type(anna, teamChannel, '/lent');
    expect(performance.now() - asked).toBeLessThan(3150);
    expect(wordsOf(page)).toContain('La commande /lent a échoué (« operation_timeout »)');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await lab.read(anna, teamChannel)).not.toContain('trop tard');
    expect(wordsOf(await lab.page(`/slack/${anna}/echanges`))).toMatch(/200, 32\d\d ms, operation_timeout/);
  });

  it('whose answer breaks Block Kit is not shown', async () => {
    await start({ deliver: async () => Response.json({ text: 'x', blocks: [{ type: 'nope' }] }) });
    const page = await lab.type(anna, teamChannel, '/x');
    expect(page).toContain('invalid_blocks [ERROR] unsupported type [json-pointer:/blocks/0/type]');
  });
});

describe('a response address', () => {
  const respond = async (body: object) => {
    const { response_url = '' } = await fieldsOf(lab.received.at(-1)?.clone());
    const url = response_url || JSON.parse((await fieldsOf(lab.received.at(-1)?.clone())).payload ?? '{}').response_url;
    return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  };

  it('works five times', async () => {
    await start({ deliver: async () => new Response('') });
    await lab.type(anna, teamChannel, '/rdv');
    const statuses: number[] = [];
    for (let count = 1; count <= 6; count++) statuses.push((await respond({ text: `suite ${count}` })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const page = await lab.read(anna, teamChannel);
    expect(page).toContain('suite 5');
    expect(page).not.toContain('suite 6');
    expect(await lab.read(bruno, teamChannel)).not.toContain('suite');
  });

  it('works for thirty minutes', async () => {
    await start({ deliver: async () => new Response('') });
    await lab.type(anna, teamChannel, '/rdv');
    lab.time.ahead += 30 * 60_000 - 1000;
    expect((await respond({ text: 'à temps' })).status).toBe(200);
    lab.time.ahead += 2000;
    expect(await (await respond({ text: 'trop tard' })).json()).toEqual({ ok: false, error: 'expired_url' });
  });

  it('of a button replaces or takes away the message it is on, an ephemeral one included', async () => {
    await start({ deliver: async () => new Response('') });
    const button = {
      type: 'button' as const,
      action_id: 'undo',
      text: { type: 'plain_text' as const, text: 'Annuler' },
    };
    const blocks = [{ type: 'actions' as const, block_id: 'b', elements: [button] }];
    const { message_ts: ts = '' } = await lab.client.chat.postEphemeral({
      channel: teamChannel,
      user: anna,
      text: 'x',
      blocks,
    });
    await lab.press(anna, teamChannel, ts, use('b', 'undo'));
    expect(JSON.parse((await fieldsOf(lab.received.at(-1)?.clone())).payload ?? '')).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', message_ts: ts, is_ephemeral: true },
      actions: [{ type: 'button', action_id: 'undo', block_id: 'b' }],
    });
    await respond({ replace_original: true, text: 'Annulé' });
    expect(wordsOf(await lab.read(anna, teamChannel))).toMatch(/Visible par vous seul Annulé/);
    await respond({ delete_original: true });
    expect(await lab.read(anna, teamChannel)).not.toContain('Annulé');
  });
});

describe('after a restart', () => {
  it('messages, open modals and what was typed in them are still there, and the next ts is later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slack-'));
    const file = join(folder, 'slack.sqlite');
    const { rdvBot } = await import('./rdvBot.ts');
    await start({ register: rdvBot, file });
    await lab.client.chat.postMessage({ channel: anna, text: 'avant' });
    await lab.type(anna, annasDirect, '/rdv Amina');
    lab.stop();

    await start({ register: rdvBot, file });
    const page = await lab.read(anna, annasDirect);
    expect(page).toContain('avant');
    expect(page).toContain('<strong>Amina</strong>');
    const { ts } = await lab.client.chat.postMessage({ channel: anna, text: 'après' });
    expect(ts).toBe(`${monday / 1000}.000001`);
    rmSync(folder, { recursive: true });
  });
});
