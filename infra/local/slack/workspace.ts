import type { StaffMember } from '../../../shared/domain/association.ts';
import type { Memberships } from './store/memberships.ts';
import { texts } from './texts.ts';

/** The ids of the stand-in's own things; the bot takes `bot` and `botUser` from here. */
export const slackIds = {
  team: 'T0JALON',
  app: 'A0JALON',
  bot: 'B0JALON',
  botUser: 'U0JALON',
  /** Speaks when a command or a button fails, as Slack itself does. */
  service: 'USLACKBOT',
  /** Somebody of the workspace who is not in the team's private channel. */
  visitor: 'U0VISITEUR',
  /** A guest of the workspace: may be let into a channel, and is no colleague for that. */
  guest: 'U0INVITE',
  commonChannel: 'C0GENERAL',
} as const;

export type Person = { id: string; handle: string; name: string; email: string; guest?: boolean };

export type Channel = {
  id: string;
  name: string;
  kind: 'private' | 'public' | 'direct';
  /** User ids, the bot's included. */
  members: readonly string[];
};

export type Workspace = {
  /** Who one can be: the team, then the visitor and the guest. */
  people: readonly Person[];
  person(id: string): Person | undefined;
  /** The name of anybody, people and bots; an unknown id is its own name. */
  nameOf(userId: string): string;
  channel(id: string): Channel | undefined;
  /** The channels a person sees: the team's, everybody's, the direct one with the bot. */
  channelsOf(userId: string): readonly Channel[];
  directChannel(userId: string): Channel | undefined;
};

const handleOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');

/** The bot as a member of the workspace. */
export const botPerson: Person = { id: slackIds.botUser, handle: 'jalon', name: 'Jalon', email: '' };

/** A workspace of the association's team, a visitor, a guest and the bot. Everybody begins where they belong; people move. */
export const createWorkspace = (
  team: readonly StaffMember[],
  teamChannel: string,
  memberships: Memberships,
): Workspace => {
  const staff = team.map(({ slackUserId, name, email }) => ({ id: slackUserId, handle: handleOf(name), name, email }));
  const visitor = { id: slackIds.visitor, handle: 'visiteur', name: texts.visitor, email: 'visiteur@example.org' };
  const guest = { id: slackIds.guest, handle: 'invite', name: texts.guest, email: 'invite@example.org', guest: true };
  const people: Person[] = [...staff, visitor, guest];
  const withBot = (list: readonly Person[]) => [...list.map((person) => person.id), slackIds.botUser];

  const direct = (person: Person): Channel => ({
    id: `D${person.id.slice(1)}`,
    name: botPerson.name,
    kind: 'direct',
    members: withBot([person]),
  });
  const shared: Channel[] = [
    { id: teamChannel, name: texts.teamChannel, kind: 'private', members: withBot(staff) },
    { id: slackIds.commonChannel, name: texts.commonChannel, kind: 'public', members: withBot(people) },
  ];
  const directs = people.map(direct);
  const asItIs = (channel: Channel): Channel => ({ ...channel, members: memberships.of(channel.id, channel.members) });
  const names = new Map<string, string>([
    ...people.map(({ id, name }) => [id, name] as const),
    [botPerson.id, botPerson.name],
    [slackIds.service, texts.service],
  ]);

  return {
    people,
    person: (id) => people.find((person) => person.id === id),
    nameOf: (userId) => names.get(userId) ?? userId,
    channel: (id) => {
      const found = shared.find((channel) => channel.id === id);
      return found === undefined ? directs.find((channel) => channel.id === id) : asItIs(found);
    },
    channelsOf: (userId) => [...shared.map(asItIs), ...directs].filter((channel) => channel.members.includes(userId)),
    directChannel: (userId) => directs.find(({ members }) => members[0] === userId),
  };
};
