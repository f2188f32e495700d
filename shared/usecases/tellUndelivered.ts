import { teamDay } from '../domain/calendar.ts';
import type { Journey } from '../domain/journey/journey.ts';
import { staffFor } from '../domain/reminders/recipients.ts';
import { partsOf, reminderId } from '../domain/reminders/reminderId.ts';
import type { Instant } from '../domain/time.ts';
import { type UndeliveredRule, undelivered } from '../messages/undelivered.ts';
import { noteMailFailed } from '../store/draftStore.ts';
import { addDigestLine, type Message } from '../store/messageStore.ts';
import type { Write } from '../store/table.ts';
import { goesOnIn } from './goesOnIn.ts';
import type { Stores } from './jalon.ts';
import { heldBy } from './journeysOf.ts';
import { isMyDataKind } from './myDataMails.ts';
import { digestDue, oweDigest } from './raiseNudges.ts';
import { digestOf } from './render.ts';
import { oweCallBack } from './saveAnswer.ts';
import { withPauses } from './withPauses.ts';

/**
 * Somebody who can act learns that a message did not go out, and what to do: of a mail or a text the advisor, who can
 * telephone; of a draft's mail the team, which calls back; of a post of Slack the direction. These writes belong into the
 * transaction that gives the message up, so that it is told once.
 */
export const tellUndelivered = async (
  stores: Stores,
  message: Message,
  reason: string,
  now: Instant,
): Promise<Write[]> => {
  const { kind, channel, to } = message;
  if (kind === 'intakeLink') return tellTeam(stores, to, reason, now);
  if (channel === 'slack') return tellDirection(stores, message, reason, now);
  return (await isForErased(stores, to)) ? [] : tellAdvisor(stores, message, reason, now);
};

const tellTeam = async ({ drafts }: Stores, draftId: string, reason: string, now: Instant): Promise<Write[]> =>
  (await drafts.load(draftId)) ? [noteMailFailed(draftId, reason), oweCallBack(draftId, now)] : [];

/** Nobody has to be told anything of whom nothing is kept. */
const isForErased = async ({ records }: Stores, personId: string): Promise<boolean> =>
  (await records.evenErased(personId))?.erasedOn !== undefined;

const tellAdvisor = async (stores: Stores, message: Message, reason: string, now: Instant): Promise<Write[]> => {
  const journey = await journeyOf(stores, message);
  const why = journey
    ? undelivered.toColleague(message.kind, reason)
    : undelivered.ofPerson(message.kind, message.to, reason);
  const recipient = journey ? 'advisor' : 'direction';
  return addLines(stores, message, { rule: 'undelivered', why, recipient, journey, now });
};

/** Of a message about their own data: the journey that goes on, or else the last one. */
const journeyOf = async (stores: Stores, { kind, to, journeyId }: Message): Promise<Journey | undefined> => {
  if (journeyId !== undefined) return goesOnIn(stores.journeys, journeyId);
  const held = isMyDataKind(kind) ? (await heldBy(stores, to)).map(({ journey }) => journey) : [];
  return held.find(({ closing }) => !closing) ?? held.at(-1);
};

/** Not whoever the post was for. A digest that only says that others did not arrive is told to nobody: that would never end. */
const tellDirection = async (stores: Stores, message: Message, reason: string, now: Instant): Promise<Write[]> => {
  const { kind, to, subject = '', journeyId } = message;
  if (kind === 'digest') {
    const lines = await digestOf(stores, to, subject);
    if (!lines.some(({ reminderId, settled }) => !settled && partsOf(reminderId).rule !== 'undeliveredPost')) return [];
  }
  const why = to === 'team' ? undelivered.inChannel(kind, reason) : undelivered.ofColleague(to, subject, reason);
  const journey = journeyId === undefined ? undefined : await goesOnIn(stores.journeys, journeyId);
  return addLines(stores, message, { rule: 'undeliveredPost', why, recipient: 'direction', journey, now });
};

type Line = {
  rule: UndeliveredRule;
  why: string;
  recipient: 'advisor' | 'direction';
  journey: Journey | undefined;
  now: Instant;
};

const addLines = async (
  stores: Stores,
  message: Message,
  { rule, why, recipient, journey, now }: Line,
): Promise<Write[]> => {
  const { calendar } = stores.association;
  const day = teamDay(now, calendar);
  const present = await withPauses(stores, day);
  const others = { ...present, team: present.team.filter(({ name }) => name !== message.to) };
  const line = {
    journeyId: journey?.id ?? '',
    reminderId: reminderId(rule, { subject: message.id, due: day }),
    rule,
    why,
  };
  return staffFor({ recipient }, journey ?? {}, others, day).flatMap(({ name }) => [
    addDigestLine(name, day, line),
    oweDigest(name, day, now, digestDue(now, calendar)),
  ]);
};
