import * as z from 'zod';

const Settings = z.object({
  /** AWS region of everything: the records of the holders stay in it */
  region: z.string(),
  /** who hears of alarms; nobody when left out */
  alarmMail: z.email().optional(),
  /** address the holders and the team know, when it is not the API's own */
  publicUrl: z.url({ protocol: /^https$/ }).optional(),
  /** service that takes text messages; none is sent when left out */
  smsUrl: z.url({ protocol: /^https$/ }).optional(),
  /** name of the SSM SecureString with Slack's bot token and signing secret */
  slackParameter: z.string().startsWith('/'),
  /** name of the SSM SecureString with the client id and secret of Slack's sign-in */
  signInParameter: z.string().startsWith('/'),
});

/** What a deployment may set, in cdk.json or as `-c name=value`. */
export type Settings = z.infer<typeof Settings>;

/** Reads the settings from CDK's context. Throws a sentence for each that is wrong. */
export function readSettings(context: unknown): Settings {
  const result = Settings.safeParse(context);
  if (!result.success) throw new Error(`The settings in cdk.json are wrong.\n${z.prettifyError(result.error)}`);
  return result.data;
}
