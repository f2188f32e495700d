import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../../infra/local/cloud.ts';
import { writeGesture } from '../../../../infra/local/slack/people/gestures.ts';
import { slackIds } from '../../../../infra/local/slack/workspace.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { botTexts } from '../../../../shared/messages/slack/texts.ts';
import { receiveIntake } from '../../../../shared/usecases/receiveIntake.ts';
import { anna, teamChannel, visitor, wordsOf } from './lab.ts';

/** The whole of Jalon with a Slack that is ill: what is recorded is safe, what is owed is said later, once. */

const folder = mkdtempSync(join(tmpdir(), 'jalon-faults-'));
let cloud: Cloud;
let received = 0;

beforeAll(async () => {
  cloud = await startCloud({
    store: join(folder, 'store'),
    port: 0,
    running: false,
    example: false,
    clockStart: toInstant('2017-01-09T10:00'),
    log: () => {},
  });
});
afterAll(async () => {
  await cloud?.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => switchOn());

const post = async (path: string, fields: Record<string, string>) =>
  (await fetch(cloud.url + path, { method: 'POST', body: new URLSearchParams(fields) })).text();
const switchOn = (...names: string[]) =>
  post(`/slack/${anna}/echanges`, Object.fromEntries(names.map((name) => [name, 'on'])));
const type = async (user: string, text: string, channel = teamChannel) =>
  wordsOf(await post(`/slack/${user}/${channel}`, { text }));
const html = async () => (await fetch(`${cloud.url}/slack/${anna}/${teamChannel}`)).text();
const channel = async () => wordsOf(await html());
const saidAfter = async (words: string) => (await channel()).split(words)[1]?.trim() ?? '';
/** The ts of the message in which these words stand. */
const tsOf = async (words: string) =>
  (await html())
    .split(words)[0]
    ?.split(' class="message"')
    .at(-2)
    ?.match(/id="m(\d+)-(\d+)"$/)
    ?.slice(1)
    .join('.');
const hour = 3_600_000;

/** A request of somebody whose name is nobody else's. */
const request = async () => {
  received += 1;
  const firstName = `Ada${'abcdefgh'.charAt(received)}`;
  const commandId = `request-${received}`;
  await receiveIntake(
    cloud.jalon,
    {
      project: { programme: 'ess', title: 'Une idée', otherDomains: [] },
      people: [
        {
          person: { firstName, lastName: 'Lovelace', email: `ada.${received}@example.org` },
          sheet: { date: '2017-01-09', prescribers: [] },
        },
      ],
    },
    { commandId, at: cloud.clock.now(), by: { kind: 'holder' }, from: 'web' },
  );
  await cloud.settled();
  return firstName;
};
const times = (text: string, name: string) => text.split(`${name} L.`).length - 1;
const later = async (hours: number) => {
  await cloud.turner.turnTo(cloud.clock.now() + hours * hour);
  await cloud.settled();
};

describe.each(['down', 'absurd'])('while the messaging is %s', (fault) => {
  it('a request is kept, and its card comes once the messaging is back', async () => {
    await switchOn(fault);
    const name = await request();
    await switchOn();
    expect(times(await channel(), name)).toBe(0);
    expect((await cloud.jalon.journeys.all()).length).toBe(received);
    await later(1);
    expect(times(await channel(), name)).toBe(1);
  });

  it('what somebody does with a message that is there counts, and the message says so once the messaging is back', async () => {
    const name = await request();
    await type(anna, '/jalon aide');
    const ts = await tsOf(`${name} L.`);
    await switchOn(fault);
    const use = { do: writeGesture({ kind: 'use', blockId: 'intake', actionId: 'intake.take' }) };
    await post(`/slack/${anna}/${teamChannel}/messages/${ts}`, use);
    await cloud.settled();
    expect((await cloud.jalon.journeys.load(`request-${received}`))?.advisor).toBe('M. Rosselle');
    await switchOn();
    expect(await saidAfter(`${name} L.`)).toMatch(/^À prendre en charge/);
    await later(1);
    expect(await saidAfter(`${name} L.`)).toMatch(/^Prise en charge par M. Rosselle/);
  });

  it('whoever types a command reads a French sentence, no code of Slack’s', async () => {
    await switchOn(fault);
    const page = await type(anna, '/parcours Ada');
    expect(page).toMatch(/Réessayez|réessayez/);
    expect(page).not.toMatch(/dispatch_failed|operation_timeout/);
  });
});

describe('while the messaging answers late', () => {
  it('a card that arrived is not sent again', async () => {
    await switchOn('slow');
    const name = await request();
    await switchOn();
    await later(1);
    expect(times(await channel(), name)).toBe(1);
  }, 30_000);
});

describe('while one message a second is the most', () => {
  it('every card arrives, once and in order', async () => {
    await switchOn('rateLimited');
    const names = [await request(), await request(), await request()];
    await later(4);
    const page = await channel();
    expect(names.map((name) => times(page, name))).toEqual([1, 1, 1]);
    expect(names.toSorted((a, b) => page.indexOf(`${a} L.`) - page.indexOf(`${b} L.`))).toEqual(names);
  }, 30_000);
});

describe('who may work', () => {
  const move = (fields: Record<string, string>) => post(`/slack/${anna}/${teamChannel}/membres`, fields);

  it('follows who is in the team’s channel, at once; a guest in it is still none of the team', async () => {
    expect(await type(visitor, '/jalon aide', 'C0GENERAL')).toContain(botTexts.outsider);
    await move({ joins: visitor });
    expect(await type(visitor, '/jalon aide', 'C0GENERAL')).toContain(botTexts.notStaff);
    await move({ joins: slackIds.guest });
    expect(await type(slackIds.guest, '/jalon aide', 'C0GENERAL')).toContain(botTexts.outsider);
    expect(await type('U0LESTIENNE', '/jalon aide', 'C0GENERAL')).toContain('/parcours');
    await move({ leaves: 'U0LESTIENNE' });
    const page = await type('U0LESTIENNE', '/jalon aide', 'C0GENERAL');
    expect(page).toContain(botTexts.outsider);
  });
});
