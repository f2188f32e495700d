/** What Slack tells the bot about by itself: the manifest subscribes to these, and `register.ts` listens to them. */
export const events = ['app_home_opened', 'member_joined_channel', 'member_left_channel', 'user_change'] as const;
