import type { DatabaseSync } from 'node:sqlite';

export type Memberships = ReturnType<typeof createMemberships>;

const schema = `
  CREATE TABLE IF NOT EXISTS membership (
    channel TEXT NOT NULL, user TEXT NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (channel, user)
  ) STRICT;
`;

/** Who has joined or left a channel since the beginning. */
export const createMemberships = (database: DatabaseSync) => {
  database.exec(schema);
  const put = database.prepare('INSERT OR REPLACE INTO membership VALUES (?, ?, ?)');
  const changes = database.prepare('SELECT user, member FROM membership WHERE channel = ?');

  return {
    change: (channel: string, user: string, member: boolean) => {
      put.run(channel, user, Number(member));
    },
    /** The members now, of those it began with. */
    of: (channel: string, first: readonly string[]): readonly string[] => {
      const members = new Set(first);
      for (const { user, member } of changes.all(channel))
        if (member === 1) members.add(String(user));
        else members.delete(String(user));
      return [...members];
    },
  };
};
