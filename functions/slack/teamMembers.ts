import type { WebClient } from '@slack/web-api';
import type { Instant } from '../../shared/domain/time.ts';
import { cached } from './cached.ts';

const fiveMinutes = 300_000;

export type TeamMembers = ReturnType<typeof createTeamMembers>;

/** Everybody in the team's private channel who is of its workspace: no guests, nobody of a connected organisation. */
export const createTeamMembers = (slack: WebClient, channel: string) => {
  const remember = () => ({
    ownTeam: cached(async () => (await slack.auth.test()).team_id, fiveMinutes),
    inChannel: cached(() => readChannel(slack, channel), fiveMinutes),
    persons: new Map<string, (now: Instant) => Promise<Person>>(),
  });
  let memory = remember();

  const person = (userId: string, now: Instant): Promise<Person> => {
    const known = memory.persons.get(userId) ?? cached(() => readPerson(slack, userId), fiveMinutes);
    memory.persons.set(userId, known);
    return known(now);
  };

  return {
    /** Asks Slack at most every five minutes. Rejects when Slack does not say. */
    has: async (userId: string, now: Instant): Promise<boolean> => {
      const [members, team, { homeTeam, full }] = await Promise.all([
        memory.inChannel(now),
        memory.ownTeam(now),
        person(userId, now),
      ]);
      return members.has(userId) && full && homeTeam === team;
    },

    /** Somebody came, left or changed: asks again. Another copy of this function learns it within five minutes. */
    forget: (): void => {
      memory = remember();
    },
  };
};

const readChannel = async (slack: WebClient, channel: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await slack.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) });
    if (!page.members) throw new Error('Slack names no members');
    for (const member of page.members) found.add(member);
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found;
};

type Person = { homeTeam: string | undefined; full: boolean };

const readPerson = async (slack: WebClient, userId: string): Promise<Person> => {
  const { user } = await slack.users.info({ user: userId });
  if (!user) throw new Error('Slack does not say who this is');
  const { deleted, is_bot, is_restricted, is_ultra_restricted, is_stranger } = user;
  const full = ![deleted, is_bot, is_restricted, is_ultra_restricted, is_stranger].includes(true);
  return { homeTeam: user.team_id, full };
};
