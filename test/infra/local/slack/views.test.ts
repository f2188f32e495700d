import type { App } from '@slack/bolt';
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, bruno, field, type Lab, modalOn, sentIn, startLab, teamChannel, use, wordsOf } from './lab.ts';

const text = (block_id: string, label: string): InputBlock => ({
  type: 'input',
  block_id,
  label: { type: 'plain_text', text: label },
  element: { type: 'plain_text_input', action_id: 'value' },
});

const modal = (
  title: string,
  blocks: KnownBlock[] = [text('name', 'Nom')],
  more: Partial<ModalView> = {},
): ModalView => ({
  type: 'modal',
  callback_id: 'card',
  title: { type: 'plain_text', text: title },
  submit: { type: 'plain_text', text: 'Envoyer' },
  blocks,
  ...more,
});

let lab: Lab;
let trigger = '';
/** What the bot answers to a submission; a test sets it. */
let answer: Record<string, unknown> | undefined;

const bot = (app: App) => {
  app.command('/modal', async ({ command, ack, client }) => {
    trigger = command.trigger_id;
    if (command.text !== 'rien') await client.views.open({ trigger_id: trigger, view: modal(command.text || 'Fiche') });
    await ack();
  });
  app.view('card', async ({ ack, body }) => {
    if (body.type === 'view_submission') trigger = body.trigger_id;
    // The types of Bolt refuse what a test sends wrong on purpose.
    await ack(answer as never);
  });
  app.options('partner', async ({ payload, ack }) => {
    const names = ['BGE', 'Bureau des artisans', 'Adie'].filter((name) => name.startsWith(payload.value));
    await ack({ options: names.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })) });
  });
  app.action('more', async ({ body, ack, client }) => {
    await ack();
    if (body.type !== 'block_actions' || body.view === undefined) return;
    const blocks = [text('name', 'Nom'), text('town', 'Commune')];
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: modal('Fiche longue', blocks) });
  });
};

beforeEach(async () => {
  answer = undefined;
  lab = await startLab({ register: bot });
});
afterEach(() => lab.stop());

const open = async (title = '') => modalOn(await lab.type(anna, teamChannel, `/modal ${title}`)) ?? '';
const submit = (id: string, fields = { [field('name', 'value')]: 'Amina' }) =>
  lab.fill(anna, teamChannel, id, { kind: 'submit' }, fields);
const titleOn = (page: string) => /<h2 id="V[^"]*">([^<]*)</.exec(page)?.[1];

describe('a trigger', () => {
  const openWith = (trigger_id: string, view = modal('Fiche')) => lab.client.views.open({ trigger_id, view });

  it('opens one view and no second one', async () => {
    await open('rien');
    await openWith(trigger);
    await expect(openWith(trigger)).rejects.toThrow('exchanged_trigger_id');
  });

  it('is good for three seconds', async () => {
    await open('rien');
    lab.time.ahead += 3001;
    await expect(openWith(trigger)).rejects.toThrow('expired_trigger_id');
    await open('rien');
    lab.time.ahead += 2500;
    await openWith(trigger);
  });

  it('cannot be made up', async () => {
    await expect(openWith('1.2.abc')).rejects.toThrow('invalid_trigger_id');
  });

  it('is kept when the view is refused, so that the bot can say so in another', async () => {
    await open('rien');
    const refused = await openWith(trigger, modal('x'.repeat(25))).catch((error) => error);
    expect(refused.data).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'] },
    });
    await openWith(trigger);
  });
});

describe('a view is refused', () => {
  it.each([
    ['with fields and nothing to send them', modal('x', undefined, { submit: undefined as never }), '`submit` is req'],
    ['with private data of 3,001 characters', modal('x', undefined, { private_metadata: 'x'.repeat(3001) }), '3001'],
    ['with 101 blocks', modal('x', Array(101).fill({ type: 'divider' })), 'no more than 100 items allowed'],
    [
      'without a title',
      { ...modal('x'), title: undefined as never },
      'missing required field [json-pointer:/view/title]',
    ],
  ])('%s', async (_, view, message) => {
    await open('rien');
    const refused = await lab.client.views.open({ trigger_id: trigger, view }).catch((error) => error);
    expect(refused.data.response_metadata.messages.join()).toContain(message);
  });

  it('above 250 kilobytes', async () => {
    await open('rien');
    const blocks: KnownBlock[] = Array(90).fill({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2900) } });
    await expect(lab.client.views.open({ trigger_id: trigger, view: modal('x', blocks) })).rejects.toThrow(
      'view_too_large',
    );
  });
});

describe('sending a modal', () => {
  it('closes it when the bot has nothing to say', async () => {
    expect(modalOn(await submit(await open()))).toBeUndefined();
  });

  it('shows the bot’s errors under their fields and keeps what was typed', async () => {
    answer = { response_action: 'errors', errors: { name: 'Trois porteurs ont ce nom.' } };
    const id = await open();
    const page = await submit(id);
    expect(page).toMatch(/value="Amina".*?<p class="error" id="[^"]*-error">Trois porteurs ont ce nom\.</s);
    answer = undefined;
    expect(modalOn(await submit(id))).toBeUndefined();
  });

  it('fails as a whole when the bot puts an error under something that is no field', async () => {
    answer = { response_action: 'errors', errors: { nowhere: 'Perdu' } };
    const page = await submit(await open());
    expect(page).toContain('La réponse de l’appli a été refusée');
    expect(page).not.toContain('Perdu');
    expect(page).toContain('value="Amina"');
  });

  it('puts another view in its place, and keeps what was typed in the fields that stay', async () => {
    const id = await open();
    answer = { response_action: 'update', view: modal('Suite', [text('name', 'Nom'), text('town', 'Commune')]) };
    const page = await submit(id);
    expect([modalOn(page), titleOn(page)]).toEqual([id, 'Suite']);
    expect(page).toMatch(/name="name\/value"[^>]*value="Amina"/);
    expect(page).toMatch(/name="town\/value"[^>]*value=""/);
  });

  it('lays views on each other, at most three, and closing one shows the one below', async () => {
    const first = await open();
    answer = { response_action: 'push', view: modal('Deux') };
    const second = modalOn(await submit(first)) ?? '';
    answer = { response_action: 'push', view: modal('Trois') };
    const third = modalOn(await submit(second)) ?? '';
    const tooMany = await submit(third);
    expect(titleOn(tooMany)).toBe('Trois');
    expect(tooMany).toContain('push_limit_reached');
    await expect(lab.client.views.push({ trigger_id: trigger, view: modal('x') })).rejects.toThrow(
      'push_limit_reached',
    );
    expect(titleOn(await lab.fill(anna, teamChannel, third, { kind: 'close' }))).toBe('Deux');
    answer = { response_action: 'clear' };
    expect(modalOn(await submit(second))).toBeUndefined();
  });

  it('refuses an answer that is no valid view, and keeps the modal', async () => {
    answer = { response_action: 'update', view: modal('x'.repeat(25)) };
    const page = await submit(await open());
    expect(page).toContain('must be less than 25 characters [json-pointer:/view/title/text]');
    expect(page).toContain('value="Amina"');
  });

  it('says when the bot did not answer, and keeps what was typed', async () => {
    const id = await open('Autre');
    answer = { response_action: 'somersault' };
    const page = await submit(id);
    expect(wordsOf(page)).toContain('L’envoi n’a pas abouti. Votre saisie est gardée : réessayez.');
    expect(page).toContain('value="Amina"');
  });
});

describe('a search of which several answers are kept', () => {
  const bge = { text: { type: 'plain_text' as const, text: 'BGE' }, value: 'BGE' };
  const partners: InputBlock = {
    type: 'input',
    block_id: 'partners',
    label: { type: 'plain_text', text: 'Partenaires' },
    element: {
      type: 'multi_external_select',
      action_id: 'partner',
      min_query_length: 1,
      initial_options: [bge],
      max_selected_items: 2,
    },
  };

  it('keeps what was chosen before through the next search, and sends it all', async () => {
    await open('rien');
    const { view } = await lab.client.views.open({ trigger_id: trigger, view: modal('Orientation', [partners]) });
    const [id, name] = [view?.id ?? '', field('partners', 'partner')];
    const search = (query: string, chosen: string[]) =>
      lab.fill(
        anna,
        teamChannel,
        id,
        { kind: 'search', blockId: 'partners', actionId: 'partner' },
        { [`search/${name}`]: query, [name]: chosen },
      );
    const found = await search('B', ['BGE']);
    expect(found).toMatch(/type="checkbox" name="partners\/partner" value="BGE" checked/);
    expect(found.match(/value="BGE"/g)).toHaveLength(1);
    const again = await search('A', ['BGE', 'Bureau des artisans']);
    expect(again).toContain('value="Bureau des artisans" checked');

    const all = { [name]: ['BGE', 'Bureau des artisans', 'Adie'] };
    expect(await lab.fill(anna, teamChannel, id, { kind: 'submit' }, all)).toContain('Choisissez au plus 2 réponses.');
    await lab.fill(anna, teamChannel, id, { kind: 'submit' }, { [name]: ['BGE', 'Adie'] });
    const { state } = (await sentIn(lab.received.at(-1))).view;
    expect(state.values.partners.partner.selected_options).toMatchObject([{ value: 'Adie' }, { value: 'BGE' }]);
  });
});

describe('an open view', () => {
  it('can be changed by the bot while one types: a button in it, and the typed text stays', async () => {
    await open('rien');
    const blocks: KnownBlock[] = [
      text('name', 'Nom'),
      {
        type: 'actions',
        block_id: 'extra',
        elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'Plus' } }],
      },
    ];
    const { view } = await lab.client.views.open({ trigger_id: trigger, view: modal('Fiche', blocks) });
    const typed = { [field('name', 'value')]: 'Ami' };
    const page = await lab.fill(anna, teamChannel, view?.id ?? '', use('extra', 'more'), typed);
    expect(titleOn(page)).toBe('Fiche longue');
    expect(page).toMatch(/name="name\/value"[^>]*value="Ami"/);
  });

  it('is not overwritten by an update that was made of an older state', async () => {
    await open('rien');
    const { view } = await lab.client.views.open({ trigger_id: trigger, view: modal('Un') });
    const update = { view_id: view?.id ?? '', hash: view?.hash ?? '' };
    await lab.client.views.update({ ...update, view: modal('Deux') });
    await expect(lab.client.views.update({ ...update, view: modal('Trois') })).rejects.toThrow('hash_conflict');
    await expect(lab.client.views.update({ view_id: 'V0', view: modal('x') })).rejects.toThrow('not_found');
    expect(titleOn(await lab.read(anna, teamChannel))).toBe('Deux');
  });

  it('can be named by an external id, which no other view may have', async () => {
    await open('rien');
    await lab.client.views.open({ trigger_id: trigger, view: modal('Un', undefined, { external_id: 'rdv-7' }) });
    await lab.client.views.update({ external_id: 'rdv-7', view: modal('Deux', undefined, { external_id: 'rdv-7' }) });
    await lab.type(bruno, teamChannel, '/modal rien');
    const second = lab.client.views.open({
      trigger_id: trigger,
      view: modal('x', undefined, { external_id: 'rdv-7' }),
    });
    await expect(second).rejects.toThrow('duplicate_external_id');
  });

  it('may also be a person’s home, one each', async () => {
    const home = (words: string) => ({
      type: 'home' as const,
      blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: words } }],
    });
    const { view: first } = await lab.client.views.publish({ user_id: anna, view: home('un') });
    const { view: again } = await lab.client.views.publish({ user_id: anna, view: home('deux') });
    expect(again?.id).toBe(first?.id);
    const stale = lab.client.views.publish({ user_id: anna, hash: first?.hash ?? '', view: home('trois') });
    await expect(stale).rejects.toThrow('hash_conflict');
  });
});
