import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { ulid } from 'ulid';
import { startCloud } from '../../infra/local/cloud.ts';
import { association } from '../../shared/association/association.ts';
import { addDays, addMonths } from '../../shared/domain/days.ts';
import type { Journey } from '../../shared/domain/journey/journey.ts';
import { toInstant, toLocal } from '../../shared/domain/paris.ts';
import type { LocalDateTime } from '../../shared/domain/time.ts';
import { colleague } from './colleague.ts';

/** A post as people see it, and when. */
export type SlackPost = {
  ts: string;
  at: LocalDateTime;
  text: string;
  blocks: { block_id?: string; text?: { text: string }; elements?: { action_id?: string }[] }[];
};

export type Letter = { at: LocalDateTime; to: string; subject: string };

type Span = `${number} ${'hour' | 'day' | 'week' | 'month'}${'s' | ''}`;

const hour = 3_600_000;

/**
 * Life on a real local cloud that begins at a Paris wall-clock time and stands still until somebody sleeps: holders at
 * the form, colleagues in Slack, and everything that was sent.
 */
export const live = async (start: LocalDateTime) => {
  const store = mkdtempSync(join(tmpdir(), 'jalon-life-'));
  const troubles: string[] = [];
  const log = (message: string, details = {}) => troubles.push(`${message} ${JSON.stringify(details)}`);
  const clockStart = toInstant(start);
  const cloud = await startCloud({ store, port: 0, running: false, example: false, clockStart, log });
  const { url, jalon, clock, turner, mail } = cloud;
  const slack = new WebClient(process.env.SLACK_BOT_TOKEN, { slackApiUrl: `${url}/api/` });

  const until = async (local: LocalDateTime): Promise<void> => {
    await turner.turnTo(toInstant(local));
  };

  const later = (span: Span): LocalDateTime => {
    const [count = 0, unit = ''] = span.split(' ').map((part, index) => (index === 0 ? Number(part) : part)) as [number, string];
    if (unit.startsWith('hour')) return toLocal(clock.now() + count * hour);
    const [day = '', time = ''] = toLocal(clock.now()).split('T');
    const then = unit.startsWith('month') ? addMonths(day, count) : addDays(day, count * (unit.startsWith('week') ? 7 : 1));
    return `${then}T${time}`;
  };

  const posts = async (channel: string): Promise<SlackPost[]> => {
    const { messages = [] } = await slack.conversations.history({ channel, limit: 999 });
    return messages.toReversed().map(({ ts = '', text = '', blocks = [] }) => ({
      ts,
      at: toLocal(Number(ts) * 1000),
      text,
      blocks: blocks as SlackPost['blocks'],
    }));
  };

  const journey = async (id: string): Promise<Journey> => {
    const found = await jalon.journeys.load(id);
    if (!found) throw new Error(`no journey ${id}`);
    return found;
  };

  return {
    cloud,
    journey,
    now: () => toLocal(clock.now()),
    until,
    sleep: (span: Span) => until(later(span)),

    /** A holder sends the form; the id of the journey that begins. */
    asks: async (name: string, more: Record<string, string> = {}): Promise<string> => {
      const [firstName = '', lastName = ''] = name.split(' ');
      const formId = ulid(clock.now());
      const email = `${firstName}.${lastName}@example.org`.toLowerCase();
      const body = new URLSearchParams({ formId, firstName, lastName, email, title: `L’idée de ${firstName}`, ...more });
      const answer = await fetch(`${url}/demande`, { method: 'POST', body, redirect: 'manual' });
      if (answer.status !== 303) throw new Error(`the form answered ${answer.status}`);
      await cloud.settled();
      return formId;
    },

    /** Somebody of the team, by name. */
    as: (name: string) => colleague(url, name),

    teamChannel: () => posts(association.teamChannel),

    /** What a colleague reads from the bot alone. */
    digests: async (name: string): Promise<SlackPost[]> => {
      const users = association.team.find((member) => member.name === name)?.slackUserId ?? '';
      const { channel } = await slack.conversations.open({ users });
      return posts(channel?.id ?? '');
    },

    /** The mails to a holder, the oldest first. */
    letters: (name: string): Letter[] =>
      mail
        .newest(10_000)
        .toReversed()
        .filter(({ to }) => to.includes(`${name.replace(' ', '.')}@example.org`.toLowerCase()))
        .map(({ sentAt, to, subject }) => ({ at: toLocal(sentAt), to: to.join(), subject })),

    /** What was brought up in a journey, and on which day, in that order. */
    nudges: async (id: string): Promise<string[]> =>
      Object.entries((await journey(id)).raised)
        .map(([reminder, { on }]) => `${on} ${reminder.split('/')[0]}`)
        .sort(),

    /** Fails when anything in the cloud has failed. */
    close: async (): Promise<void> => {
      await cloud.close();
      rmSync(store, { recursive: true });
      if (troubles.length > 0) throw new Error(troubles.join('\n'));
    },
  };
};

export type Life = Awaited<ReturnType<typeof live>>;
