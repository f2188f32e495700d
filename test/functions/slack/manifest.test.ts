import { expect, it } from 'vitest';
import { commands } from '../../../functions/slack/commands/commands.ts';
import { manifest } from '../../../functions/slack/manifest.ts';

const url = 'https://example.org/slack/events';
const { display_information, features, oauth_config, settings } = manifest(url);

it('the manifest declares every command once, within what Slack allows', () => {
  expect(features.slash_commands.map(({ command }) => command)).toEqual(commands.map(({ name }) => name));
  expect(new Set(features.slash_commands.map(({ command }) => command)).size).toBe(commands.length);
  for (const { command, description, usage_hint, should_escape } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z_-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2000);
    expect(usage_hint.length).toBeLessThanOrEqual(1000);
    expect(should_escape).toBe(true);
  }
  for (const { name, callback_id, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(callback_id.length).toBeLessThanOrEqual(255);
    expect(description.length).toBeLessThanOrEqual(150);
  }
  expect(display_information.description.length).toBeLessThanOrEqual(140);
});

it('the manifest sends everything to the one address', () => {
  const addresses = [
    ...features.slash_commands.map((command) => command.url),
    settings.interactivity.request_url,
    settings.interactivity.message_menu_options_url,
    settings.event_subscriptions.request_url,
  ];
  expect(new Set(addresses)).toEqual(new Set([url]));
});

it('the manifest sends who signs in back to the pages of the team', () => {
  expect(oauth_config.redirect_urls).toEqual(['https://example.org/equipe/retour']);
});

it('the manifest asks for no more than the bot uses', () => {
  expect(settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'member_joined_channel',
    'member_left_channel',
    'user_change',
  ]);
  expect(oauth_config.scopes.user).toEqual(['openid']);
  expect(oauth_config.scopes.bot.toSorted()).toEqual([
    'chat:write',
    'commands',
    'groups:history',
    'groups:read',
    'im:history',
    'im:write',
    'users:read',
  ]);
});
