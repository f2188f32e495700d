import type { WebClient } from '@slack/web-api';
import { cached } from './cached.ts';

const minute = 60_000;

/** The Slack ids of everybody in the team's private channel, read every five minutes. Rejects when Slack does not say. */
export const createTeamMembers = (slack: WebClient, channel: string) =>
  cached(async (): Promise<ReadonlySet<string>> => {
    const members = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await slack.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) });
      for (const member of page.members ?? []) members.add(member);
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return members;
  }, 5 * minute);
