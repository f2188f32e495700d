import * as z from 'zod';

/** What of the app's manifest changes what Slack does; the rest concerns its directory alone. */
const schema = z.object({
  features: z.object({
    app_home: z
      .object({ home_tab_enabled: z.boolean(), messages_tab_read_only_enabled: z.boolean().default(false) })
      .default({ home_tab_enabled: false, messages_tab_read_only_enabled: false }),
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
      .default([]),
    shortcuts: z
      .array(z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() }))
      .default([]),
  }),
  oauth_config: z.object({
    redirect_urls: z.array(z.string()).default([]),
    scopes: z.object({ bot: z.array(z.string()), user: z.array(z.string()).default([]) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
  }),
});

/** The app as it is installed in the workspace: what people are offered, and what the bot hears of. */
export type Installed = {
  homeTab: boolean;
  /** Nobody can write to the app in its direct conversation, commands included. */
  directReadOnly: boolean;
  commands: readonly { name: string; about: string }[];
  /** What can be done with a message, by its callback id. */
  shortcuts: ReadonlyMap<string, string>;
  events: ReadonlySet<string>;
  /** What its token may do. */
  scopes: ReadonlySet<string>;
  /** What somebody may be asked for when they sign in, and where they may be sent back to. */
  userScopes: ReadonlySet<string>;
  redirectUrls: ReadonlySet<string>;
};

/** Installs the app of this manifest. Throws when it is none. */
export const install = (manifest: unknown): Installed => {
  const { features, settings, oauth_config } = schema.parse(manifest);
  return {
    homeTab: features.app_home.home_tab_enabled,
    directReadOnly: features.app_home.messages_tab_read_only_enabled,
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      name: command,
      about: [usage_hint, description].filter(Boolean).join(' : '),
    })),
    shortcuts: new Map(
      features.shortcuts.filter(({ type }) => type === 'message').map(({ callback_id, name }) => [callback_id, name]),
    ),
    events: new Set(settings.event_subscriptions.bot_events),
    scopes: new Set(oauth_config.scopes.bot),
    userScopes: new Set(oauth_config.scopes.user),
    redirectUrls: new Set(oauth_config.redirect_urls),
  };
};
