import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, annasDirect, type Lab, sentIn, startLab, teamChannel, visitor, wordsOf } from './lab.ts';

let lab: Lab;
const modal: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Rendez-vous' },
  blocks: [{ type: 'divider' }],
};
const bot = (app: App) => {
  app.shortcut('appointmentFromMessage', async ({ shortcut, ack, client, respond }) => {
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
    await respond({ text: 'Bien reçu', replace_original: false });
    await ack();
  });
};
beforeEach(async () => {
  lab = await startLab({ register: bot });
});
afterEach(() => lab.stop());

const shortcut = { kind: 'shortcut', callbackId: 'appointmentFromMessage' } as const;
const lastTs = async () =>
  (await lab.client.conversations.history({ channel: teamChannel, limit: 1 })).messages?.[0]?.ts ?? '';

describe('the shortcut of a message', () => {
  it('stands in the menu of each message, and tells the bot which message it is', async () => {
    const page = await lab.type(anna, teamChannel, 'Amina passe mardi à 14h');
    expect(page).toMatch(/value="shortcut\/appointmentFromMessage" class="item">Créer un rendez-vous</);
    const ts = await lastTs();
    const after = await lab.press(anna, teamChannel, ts, shortcut);
    expect(after).toMatch(/<h2 id="V\w+-title">Rendez-vous</);
    expect(wordsOf(after)).toContain('Bien reçu');
    expect(await sentIn(lab.received[0])).toMatchObject({
      type: 'message_action',
      callback_id: 'appointmentFromMessage',
      user: { id: anna },
      channel: { id: teamChannel },
      message_ts: ts,
      message: { type: 'message', user: anna, text: 'Amina passe mardi à 14h', ts },
      trigger_id: expect.any(String),
      response_url: expect.stringContaining('/api/hooks/'),
    });
  });

  it('is not offered on what one person alone sees, nor taken there', async () => {
    await lab.client.chat.postEphemeral({ channel: teamChannel, user: anna, text: 'entre nous' });
    const page = await lab.read(anna, teamChannel);
    expect(page).not.toContain('value="shortcut');
    const ts = /id="m(\d+)-(\d+)"/.exec(page)?.slice(1).join('.') ?? '';
    await lab.press(anna, teamChannel, ts, shortcut);
    expect(lab.received).toHaveLength(0);
  });

  it('is nobody’s who is not in the channel, and none that the app does not have', async () => {
    await lab.type(anna, teamChannel, 'bonjour');
    const ts = await lastTs();
    await lab.press(anna, teamChannel, ts, { kind: 'shortcut', callbackId: 'autre' });
    await lab.press(visitor, teamChannel, ts, shortcut);
    expect(lab.received).toHaveLength(0);
  });
});

describe('the direct conversation with an app that takes no messages', () => {
  it('has no line to write in, as in Slack', async () => {
    const quiet = await startLab({ readOnly: true });
    const page = await quiet.read(anna, annasDirect);
    expect(page).toContain('On ne peut pas écrire à cette appli.');
    expect(page).not.toContain('class="write" method="post"');
    quiet.stop();
  });
});

describe('a command that the app was not installed with', () => {
  it('is Slack’s to refuse: the bot never hears of it', async () => {
    const page = await lab.type(anna, teamChannel, '/inconnue Amina');
    expect(wordsOf(page)).toContain('/inconnue n’est pas une commande de cet espace.');
    expect(lab.received).toHaveLength(0);
    expect(page).toContain('<option value="/rdv ">Un essai</option>');
  });
});
