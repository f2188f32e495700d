/** What a function may find in its environment, by the access that the catalog grants it. All of it is text. */
export type Environment = {
  TABLE_NAME?: string;
  /** ARN of the journey machines up to the programme: `arn:aws:states:...:stateMachine:jalon-` */
  JOURNEY_MACHINE_PREFIX?: string;
  /** SSM parameter that holds `{"botToken", "signingSecret"}`; or both given directly */
  SLACK_SECRETS_PARAMETER?: string;
  SLACK_BOT_TOKEN?: string;
  SLACK_SIGNING_SECRET?: string;
  /** SSM parameter that holds `{"clientId", "clientSecret"}` of Slack's sign-in; or both given directly */
  SLACK_SIGN_IN_PARAMETER?: string;
  SLACK_CLIENT_ID?: string;
  SLACK_CLIENT_SECRET?: string;
  /** base of the Slack Web API, when it is not Slack's own; the same host says who signs in */
  SLACK_API_URL?: string;
  MAIL_FROM?: string;
  /** where the pages are, without a slash at the end */
  PUBLIC_URL?: string;
  /** where text messages are handed over; without it none is ever owed */
  SMS_URL?: string;
  /** answers `{"now"}` in epoch milliseconds, where the machine's time is not the one that counts */
  CLOCK_URL?: string;
  /** `yes` opens the figures without signing in: only where nobody else can reach them */
  REPORT_OPEN?: string;
};

export const environment = (): Environment => process.env;

/** A variable that the function's `access` should have brought; throws an Error that names it where it did not. */
export const required = (name: keyof Environment): string => {
  const value = environment()[name];
  if (value === undefined) throw new Error(`${name} is not set: does the function have this access in the catalog?`);
  return value;
};
