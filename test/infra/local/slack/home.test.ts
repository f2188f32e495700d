import type { App } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, annasDirect, bruno, field, type Lab, modalOn, sentIn, startLab, use, visitor, wordsOf } from './lab.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text });

const home = (title: string): HomeView => ({
  type: 'home',
  private_metadata: 'p',
  blocks: [
    { type: 'header', text: plain(title) },
    {
      type: 'section',
      block_id: 'amina',
      text: { type: 'mrkdwn', text: '*Amina B.* : sans nouvelles' },
      accessory: { type: 'overflow', action_id: 'act', options: [option('Fait'), option('+ 1 semaine')] },
    },
    {
      type: 'actions',
      block_id: 'settings',
      elements: [
        { type: 'static_select', action_id: 'pause', placeholder: plain('Pause'), options: [option('2 jours')] },
        { type: 'button', action_id: 'help', text: plain('Aide') },
      ],
    },
  ],
});

const modal: ModalView = { type: 'modal', title: plain('Aide'), blocks: [{ type: 'divider' }] };

let lab: Lab;

const bot = (app: App) => {
  let opened = 0;
  app.event('app_home_opened', async ({ event, client }) => {
    opened += 1;
    await client.views.publish({ user_id: event.user, view: home(`Ouvert ${opened} fois`) });
  });
  app.action('help', async ({ body, ack, client }) => {
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: modal });
    await ack();
  });
  app.action(/act|pause/, async ({ ack }) => ack());
};

beforeEach(async () => {
  lab = await startLab({ register: bot });
});
afterEach(() => lab.stop());

const viewOn = (page: string) => /\/accueil\/vues\/(\w+)/.exec(page)?.[1] ?? '';

describe('the app’s home', () => {
  it('is empty until somebody opens it; then the bot hears of it and publishes', async () => {
    expect(wordsOf(await lab.page(`/slack/${anna}/accueil`))).toContain('L’appli n’a encore rien publié ici.');
    expect(lab.received).toHaveLength(0);
    expect(wordsOf(await lab.openHome(anna))).toContain('Ouvert 1 fois');

    const [request] = lab.received;
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(await sentIn(request)).toMatchObject({
      type: 'event_callback',
      event_id: expect.stringMatching(/^Ev\w+$/),
      event: { type: 'app_home_opened', user: anna, channel: annasDirect, tab: 'home' },
    });
  });

  it('tells what was published before when it is opened again, and not when it is only looked at', async () => {
    await lab.openHome(anna);
    await lab.page(`/slack/${anna}/accueil`);
    expect(lab.received).toHaveLength(1);
    expect(wordsOf(await lab.openHome(anna))).toContain('Ouvert 2 fois');
    const event = await sentIn(lab.received[1]);
    expect(event.event.view).toMatchObject({ type: 'home', private_metadata: 'p', hash: expect.any(String) });
  });

  it('is another one for each person, the visitor too', async () => {
    await lab.openHome(anna);
    await lab.openHome(visitor);
    expect(wordsOf(await lab.page(`/slack/${anna}/accueil`))).toContain('Ouvert 1 fois');
    expect(wordsOf(await lab.page(`/slack/${visitor}/accueil`))).toContain('Ouvert 2 fois');
    expect(wordsOf(await lab.page(`/slack/${bruno}/accueil`))).toContain('rien publié');
  });

  it('tells the bot of its menus and selects, with the view that they are in', async () => {
    const page = await lab.openHome(anna);
    const id = viewOn(page);
    await lab.fill(anna, 'accueil', id, use('amina', 'act', '+ 1 semaine'));
    expect(await sentIn(lab.received.at(-1))).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, type: 'home' },
      actions: [{ type: 'overflow', action_id: 'act', selected_option: { value: '+ 1 semaine' } }],
    });
    await lab.fill(anna, 'accueil', id, use('settings', 'pause'), { [field('settings', 'pause')]: '2 jours' });
    expect(await sentIn(lab.received.at(-1))).toMatchObject({
      actions: [{ type: 'static_select', selected_option: { value: '2 jours' } }],
      view: { state: { values: { settings: { pause: { selected_option: { value: '2 jours' } } } } } },
    });
  });

  it('has its buttons open a modal over it, and nobody can close the home itself', async () => {
    const id = viewOn(await lab.openHome(anna));
    const page = await lab.fill(anna, 'accueil', id, use('settings', 'help'));
    expect(page).toMatch(/<h2 id="V\w+-title">Aide</);
    const back = await lab.fill(anna, 'accueil', modalOn(page) ?? '', { kind: 'close' });
    expect(modalOn(back)).toBeUndefined();
    await lab.fill(anna, 'accueil', id, { kind: 'close' });
    await lab.fill(bruno, 'accueil', id, use('amina', 'act', 'Fait'));
    expect(wordsOf(await lab.page(`/slack/${anna}/accueil`))).toContain('Ouvert 1 fois');
    expect(lab.received).toHaveLength(2);
  });

  it('holds a hundred blocks and no more', async () => {
    const publish = (count: number) => {
      const blocks: KnownBlock[] = Array.from({ length: count }, () => ({ type: 'divider' }));
      return lab.client.views.publish({ user_id: anna, view: { type: 'home', blocks } });
    };
    await publish(100);
    const refused = await publish(101).catch((error) => error);
    expect(refused.data).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]'] },
    });
    await expect(lab.client.views.publish({ user_id: anna, view: modal as never })).rejects.toThrow(
      'invalid_arguments',
    );
  });
});
