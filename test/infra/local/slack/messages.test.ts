import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, bruno, field, type Lab, startLab, teamChannel, use, wordsOf } from './lab.ts';

let lab: Lab;
/** What the bot heard of gestures, in Slack's form. */
const heard: Record<string, unknown>[] = [];
const bot = (app: App) => {
  app.action(/.*/, async ({ action, ack }) => {
    heard.push({ ...action });
    await ack();
  });
};
beforeEach(async () => {
  heard.length = 0;
  lab = await startLab({ register: bot });
});
afterEach(() => lab.stop());

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text });
const say = async (text: string, blocks: KnownBlock[] = []) =>
  (await lab.client.chat.postMessage({ channel: teamChannel, text, ...(blocks.length > 0 && { blocks }) })).ts ?? '';
const drawn = async () => /<ol><li.*<\/ol>/s.exec(await lab.read(anna, teamChannel))?.[0] ?? '';

describe('a name with markup in it', () => {
  it('stays a name wherever it stands', async () => {
    const name = '<b onclick="x">Amina</b> & \'Co\'';
    const written = '&lt;b onclick=&quot;x&quot;&gt;Amina&lt;/b&gt; &amp; &#39;Co&#39;';
    await say(name, [
      { type: 'header', text: plain(name) },
      { type: 'section', fields: [plain(name)] },
      { type: 'context', elements: [plain(name)] },
      {
        type: 'actions',
        block_id: name,
        elements: [
          { type: 'button', action_id: name, text: plain(name), value: name, confirm: { text: plain(name) } },
          { type: 'static_select', action_id: 'to', placeholder: plain(name), options: [option(name)] },
          { type: 'radio_buttons', action_id: 'one', options: [option(name)] },
        ],
      },
    ]);
    await say(name.replaceAll('&', '&amp;'));
    const page = await drawn();
    expect(page).not.toMatch(/<b[ >]/);
    expect(page.split(written)).toHaveLength(13);
  });

  it('would not run even if it got through', async () => {
    const { headers } = await fetch(`${lab.origin}/slack/${anna}/${teamChannel}`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self';/);
  });
});

describe('what a person can use in a message', () => {
  const digest: KnownBlock[] = [
    {
      type: 'section',
      block_id: 'one/1 %',
      text: { type: 'mrkdwn', text: 'Amina B.' },
      accessory: { type: 'overflow', action_id: 'follow up', options: [option('Fait'), option('+1 semaine')] },
    },
    {
      type: 'actions',
      block_id: 'pick',
      elements: [
        {
          type: 'static_select',
          action_id: 'to',
          placeholder: plain('Confier à'),
          options: [option('Anna'), option('Bruno')],
        },
        { type: 'datepicker', action_id: 'on', initial_date: '2016-03-21' },
        {
          type: 'button',
          action_id: 'close',
          text: plain('Clôturer'),
          style: 'danger',
          confirm: {
            title: plain('Vraiment ?'),
            text: plain('Rien ne sera perdu.'),
            confirm: plain('Oui, clôturer'),
            deny: plain('Non'),
          },
        },
      ],
    },
  ];

  it('a menu tells the bot which entry, whatever characters its ids are made of', async () => {
    const ts = await say('suivis', digest);
    await lab.press(anna, teamChannel, ts, use('one/1 %', 'follow up', '+1 semaine'));
    expect(heard).toMatchObject([
      { type: 'overflow', block_id: 'one/1 %', action_id: 'follow up', selected_option: { value: '+1 semaine' } },
    ]);
  });

  it('a select and a date tell what was picked, with the state of the others', async () => {
    const ts = await say('suivis', digest);
    const fields = { [field('pick', 'to')]: 'Bruno', [field('pick', 'on')]: '2016-03-28' };
    await lab.press(anna, teamChannel, ts, use('pick', 'to'), fields);
    await lab.press(anna, teamChannel, ts, use('pick', 'on'), fields);
    expect(heard).toMatchObject([
      { type: 'static_select', selected_option: { text: plain('Bruno'), value: 'Bruno' } },
      { type: 'datepicker', selected_date: '2016-03-28' },
    ]);
    const payload = new URLSearchParams(await lab.received.at(-1)?.text()).get('payload') ?? '';
    expect(JSON.parse(payload)).toMatchObject({
      state: { values: { pick: { to: { selected_option: { value: 'Bruno' } }, on: { selected_date: '2016-03-28' } } } },
      message: { ts, bot_id: 'B0JALON' },
      channel: { id: teamChannel },
      user: { id: anna },
    });
  });

  it('a button with a confirmation asks first', async () => {
    await say('suivis', digest);
    const page = await drawn();
    expect(page).toMatch(/<button type="button" id="([^"]+)" class="danger" popovertarget="\1-ask">Clôturer</);
    expect(wordsOf(page)).toContain('Vraiment ? Rien ne sera perdu. Non Oui, clôturer');
  });

  it('a menu with a confirmation asks first, for the entry that was chosen', async () => {
    const confirm = { title: plain('Clore ?'), text: plain('Le parcours sera clos.'), confirm: plain('Clore') };
    const menu = { type: 'overflow' as const, action_id: 'end', options: [option('Clore'), option('Ouvrir')], confirm };
    await say('suivi', [{ type: 'actions', block_id: 'menu', elements: [menu] }]);
    const page = await drawn();
    expect(page).toMatch(/popovertarget="([^"]+)-0-ask">Clore<.*id="\1-0-ask" class="ask" role="dialog"/s);
    expect(page.match(/Le parcours sera clos\./g)).toHaveLength(2);
    expect(page).toContain('value="use/menu/end/Clore"');
  });

  it('nothing that the message no longer has', async () => {
    const ts = await say('suivis', digest);
    await lab.client.chat.update({ channel: teamChannel, ts, text: 'Réglé', blocks: [] });
    await lab.press(anna, teamChannel, ts, use('pick', 'close'));
    expect(heard).toEqual([]);
  });

  it('nothing in a message of a channel that one is not in', async () => {
    const { ts = '', channel = '' } = await lab.client.chat.postMessage({ channel: anna, text: 'x', blocks: digest });
    await lab.press(bruno, channel, ts, use('pick', 'close'));
    expect(heard).toEqual([]);
  });
});

describe('what is new', () => {
  const unread = async (viewer: string, name: string) =>
    new RegExp(`${name}</span> <span class="badge"><span aria-hidden="true">(\\d+)`).exec(
      await lab.page(`/slack/${viewer}/echanges`),
    )?.[1];

  it('is counted for each person until they have looked', async () => {
    await say('un');
    await say('deux');
    await lab.client.chat.postMessage({ channel: bruno, text: 'pour Bruno' });
    expect(await unread(anna, 'G. Lestienne')).toBe('3');
    await lab.read(bruno, teamChannel);
    expect(await unread(anna, 'G. Lestienne')).toBe('1');
    expect(await unread(bruno, 'Jalon')).toBe('1');
    expect(await unread(anna, 'équipe')).toBe('2');
  });

  it('changes the version that a page looks at, and nothing else does', async () => {
    await say('ancien');
    await lab.read(anna, teamChannel);
    const before = await lab.page('/slack/version');
    await lab.read(anna, teamChannel);
    expect(await lab.page('/slack/version')).toBe(before);
    await say('nouveau');
    expect(await lab.page('/slack/version')).not.toBe(before);
  });

  it('pushes the old out of sight, page by page', async () => {
    for (let count = 0; count < 61; count++) await say(`n° ${count}.`);
    const page = await lab.read(anna, teamChannel);
    expect(page).toContain('n° 60.');
    expect(page).not.toContain('n° 0.');
    const older = /href="([^"]+\?avant=[^"]+)"/.exec(page)?.[1] ?? '';
    expect(await lab.page(older)).toContain('n° 0.');
    expect(await unread(anna, 'équipe')).toBeUndefined();
  });

  it('stands under the day of the simulated clock', async () => {
    await say('un');
    lab.time.virtual += 15 * 3600_000;
    await say('deux');
    expect(wordsOf(await drawn())).toMatch(/09:00 un .* mardi 15 mars 2016 .* 00:00 deux/);
  });
});

describe('the journal of exchanges', () => {
  it('shows what was asked and answered, and never the token', async () => {
    await lab.client.chat.postMessage({ channel: teamChannel, text: 'dans le journal' });
    await lab.client.chat.postMessage({ channel: 'C0AILLEURS', text: 'x' }).catch(() => {});
    await fetch(`${lab.slackApiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: 'xoxb-a-token' }),
    });
    const page = await lab.page(`/slack/${anna}/echanges`);
    expect(page).toContain('dans le journal');
    expect(wordsOf(page)).toMatch(/chat\.postMessage vers la messagerie 200, \d+ ms, refus .*channel_not_found/);
    expect(page).not.toContain('xoxb');
  });
});
