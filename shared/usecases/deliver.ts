import { holderMoment, teamMoment } from '../domain/calendar.ts';
import { toDay } from '../domain/paris.ts';
import type { Instant } from '../domain/time.ts';
import { undelivered } from '../messages/undelivered.ts';
import type { Message } from '../store/messageStore.ts';
import { Busy, type Jalon, type Outreach, Undeliverable } from './jalon.ts';
import { isMyDataKind } from './myDataMails.ts';
import { isMoot, renderPost } from './render.ts';
import { renderMail } from './renderMail.ts';
import { renderSms } from './renderSms.ts';
import { tellUndelivered } from './tellUndelivered.ts';

const minute = 60_000;

/**
 * Longer than any function that delivers may run (its timeout is a minute): a claim that is stale was given up. Shorter
 * than from one sweep to the next, which finds it.
 */
export const lease = 1.75 * minute;

/** The first time until just before the next sweep, then twice as long each time. */
const firstPause = 1.5 * minute;
const longestPause = 60 * minute;

/** Six in the first hour, then one each hour of the day: two days. */
const mostAttempts = 30;

/**
 * Sends one message that is owed: claimed, sent, confirmed. `claimId` is this attempt's own name.
 * A claim that was left behind says that the message may have gone out: Slack is asked; a mail or a text, which nobody can
 * be asked about, is not sent twice but told to a colleague, unless there is nothing to say any more.
 * Outside of the hours in which one may write it stays owed, for a sweep within them. False when there was nothing to do.
 */
export const deliver = async (jalon: Outreach, message: Message, now: Instant, claimId: string): Promise<boolean> => {
  if (message.dueAt > now || message.failure !== undefined) return false;
  // What became moot makes no sound, so it need not wait.
  if (allowedAt(message, now, jalon) > now && !(await isMoot(jalon, message))) return false;
  if (await isOverBudget(jalon, message, now)) return false;
  if (!(await jalon.messages.claim(message, claimId, now, now + lease))) return false;
  let reference: string | undefined;
  try {
    reference = await send(jalon, message, now);
  } catch (error) {
    if (error instanceof Busy) {
      await jalon.messages.putOff(message, claimId, now + error.wait, message.attempts);
      throw error;
    }
    const hopeless = error instanceof Undeliverable || message.attempts + 1 >= mostAttempts;
    if (!hopeless) {
      // Where a reading failed the claim stays behind once more: what it says is still true.
      if (!mayHaveGone(message)) await jalon.messages.putOff(message, claimId, now + pauseAfter(message.attempts));
      throw error;
    }
    const reason = error instanceof Undeliverable ? error.message : undelivered.manyTries(message.attempts + 1);
    await jalon.messages.giveUp(message, claimId, reason, await tellUndelivered(jalon, message, reason, now));
    return true;
  }
  // Where this fails the claim stays behind, and says that the message may have gone out.
  if (reference === undefined) await jalon.messages.giveUp(message, claimId, 'moot');
  else await jalon.messages.confirm(message, claimId, reference, now);
  return true;
};

/** A mail or a text that was claimed, and neither confirmed nor put off. */
const mayHaveGone = ({ channel, claimBy }: Message): boolean => channel !== 'slack' && claimBy !== undefined;

/** How long nobody tries again after one more failure. */
const pauseAfter = (failures: number): number => Math.min(longestPause, firstPause * 2 ** failures);

/** Never at night: what the team reads waits for working hours, what holders read for the day. Answers go at once. */
const allowedAt = (
  { kind, channel, reference }: Message,
  now: Instant,
  { association: { calendar } }: Jalon,
): Instant => {
  if (kind === 'intakeCard' || kind === 'acknowledgement' || kind === 'intakeLink' || isMyDataKind(kind)) return now;
  // A post that is rewritten disturbs nobody.
  if (channel === 'slack' && reference !== undefined) return now;
  return channel === 'slack' ? teamMoment(now, calendar) : holderMoment(now, calendar);
};

/** After an outage several days' digests are owed: they come in order, a few a day, and none is lost. */
const isOverBudget = async ({ messages, association }: Jalon, message: Message, now: Instant): Promise<boolean> =>
  message.kind === 'digest' &&
  message.reference === undefined &&
  (await messages.postsTo(message.to, toDay(now))) >= association.rules.postsAPersonADay;

const send = async (jalon: Outreach, message: Message, now: Instant): Promise<string | undefined> => {
  if (message.channel === 'sms') {
    if (!jalon.texter) throw new Undeliverable(undelivered.noTexts());
    const sms = await renderSms(jalon, message, now);
    return sms && jalon.texter.send(onlyOnce(message, sms), message.id);
  }
  if (message.channel === 'mail') {
    const mail = await renderMail(jalon, message, now);
    return mail && jalon.mailer.send(onlyOnce(message, mail), message.id);
  }
  // A post that was tried may have arrived, whatever came back.
  const tried = message.attempts > 0;
  const known = message.reference ?? (tried ? await jalon.teamChat.find(message.to, message.id) : undefined);
  const post = await renderPost(jalon, { ...message, ...(known !== undefined && { reference: known }) });
  if (!post) return known;
  if (known === undefined) return jalon.teamChat.post(message.to, post, message.id);
  await jalon.teamChat.rewrite(known, post);
  return known;
};

/** The letter, where it was not sent before; an `Undeliverable` where it may have been. */
const onlyOnce = <Letter>(message: Message, letter: Letter): Letter => {
  if (mayHaveGone(message)) throw new Undeliverable(undelivered.uncertain());
  return letter;
};
