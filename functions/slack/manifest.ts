import { commands } from './commands/commands.ts';
import { events } from './events/events.ts';

/** What the bot may do, and why. */
const scopes = {
  commands: 'slash commands and the message shortcut',
  'chat:write': 'cards, digests, private answers',
  'im:write': 'opening the conversation with a colleague',
  'im:history': 'looking up whether a digest has arrived, before it is sent again',
  'groups:history': 'the same in the team’s private channel',
  'groups:read': 'who is in the team’s private channel',
  'users:read': 'who is a guest or of another organisation, and who has left',
} as const;

/** What a colleague lets the pages of the team know by signing in: who they are. */
const signInScopes = ['openid'];

/** The app as Slack is told about it, made from the commands. `url` is where `POST /slack/events` answers. */
export const manifest = (url: string) => ({
  display_information: { name: 'Jalon', description: 'Le suivi des porteurs de projet, dans Slack' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
    bot_user: { display_name: 'jalon', always_online: true },
    slash_commands: commands.map(({ name, usage, description }) => ({
      command: name,
      url,
      description,
      usage_hint: usage,
      should_escape: true,
    })),
    shortcuts: [
      {
        name: 'Créer un rendez-vous',
        type: 'message',
        callback_id: 'appointmentFromMessage',
        description: 'Noter ou prévoir un rendez-vous depuis ce message',
      },
    ],
  },
  oauth_config: {
    redirect_urls: [new URL('/equipe/retour', url).href],
    scopes: { bot: Object.keys(scopes), user: signInScopes },
  },
  settings: {
    interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
    event_subscriptions: { request_url: url, bot_events: [...events] },
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  },
});
