import * as z from 'zod/mini';
import { environment } from './environment.ts';
import { keptSecrets } from './keptSecrets.ts';

const schema = z.object({ botToken: z.string(), signingSecret: z.string() });

export type SlackSecrets = z.infer<typeof schema>;

/** The bot's token and signing secret. */
export const slackSecrets = keptSecrets(
  schema,
  () => ({ botToken: environment().SLACK_BOT_TOKEN, signingSecret: environment().SLACK_SIGNING_SECRET }),
  'SLACK_SECRETS_PARAMETER',
);
