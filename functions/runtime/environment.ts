import * as z from 'zod/mini';

// Every bundle holds this file, so it takes zod's small form: 14 KB instead of 83.
const schema = z.object({
  TABLE_NAME: z.string(),
  /** ARN of the journey machines up to the programme: `arn:aws:states:...:stateMachine:jalon-` */
  JOURNEY_MACHINE_PREFIX: z.optional(z.string()),
  /** SSM parameter that holds `{"botToken", "signingSecret"}`; or both given directly */
  SLACK_SECRETS_PARAMETER: z.optional(z.string()),
  SLACK_BOT_TOKEN: z.optional(z.string()),
  SLACK_SIGNING_SECRET: z.optional(z.string()),
  /** base of the Slack Web API, when it is not Slack's own */
  SLACK_API_URL: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
  /** where the pages are, without a slash at the end */
  PUBLIC_URL: z.optional(z.string()),
  /** where text messages are handed over; without it none is ever owed */
  SMS_URL: z.optional(z.string()),
  /** answers `{"now"}` in epoch milliseconds, where the machine's time is not the one that counts */
  CLOCK_URL: z.optional(z.string()),
  /** `yes` opens the figures to whoever knows the address: only where nobody else can reach it */
  REPORT_OPEN: z.optional(z.string()),
});

export type Environment = z.infer<typeof schema>;

/** The environment of the function, as `access` in the catalog grants it. Throws zod's error when it is not complete. */
export const environment = (): Environment => schema.parse(process.env);

/** A variable that the function's `access` should have brought. */
export const required = <Name extends keyof Environment>(name: Name): NonNullable<Environment[Name]> => {
  const value = environment()[name];
  if (value === undefined) throw new Error(`${name} is not set: does the function have this access in the catalog?`);
  return value;
};
