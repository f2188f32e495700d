import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwedEvent } from '../../../../infra/local/slack/store/owedEvents.ts';
import { openStore } from '../../../../infra/local/slack/store/store.ts';
import { anna, commonChannel, type Lab, monday, sentIn, startLab, teamChannel, visitor, wordsOf } from './lab.ts';

let lab: Lab;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slack-'));
  file = join(folder, 'slack.sqlite');
});
afterEach(() => {
  lab.stop();
  rmSync(folder, { recursive: true });
});

const start = async (deliver: (request: Request) => Promise<Response>, on = ':memory:') => {
  lab = await startLab({ deliver, file: on });
};
const takes = async () => new Response('');
const fails = async () => new Response('', { status: 500 });

const retries = () =>
  lab.received.map(({ headers }) => [headers.get('x-slack-retry-num'), headers.get('x-slack-retry-reason')]);

/** Turns the clock to the next try, again and again. */
const untilNothingIsDue = async (): Promise<number[]> => {
  const moments: number[] = [];
  for (let due = lab.nextDue(); due !== undefined; due = lab.nextDue()) {
    moments.push(due - monday);
    lab.time.virtual = due;
    await lab.runDue();
  }
  return moments;
};

describe('an event that the bot does not take', () => {
  it('comes again at once, after a minute and after five more, the same each time, and then no more', async () => {
    await start(fails);
    await lab.openHome(anna);
    expect(await untilNothingIsDue()).toEqual([0, 60_000, 360_000]);
    expect(retries()).toEqual([
      [null, null],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    const ids = await Promise.all(lab.received.map(async (request) => (await sentIn(request)).event_id));
    expect(new Set(ids).size).toBe(1);
  });

  it('is signed anew each time', async () => {
    await start(fails);
    await lab.openHome(anna);
    lab.time.ahead += 400_000;
    await untilNothingIsDue();
    const [first, second] = lab.received.map(({ headers }) => Number(headers.get('x-slack-request-timestamp')));
    expect(Number(second) - Number(first)).toBeGreaterThanOrEqual(400);
  });

  it('is let go as soon as it is taken', async () => {
    let tries = 0;
    await start(async () => (++tries < 3 ? fails() : takes()));
    await lab.openHome(anna);
    expect(await untilNothingIsDue()).toEqual([0, 60_000]);
  });

  it('is not sent again when the bot says so', async () => {
    await start(async () => new Response('', { status: 500, headers: { 'x-slack-no-retry': '1' } }));
    await lab.openHome(anna);
    expect(lab.nextDue()).toBeUndefined();
  });

  it('says when nobody was there, and when the answer took more than three seconds', async () => {
    const answers = [() => Promise.reject(new Error('refused')), () => new Promise<Response>(() => {}), takes];
    await start(() => (answers.shift() ?? takes)());
    await lab.openHome(anna);
    await untilNothingIsDue();
    expect(retries().map(([, reason]) => reason)).toEqual([null, 'connection_failed', 'http_timeout']);
  });

  it('is on disk before it is sent, so that no crash loses it', async () => {
    const owedOnDisk = () => {
      const store = openStore(file, { now: () => monday });
      const owed = store.owedEvents.list();
      store.close();
      return owed;
    };
    const whileSent: OwedEvent[][] = [];
    await start(async () => {
      whileSent.push(owedOnDisk());
      return new Response('');
    }, file);
    await lab.openHome(anna);
    expect(whileSent).toMatchObject([[{ tries: 0 }]]);
    expect(owedOnDisk()).toEqual([]);
  });

  it('is still owed after a restart', async () => {
    await start(fails, file);
    await lab.openHome(anna);
    lab.stop();
    await start(takes, file);
    expect(await untilNothingIsDue()).toEqual([0]);
    expect(retries()).toEqual([['1', 'http_error']]);
  });
});

describe('an event that the app is not subscribed to', () => {
  it('is nothing to it', async () => {
    lab = await startLab({ deliver: takes, without: 'member_joined_channel' });
    await lab.invite(anna, visitor);
    expect(lab.received).toHaveLength(0);
    await lab.remove(anna, visitor);
    expect(lab.received).toHaveLength(1);
  });
});

describe('the switch of lost receipts', () => {
  it('makes each event come twice', async () => {
    await start(takes);
    await lab.switchOn('doubled');
    await lab.openHome(anna);
    await untilNothingIsDue();
    expect(retries()).toEqual([
      [null, null],
      ['1', 'http_timeout'],
    ]);
  });
});

describe('people who come and go', () => {
  const members = async () => (await lab.client.conversations.members({ channel: teamChannel })).members ?? [];

  it('are in the list of members at once, and the bot hears of it', async () => {
    await start(takes);
    await lab.invite(anna, visitor);
    expect(await members()).toContain(visitor);
    expect(await lab.page(`/slack/${visitor}/${teamChannel}`)).toContain('canal privé');
    await lab.remove(anna, visitor);
    expect(await members()).not.toContain(visitor);
    expect((await fetch(`${lab.origin}/slack/${visitor}/${teamChannel}`)).status).toBe(404);
    const events = await Promise.all(lab.received.map(async (request) => (await sentIn(request)).event));
    expect(events).toMatchObject([
      { type: 'member_joined_channel', user: visitor, channel: teamChannel, channel_type: 'G', inviter: anna },
      { type: 'member_left_channel', user: visitor, channel: teamChannel, channel_type: 'G' },
    ]);
  });

  it('may leave by themselves, and then see the channels that are left', async () => {
    await start(takes);
    const page = await lab.remove(anna, anna);
    expect(page).toContain(`href="/slack/${anna}/${commonChannel}" aria-current="page"`);
    expect(page).not.toContain(`href="/slack/${anna}/${teamChannel}"`);
  });

  it('hear of nothing when nothing changes: whoever is in is not invited, a stranger is nobody', async () => {
    await start(takes);
    await lab.invite(anna, anna);
    await lab.remove(anna, visitor);
    await lab.invite(anna, 'U0PERSONNE');
    expect(lab.received).toHaveLength(0);
  });

  it('leave one of them, who could let the others in again', async () => {
    await start(takes);
    for (const user of await members()) if (user !== anna) await lab.remove(anna, user);
    await lab.remove(anna, anna);
    expect(await members()).toEqual([anna, 'U0JALON']);
    expect(wordsOf(await lab.read(anna, teamChannel))).toContain('1 membre');
  });
});
