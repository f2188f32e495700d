import * as z from 'zod';

const schema = z.object({
  TABLE_NAME: z.string(),
  /** ARN of the journey machines up to the programme: `arn:aws:states:...:stateMachine:jalon-` */
  JOURNEY_MACHINE_PREFIX: z.string().optional(),
  /** SSM parameter that holds `{"botToken", "signingSecret"}`; or both given directly */
  SLACK_SECRETS_PARAMETER: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  /** base of the Slack Web API, when it is not Slack's own */
  SLACK_API_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** where the pages are, without a slash at the end */
  PUBLIC_URL: z.string().optional(),
  /** `yes` opens the figures to whoever knows the address: only where nobody else can reach it */
  REPORT_OPEN: z.string().optional(),
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
