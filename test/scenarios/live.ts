import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { startCloud } from '../../infra/local/cloud.ts';
import { association } from '../../shared/association/association.ts';
import { addDays } from '../../shared/domain/days.ts';
import type { Journey } from '../../shared/domain/journey/journey.ts';
import { toDay, toInstant, toLocal } from '../../shared/domain/paris.ts';
import type { LocalDateTime, PlainDate } from '../../shared/domain/time.ts';
import { type Answer, createVisitor } from '../functions/http/visitor.ts';
import { colleague } from './colleague.ts';
import { readLetter } from './readLetter.ts';

/** A post as people see it, and when it was written. */
export type SlackPost = { ts: string; at: LocalDateTime; text: string; blocks: SlackBlock[] };
type SlackBlock = { block_id?: string; text?: { text: string }; elements?: { action_id?: string }[] };

type Letter = { at: LocalDateTime; subject: string };
type Span = `${number} ${'day' | 'days' | 'week' | 'weeks'}`;

/**
 * Life on a real local cloud: holders at the form, colleagues in Slack, and everything that was sent. It begins at a
 * Paris wall-clock time, or goes on where its store ended, and stands still until somebody sleeps. One in a process.
 */
export const live = async (start: LocalDateTime, store = mkdtempSync(join(tmpdir(), 'jalon-life-'))) => {
  const troubles: string[] = [];
  const log = (message: string, details = {}) => troubles.push(`${message} ${JSON.stringify(details)}`);
  const clockStart = toInstant(start);
  const cloud = await startCloud({ store, port: 0, running: false, example: false, clockStart, log });
  const { url, jalon, clock, turner, mail, settled } = cloud;
  const slack = new WebClient(process.env.SLACK_BOT_TOKEN, { slackApiUrl: `${url}/api/` });

  const until = async (local: LocalDateTime): Promise<void> => {
    await turner.turnTo(toInstant(local));
  };

  const posts = async (channel: string): Promise<SlackPost[]> => {
    const { messages = [] } = await slack.conversations.history({ channel, limit: 999 });
    return messages.toReversed().map(({ ts = '', text = '', blocks = [] }) => {
      return { ts, at: toLocal(Number(ts) * 1000), text, blocks: blocks as SlackBlock[] };
    });
  };

  /** What a colleague reads from the bot alone. */
  const digests = async (name: string): Promise<SlackPost[]> => {
    const users = association.team.find((member) => member.name === name)?.slackUserId ?? '';
    const { channel } = await slack.conversations.open({ users });
    return posts(channel?.id ?? '');
  };

  const teamChannel = () => posts(association.teamChannel);

  const journey = async (id: string): Promise<Journey> => {
    await settled();
    const found = await jalon.journeys.load(id);
    if (!found) throw new Error(`no journey ${id}`);
    return found;
  };

  /** What was brought up in a journey: the day and the rule, in that order. */
  const nudges = async (id: string): Promise<string[]> =>
    Object.entries((await journey(id)).raised)
      .map(([reminder, { on }]) => `${on} ${reminder.split('/')[0]}`)
      .sort();

  /** A holder sends the form; the id of the journey that begins. */
  const asks = async (name: string, more: Record<string, Answer> = {}): Promise<string> => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const email = `${firstName}.${lastName}@example.org`.toLowerCase();
    const holder = createVisitor((path, options) => fetch(url + path, options));
    const answers = { firstName, lastName, email, title: `L’idée de ${firstName}`, ...more };
    const { id, status } = await holder.send(await holder.fillIn(answers));
    if (status !== 200) throw new Error(`the form answered ${status}`);
    await settled();
    return id;
  };

  /** Somebody of the team, by name. */
  const as = (name: string) => colleague(url, name);

  const stop = async (): Promise<void> => {
    await cloud.close();
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
  };

  return {
    cloud,
    store,
    journey,
    nudges,
    asks,
    as,
    teamChannel,
    digests,
    until,

    today: (): PlainDate => toDay(clock.now()),

    /** Time goes on, with all that is due in it. */
    sleep: (span: Span): Promise<void> => {
      const [count = '', unit = ''] = span.split(' ');
      const [day = '', time = ''] = toLocal(clock.now()).split('T');
      return until(`${addDays(day, Number(count) * (unit.startsWith('week') ? 7 : 1))}T${time}`);
    },

    /** The clock jumps over a time in which nothing is due: its mornings of reconciliation would take seconds a year. */
    jump: (local: LocalDateTime): void => clock.advanceTo(toInstant(local)),

    /** A request that a colleague takes in charge at once, from its card. */
    taken: async (name: string, by: string): Promise<string> => {
      const id = await asks(name);
      const card = (await teamChannel()).at(-1);
      if (card) await as(by).presses(card, 'intake.take');
      return id;
    },

    /** The mails to a holder, the oldest first. */
    letters: (name: string): Letter[] =>
      mail
        .newest(10_000)
        .toReversed()
        .filter(({ to }) => to.includes(`${name.replace(' ', '.')}@example.org`.toLowerCase()))
        .map(({ sentAt, subject }) => ({ at: toLocal(sentAt), subject })),

    /** The last mail to a holder, as they find it. */
    lastLetter: (name: string) => {
      const address = `${name.replace(' ', '.')}@example.org`.toLowerCase();
      const last = mail.newest(100).find(({ to }) => to.includes(address));
      return readLetter(mail.message(last?.id ?? '') ?? Buffer.of());
    },

    /** The browser of a holder. */
    browser: () => createVisitor((path, options) => fetch(url + path, options)),

    /** Everything that was brought up and sent, to compare one life with another. */
    everything: async () => {
      await settled();
      const journeys = await jalon.journeys.all();
      return {
        nudges: await Promise.all(journeys.map(async ({ id }) => [id, await nudges(id)])),
        mails: mail.newest(10_000).map(({ sentAt, to, subject }) => [toLocal(sentAt), to.join(), subject]),
        posts: await Promise.all(
          [teamChannel(), ...association.team.map(({ name }) => digests(name))].map(async (channel) =>
            (await channel).map(({ at, blocks }) => [at, ...blocks.map(({ text }) => text?.text)]),
          ),
        ),
      };
    },

    /** Fails when anything in the cloud has failed. The store stays. */
    stop,

    close: async (): Promise<void> => {
      await stop();
      rmSync(store, { recursive: true });
    },
  };
};

export type Life = Awaited<ReturnType<typeof live>>;
