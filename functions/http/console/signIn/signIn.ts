import { log } from '../../../runtime/log.ts';
import { slackOpenId } from '../../../runtime/slackOpenId.ts';
import { stores } from '../../../runtime/stores.ts';
import { acting } from '../../web/acting.ts';
import type { Route } from '../../web/answering.ts';
import { type Answer, seeOther } from '../../web/answers.ts';
import type { HttpRequest } from '../../web/request.ts';
import { beginSession, employed, endSession } from '../member.ts';
import { refusal, refuseForm } from '../refusal.ts';
import type { RefusalName } from '../texts.ts';
import { ownPath } from './address.ts';
import { readIdToken } from './idToken.ts';
import { dropTicket, issueTicket, type Ticket, ticketHere } from './ticket.ts';

/** Leads to Slack, with a question that only this browser can bring the answer to. */
export const beginSignIn: Route = async ({ queryStringParameters: { vers } }) => {
  const { ticket, cookie } = issueTicket(ownPath(vers));
  const { state, nonce } = ticket;
  return seeOther(await slackOpenId.authorizeUrl({ state, nonce, team: stores().association.slackTeam }), [cookie]);
};

/** Back from Slack: a session for a colleague whose contract runs, one sentence for everybody else. */
export const finishSignIn: Route = async (request) => {
  const { state, code, error } = request.queryStringParameters;
  const ticket = ticketHere(request);
  if (!ticket || ticket.state !== state) return refuse('badSignIn', 'otherState');
  if (error !== undefined || code === undefined) return refuse('declined', 'declined');
  const who = await whoSignedIn(code, ticket, request);
  if ('fault' in who) return refuse(who.fault === 'otherTeam' ? 'notOfTeam' : 'badSignIn', who.fault);
  const now = request.requestContext.timeEpoch;
  const staff = employed(stores().association, now).find(({ slackUserId }) => slackUserId === who.slackUserId);
  if (!staff) return refuse('notOfTeam', 'notStaff');
  return seeOther(ticket.to, [await beginSession(request, staff), dropTicket()]);
};

/** Ends the session here and in the store; also pressed where it is over already. */
export const signOut = acting(async (request) => seeOther('/equipe/fin', [await endSession(request)]), refuseForm);

const whoSignedIn = async (
  code: string,
  { nonce }: Ticket,
  { requestContext: { timeEpoch: now } }: HttpRequest,
): Promise<{ slackUserId: string } | { fault: string }> => {
  const token = await slackOpenId.idTokenFor(code);
  if ('fault' in token) return token;
  const [keys, party] = await Promise.all([slackOpenId.keys(), slackOpenId.party()]);
  return readIdToken(token.idToken, keys, { ...party, nonce, team: stores().association.slackTeam, now });
};

/** The log says why, and of whom nothing. */
const refuse = (name: RefusalName, reason: string): Promise<Answer> => {
  log('INFO', 'sign-in refused', { reason });
  return refusal(name, [dropTicket()]);
};
