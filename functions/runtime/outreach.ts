import type { Outreach } from '../../shared/usecases/jalon.ts';
import { environment, required } from './environment.ts';
import { jalon } from './jalon.ts';
import { createMailer } from './mailer.ts';
import { createTeamChat } from './teamChat.ts';
import { createTexter } from './texter.ts';

let connected: Outreach | undefined;

/** The connection of a function that sends messages; the others are spared Slack's and SES's clients. */
export const outreach = (): Outreach => {
  connected ??= connect();
  return connected;
};

const connect = (): Outreach => {
  const { SMS_URL } = environment();
  return {
    ...jalon(),
    mailer: createMailer(),
    teamChat: createTeamChat(),
    publicUrl: required('PUBLIC_URL'),
    ...(SMS_URL !== undefined && { texter: createTexter(SMS_URL) }),
  };
};
