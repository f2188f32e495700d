import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, bruno, field, type Lab, modalOn, monday, startLab, teamChannel, use, wordsOf } from './lab.ts';
import { rdvBot } from './rdvBot.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await startLab({ register: rdvBot });
});
afterEach(() => lab.stop());

const openModal = async () => {
  const page = await lab.type(anna, teamChannel, '/rdv Amina');
  const id = modalOn(page);
  if (id === undefined) throw new Error(`no modal on ${wordsOf(page)}`);
  return { page, id };
};

describe('logging an appointment in the stand-in', () => {
  it('goes from the command to the message, and a button on it', async () => {
    const { page, id } = await openModal();
    expect(page).toContain('<strong>Amina</strong>');
    expect(page).toMatch(/role="dialog"/);

    const typed = {
      [field('minutes', 'value')]: '500',
      [field('date', 'value')]: '2016-03-15',
      [field('note', 'value')]: 'Apporter le <plan> & "devis"\r\net la suite',
      [`search/${field('holder', 'value')}`]: 'ami',
    };
    const searched = await lab.fill(
      anna,
      teamChannel,
      id,
      { kind: 'search', blockId: 'holder', actionId: 'value' },
      typed,
    );
    expect(searched).toContain('type="radio" name="holder/value" value="Amina Benali">');
    expect(searched).toContain('2 résultats');
    expect(searched).not.toContain('Zoé');

    const chosen = { ...typed, [field('holder', 'value')]: 'Amina Benali' };
    const refused = await lab.fill(anna, teamChannel, id, { kind: 'submit' }, chosen);
    expect(refused).toContain('>Un rendez-vous dure 4 heures au plus.</p>');
    expect(refused).toContain('aria-invalid="true"');
    expect(refused).toContain('value="500"');
    expect(refused).toContain('Apporter le &lt;plan&gt; &amp; &quot;devis&quot;\net la suite</textarea>');
    expect(refused).toContain('value="Amina Benali" checked');

    const right = { ...chosen, [field('minutes', 'value')]: '60' };
    const sent = await lab.fill(anna, teamChannel, id, { kind: 'submit' }, right);
    expect(modalOn(sent)).toBeUndefined();
    expect(wordsOf(await lab.read(bruno, teamChannel))).toContain('@M. Rosselle a noté Amina Benali , 60 min.');

    const { messages } = await lab.client.conversations.history({ channel: teamChannel, include_all_metadata: true });
    expect(messages).toHaveLength(1);
    expect(messages?.[0]).toMatchObject({
      ts: `${monday / 1000}.000000`,
      metadata: { event_type: 'rdv', event_payload: { id } },
    });

    const done = await lab.press(bruno, teamChannel, messages?.[0]?.ts ?? '', use('actions', 'done'));
    expect(wordsOf(done)).toContain('Fait par @G. Lestienne (rdv-1:1)');
    expect(wordsOf(done)).toContain('(modifié)');
    expect(done).not.toContain('Rendez-vous noté');
  });

  it('keeps a modal with an empty required field to itself', async () => {
    const { id } = await openModal();
    const before = lab.received.length;
    const page = await lab.fill(anna, teamChannel, id, { kind: 'submit' }, { [field('minutes', 'value')]: '1,5' });
    expect(page).toMatch(/id="[^"]*holder[^"]*-error">Ce champ est obligatoire\.</);
    expect(page).toMatch(/id="[^"]*minutes[^"]*-error">Écrivez un nombre\.</);
    expect(page).toContain('value="1,5"');
    expect(page).not.toMatch(/id="[^"]*note[^"]*-error"/);
    expect(lab.received).toHaveLength(before);
  });

  it('asks the bot for nothing before the search is long enough', async () => {
    const { id } = await openModal();
    const before = lab.received.length;
    const query = { [`search/${field('holder', 'value')}`]: 'a' };
    const page = await lab.fill(anna, teamChannel, id, { kind: 'search', blockId: 'holder', actionId: 'value' }, query);
    expect(page).toContain('Tapez au moins 2 caractères.');
    expect(lab.received).toHaveLength(before);
  });

  it('tells the bot when the modal is closed, because it asked to', async () => {
    const { id } = await openModal();
    expect(modalOn(await lab.fill(anna, teamChannel, id, { kind: 'close' }))).toBeUndefined();
    const body = new URLSearchParams(await lab.received.at(-1)?.text());
    expect(JSON.parse(body.get('payload') ?? '')).toMatchObject({ type: 'view_closed', view: { id } });
  });

  it('shows a modal to nobody else', async () => {
    const { id } = await openModal();
    expect(modalOn(await lab.read(bruno, teamChannel))).toBeUndefined();
    await lab.fill(bruno, teamChannel, id, { kind: 'close' });
    expect(modalOn(await lab.read(anna, teamChannel))).toBe(id);
  });
});
