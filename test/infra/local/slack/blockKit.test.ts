import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab, teamChannel } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string, value = text) => ({ text: plain(text), value });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const button = (more = {}) => ({ type: 'button', action_id: 'a', text: plain('ok'), ...more });
const select = (more = {}) => ({ type: 'static_select', options: [option('un')], ...more });
const long = (count: number) => 'x'.repeat(count);

const refusal = async (blocks: unknown[]): Promise<string[]> => {
  const sent = lab.client.apiCall('chat.postMessage', { channel: teamChannel, text: 'repli', blocks });
  const error = await sent.then(
    () => undefined,
    (caught) => caught,
  );
  return error === undefined ? [] : [error.data.error, ...(error.data.response_metadata.messages ?? [])];
};

describe('a message at the limits of Block Kit', () => {
  it.each([
    ['a section of 3,000 characters', [section(long(3000))]],
    ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
    ['a header of 150 characters', [{ type: 'header', text: plain(long(150)) }]],
    ['25 buttons', [actions(...Array.from({ length: 25 }, (_, n) => button({ action_id: `a${n}` })))]],
    ['a button value of 2,000 characters', [actions(button({ value: long(2000) }))]],
    ['100 options', [actions(select({ options: Array.from({ length: 100 }, (_, n) => option(`o${n}`)) }))]],
    ['a menu of two entries', [actions({ type: 'overflow', options: [option('un'), option('deux')] })]],
    ['an initial option that is offered', [actions(select({ initial_option: option('un') }))]],
    ['an option of 75 characters with a value of 150', [actions(select({ options: [option(long(75), long(150))] }))]],
  ])('takes %s', async (_, blocks) => {
    expect(await refusal(blocks)).toEqual([]);
  });

  it.each([
    ['a longer section', [section(long(3001))], 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    ['an empty section', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['51 blocks', Array(51).fill({ type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['a longer header', [{ type: 'header', text: plain(long(151)) }], 'must be less than 151 characters'],
    ['markup in a header', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type]'],
    ['a block Slack does not know', [{ type: 'nope' }], 'unsupported type [json-pointer:/blocks/0/type]'],
    ['a misspelt property', [{ type: 'divider', blockId: 'x' }], 'invalid additional property: blockId'],
    ['no text at all', [{ type: 'section' }], 'requires either text or fields'],
    ['11 fields', [{ type: 'section', fields: Array(11).fill(plain('x')) }], 'no more than 10 items allowed'],
    ['a field of 2,001', [{ type: 'section', fields: [plain(long(2001))] }], '/blocks/0/fields/0/text]'],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
      'no more than 25',
    ],
    ['a button text of 76', [actions(button({ text: plain(long(76)) }))], 'must be less than 76 characters'],
    ['a button value of 2,001', [actions(button({ value: long(2001) }))], '/blocks/0/elements/0/value]'],
    ['a style of its own', [actions(button({ style: 'green' }))], '/blocks/0/elements/0/style]'],
    ['one action id twice', [actions(button(), button())], 'duplicate action_id'],
    ['one block id twice', Array(2).fill({ type: 'divider', block_id: 'd' }), 'duplicate block_id'],
    ['101 options', [actions(select({ options: Array(101).fill(option('x')) }))], 'no more than 100 items allowed'],
    ['6 entries in a menu', [actions({ type: 'overflow', options: Array(6).fill(option('x')) })], 'no more than 5'],
    ['a menu of one entry', [actions({ type: 'overflow', options: [option('x')] })], 'no fewer than 2 items'],
    ['an option of 76 characters', [actions(select({ options: [option(long(76))] }))], 'must be less than 76'],
    [
      'an initial option that is not offered',
      [actions(select({ initial_option: option('un', '1') }))],
      'one of the opt',
    ],
    ['a select without options', [actions({ type: 'static_select' })], 'requires either options or option_groups'],
    ['a confirmation of 301', [actions(button({ confirm: { text: plain(long(301)) } }))], '/confirm/text/text]'],
    ['an action id of 256', [actions(button({ action_id: long(256) }))], '/blocks/0/elements/0/action_id]'],
    ['blocks that are no list', 'x' as never, 'must provide an array [json-pointer:/blocks]'],
  ])('refuses %s, with the place', async (_, blocks, message) => {
    const [code, ...messages] = await refusal(blocks);
    expect(code).toBe('invalid_blocks');
    expect(messages.join('\n')).toContain(message);
    expect(messages[0]).toMatch(/^\[ERROR\] .+ \[json-pointer:\/blocks.*\]$/);
  });
});
