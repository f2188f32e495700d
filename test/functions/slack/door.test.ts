import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { teamChannel } from './gestures.ts';
import { type Lab, lestienne, rosselle, startLab } from './lab.ts';

const minute = 60_000;
const outsider = 'U0VISITEUR';

let lab: Lab;
let members: string[];
beforeAll(async () => {
  lab = await startLab();
  await lab.receive('amina', 'Amina', 'Benali');
  members = lab.slack.state.members;
});
beforeEach(() => {
  lab.slack.state.members = members;
  lab.slack.state.trouble.clear();
  lab.slack.state.unusual.clear();
  // Who is a member is kept for five minutes.
  lab.time.now += 5 * minute;
});
afterAll(() => lab.stop());

const seconds = () => Math.floor(Date.now() / 1000);

const command = (fields: Record<string, string> = {}) =>
  new URLSearchParams({
    command: '/jalon',
    text: 'aide',
    user_id: rosselle,
    team_id: 'T0',
    channel_id: teamChannel,
    trigger_id: 'a-trigger',
    ...fields,
  }).toString();

describe('a request that does not come from Slack', () => {
  beforeEach(() => {
    lab.slack.calls.length = 0;
  });

  it.each([
    ['with a forged signature', { body: command(), secret: 'another secret' }, 401],
    ['signed more than five minutes ago', { body: command(), timestamp: seconds() - 301 }, 401],
    ['signed for a time to come', { body: command(), timestamp: seconds() + 600 }, 401],
    ['signed at no time', { body: command(), timestamp: Number.NaN }, 401],
    ['of bytes that are no text', { body: Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00, 0xc3]) }, 401],
    ['of bad JSON, not signed', { body: '{"type":', contentType: 'application/json', secret: 'x' }, 401],
    ['of a bad payload, not signed', { body: 'payload=%7Bnothing', secret: 'x' }, 401],
    ['of bad JSON, signed', { body: '{"type":', contentType: 'application/json' }, 400],
    ['of a bad payload, signed', { body: 'payload=%7Bnothing' }, 400],
    ['of a certificate check, not signed', { body: 'ssl_check=1', secret: 'x' }, 401],
    ['without a body', { body: '' }, 400],
    ['larger than any of Slack’s', { body: `text=${'a'.repeat(1_000_001)}` }, 413],
    ['of another content type', { body: command(), contentType: 'text/plain' }, 415],
  ])('%s is refused', async (_, sent, status) => {
    expect(await lab.send(sent)).toEqual({ status, body: '' });
    expect(lab.slack.calls).toEqual([]);
  });

  it.each([
    ['as text', { base64: false }],
    ['with a charset', { contentType: 'Application/X-WWW-Form-Urlencoded; charset=utf-8' }],
  ])('but one that does is taken %s', async (_, how) => {
    expect((await lab.send({ body: command(), ...how })).status).toBe(200);
  });

  it('and JSON in base64 keeps its accents', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'hé' });
    const answer = await lab.send({ body, contentType: 'application/json' });
    expect(answer).toEqual({ status: 200, body: '{"challenge":"hé"}' });
  });

  it('and of an unknown kind is nobody’s', async () => {
    const answer = await lab.send({ body: '{"type":"nonsense"}', contentType: 'application/json' });
    expect(answer.status).toBe(404);
  });
});

describe('somebody outside the team', () => {
  it('gets a polite refusal to a command', async () => {
    const { text, response_type } = await lab.type(outsider, '/parcours Amina Benali');
    expect({ text, response_type }).toEqual({
      response_type: 'ephemeral',
      text: expect.stringMatching(/réservées à l’équipe/),
    });
    expect(lab.slack.calls.some(({ method }) => method === 'views.open')).toBe(false);
  });

  it('takes nothing in charge', async () => {
    await lab.interact(lab.pressed(outsider, 'intake.take', 'amina'));
    expect((await lab.journey('amina')).advisor).toBeUndefined();
    expect(lab.whispers().at(-1)).toMatchObject({
      user: outsider,
      text: expect.stringMatching(/réservées à l’équipe/),
    });
  });

  it('is shown no name in a search', async () => {
    await lab.type(rosselle, '/rdv');
    expect(await lab.search(rosselle, 'holder', 'benali')).toHaveLength(1);
    expect(await lab.search(outsider, 'holder', 'benali')).toEqual([]);
  });

  it('who left the channel with a modal open cannot send it', async () => {
    await lab.type(rosselle, '/rdv Amina Benali 10/03 10h accueil');
    lab.slack.state.members = members.filter((id) => id !== rosselle);
    lab.time.now += 5 * minute;
    const answer = await lab.submit(rosselle);
    expect(answer.errors.holder).toMatch(/réservées à l’équipe/);
    expect((await lab.journey('amina')).appointments).toEqual([]);
  });

  it.each([
    ['a guest', { is_restricted: true }],
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['of a connected organisation', { team_id: 'T0AUTRE' }],
    ['a stranger', { is_stranger: true }],
    ['somebody whose account was closed', { deleted: true }],
  ])('is also who is in the channel as %s', async (_, unusual) => {
    lab.slack.state.unusual.set(rosselle, unusual);
    expect((await lab.type(rosselle, '/jalon aide')).text).toMatch(/réservées à l’équipe/);
  });

  it('is everybody while Slack does not say who is in the channel', async () => {
    lab.slack.state.trouble.set('conversations.members', 'refuses');
    expect((await lab.type(rosselle, '/jalon aide')).text).toMatch(/Je ne peux pas vérifier/);
    lab.slack.state.trouble.clear();
    expect((await lab.type(rosselle, '/jalon aide')).text).toMatch(/Commandes de Jalon/);
  });

  it('is also who is in the channel without a staff record', async () => {
    lab.slack.state.members = [...members, 'U0STAGIAIRE'];
    expect((await lab.type('U0STAGIAIRE', '/jalon aide')).text).toMatch(/aucune fiche de l’équipe/);
  });
});

describe('who is of the team', () => {
  const help = async (user: string): Promise<string> => (await lab.type(user, '/jalon aide')).text;
  const asked = () => lab.slack.calls.filter(({ method }) => method === 'conversations.members').length;

  it('is asked of Slack every five minutes', async () => {
    await help(rosselle);
    const before = asked();
    lab.time.now += 5 * minute - 1;
    await help(lestienne);
    expect(asked()).toBe(before);
    lab.time.now += 1;
    await help(lestienne);
    expect(asked()).toBeGreaterThan(before);
  });

  it.each(['member_left_channel', 'member_joined_channel', 'user_change'])('is asked anew after %s', async (type) => {
    expect(await help(rosselle)).toMatch(/Commandes de Jalon/);
    lab.slack.state.members = members.filter((id) => id !== rosselle);
    expect(await help(rosselle)).toMatch(/Commandes de Jalon/);
    expect(await lab.hear({ type, user: rosselle, channel: teamChannel })).toBe(200);
    expect(await help(rosselle)).toMatch(/réservées à l’équipe/);
  });
});

describe('what nobody knows', () => {
  it('is answered with the help, when it is a command', async () => {
    expect((await lab.type(rosselle, '/nonsense')).text).toMatch(/^Commandes de Jalon : .rdv/);
  });

  it('is an old message, when it is a button', async () => {
    await lab.interact(lab.pressed(rosselle, 'constructor', 'x'));
    expect(lab.whispers().at(-1)?.text).toMatch(/Ce message est périmé/);
  });

  it('is an old modal, when it is sent', async () => {
    await lab.type(rosselle, '/rdv');
    const open = lab.slack.front();
    open.view.callback_id = 'journey.nonsense';
    expect(JSON.stringify(await lab.submit(rosselle))).toContain('Ce message est périmé');
  });
});
