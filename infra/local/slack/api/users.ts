import * as z from 'zod';
import type { Slack } from '../slack.ts';
import { SlackError } from '../slackError.ts';
import { botPerson, type Person, slackIds } from '../workspace.ts';
import { count, page, take } from './arguments.ts';
import type { Methods } from './method.ts';

const apiUser = ({ id, handle, name, email, guest = false }: Person) => ({
  id,
  team_id: slackIds.team,
  name: handle,
  real_name: name,
  deleted: false,
  tz: 'Europe/Paris',
  is_bot: id === slackIds.botUser,
  is_app_user: false,
  is_restricted: guest,
  is_ultra_restricted: false,
  profile: { real_name: name, display_name: name, email },
});

/** auth.test and users.* */
export const userMethods = ({ workspace }: Slack): Methods => ({
  'auth.test': () => ({
    url: 'http://127.0.0.1/',
    team: 'Jalon',
    team_id: slackIds.team,
    user: botPerson.handle,
    user_id: slackIds.botUser,
    bot_id: slackIds.bot,
    is_enterprise_install: false,
  }),

  'users.info': (args) => {
    const { user } = take(z.object({ user: z.string() }), args);
    const person = user === slackIds.botUser ? botPerson : workspace.person(user);
    if (person === undefined) throw new SlackError('user_not_found');
    return { user: apiUser(person) };
  },

  'users.lookupByEmail': (args) => {
    const { email } = take(z.object({ email: z.string() }), args);
    const person = workspace.people.find((one) => one.email === email);
    if (person === undefined) throw new SlackError('users_not_found');
    return { user: apiUser(person) };
  },

  'users.list': (args) => {
    const { limit = 1000, cursor } = take(z.object({ limit: count, cursor: z.string().optional() }), args);
    const { items, response_metadata } = page([...workspace.people, botPerson], limit, cursor);
    return { members: items.map(apiUser), response_metadata };
  },
});
