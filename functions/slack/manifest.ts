import { commands } from './commands/commands.ts';

/** The app as Slack is told about it, made from the commands. `url` is where `POST /slack/events` answers. */
export const manifest = (url: string) => ({
  display_information: { name: 'Jalon', description: 'Le suivi des porteurs de projet, dans Slack' },
  features: {
    bot_user: { display_name: 'jalon', always_online: true },
    slash_commands: commands.map(({ name, usage, description }) => ({
      command: name,
      url,
      description,
      usage_hint: usage,
      should_escape: true,
    })),
  },
  oauth_config: {
    scopes: { bot: ['commands', 'chat:write', 'groups:read', 'groups:history', 'im:write', 'im:history'] },
  },
  settings: {
    interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  },
});
