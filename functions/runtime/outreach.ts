import type { Outreach } from '../../shared/usecases/jalon.ts';
import { required } from './environment.ts';
import { jalon } from './jalon.ts';
import { createMailer } from './mailer.ts';
import { createTeamChat } from './teamChat.ts';

let connected: Outreach | undefined;

/** The connection of a function that sends messages; the others are spared Slack's and SES's clients. */
export const outreach = (): Outreach => {
  connected ??= {
    ...jalon(),
    mailer: createMailer(),
    teamChat: createTeamChat(),
    publicUrl: required('PUBLIC_URL'),
  };
  return connected;
};
