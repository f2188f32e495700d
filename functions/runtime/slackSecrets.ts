import * as z from 'zod/mini';
import { environment, required } from './environment.ts';

const schema = z.object({ botToken: z.string(), signingSecret: z.string() });

export type SlackSecrets = z.infer<typeof schema>;

let read: Promise<SlackSecrets> | undefined;

/** The bot's token and signing secret: from the environment, else from SSM, once for the life of the function. */
export const slackSecrets = (): Promise<SlackSecrets> => {
  read ??= readSecrets().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
};

const readSecrets = async (): Promise<SlackSecrets> => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret } = environment();
  if (botToken !== undefined && signingSecret !== undefined) return { botToken, signingSecret };
  // The client of SSM is loaded only where there is one to ask.
  const { readParameter } = await import('./readParameter.ts');
  return schema.parse(JSON.parse((await readParameter(required('SLACK_SECRETS_PARAMETER'))) ?? 'null'));
};
