import { labelOf } from '../domain/codes.ts';
import { type Journey, leadOf } from '../domain/journey/journey.ts';
import type { KnownPerson } from '../domain/records.ts';
import { latestRaised } from '../domain/reminders/dues.ts';
import { planReminders } from '../domain/reminders/planReminders.ts';
import { partsOf } from '../domain/reminders/reminderId.ts';
import { isOpenIn } from '../domain/reminders/standing.ts';
import type { Post } from '../messages/blocks.ts';
import { callBackGone, callBackPost } from '../messages/callBack.ts';
import { digest, intakeCard, roundUp, teamNudge } from '../messages/posts.ts';
import type { FollowUp } from '../messages/slack/followUps.ts';
import { spamWarning } from '../messages/slack/spamSignals.ts';
import { isUndelivered } from '../messages/undelivered.ts';
import type { Message } from '../store/messageStore.ts';
import { goesOnIn } from './goesOnIn.ts';
import { type Jalon, Undeliverable } from './jalon.ts';
import { mayBeKnown } from './mayBeKnown.ts';
import { weekOf } from './weekOf.ts';

/** The post that is owed, from the records as they are now; undefined when there is nothing to say. */
export const renderPost = async (jalon: Jalon, message: Message): Promise<Post | undefined> => {
  const { kind, journeyId, subject, to, reference } = message;
  if (kind === 'roundUp') return roundUp(await weekOf(jalon, subject ?? ''));
  if (kind === 'digest') return digestPost(jalon, to, subject ?? '', reference !== undefined);
  if (kind === 'callBack') return draftPost(jalon, subject ?? '', reference !== undefined);
  const journey = journeyId === undefined ? undefined : await jalon.journeys.load(journeyId);
  if (!journey) return undefined;
  const person = await personOf(jalon, journey);
  if (kind === 'intakeCard') {
    const { projectDomains } = jalon.association.vocabularies;
    const domain = journey.project.domain && labelOf(projectDomains, journey.project.domain);
    const draft = await jalon.drafts.load(journey.id);
    const hints = { warning: draft && spamWarning(draft.signals), maybeKnown: await mayBeKnown(jalon, journey) };
    return intakeCard(journey, person, domain, hints);
  }
  if (kind === 'teamNudge') {
    // Taken in charge before it was said, or handed back since: nothing to say.
    if (reference === undefined && !isOpenIn(journey, jalon.association)(subject ?? '')) return undefined;
    return teamNudge(journey, person, whyOf(journey, jalon));
  }
  throw new Undeliverable(`no post of the kind ${kind}`);
};

/** Is there nothing to say any more, before anything was said? */
export const isMoot = async (jalon: Jalon, { kind, subject = '', reference }: Message): Promise<boolean> =>
  kind === 'callBack' && reference === undefined && (await draftPost(jalon, subject, false)) === undefined;

/** Sent before the team was told, or forgotten: nothing to say. */
const draftPost = async (jalon: Jalon, draftId: string, posted: boolean): Promise<Post | undefined> => {
  const draft = await jalon.drafts.load(draftId);
  // Erased, or forgotten: what is posted bears a name.
  if (!draft) return posted ? callBackGone() : undefined;
  return posted || (draft.sentAt ?? draft.calledBack) === undefined ? callBackPost(draft) : undefined;
};

const personOf = async ({ records }: Pick<Jalon, 'records'>, journey: Journey): Promise<KnownPerson | undefined> => {
  const lead = leadOf(journey);
  return lead && records.evenErased(lead.personId);
};

const whyOf = (journey: Journey, { association }: Jalon): string =>
  planReminders(journey, association).find(({ rule }) => rule === 'intakeNotTaken')?.why ??
  'demande à prendre en charge';

const digestPost = async (jalon: Jalon, staff: string, day: string, posted: boolean): Promise<Post | undefined> => {
  const followUps = await digestOf(jalon, staff, day);
  return posted || followUps.some(isWorthAPost) ? digest(day, followUps) : undefined;
};

/** What was brought up once more since is read in a later digest. */
const isWorthAPost = ({ settled, journey, reminderId }: InDigest): boolean => {
  const last = journey && latestRaised(journey).get(partsOf(reminderId).reason);
  return !settled && (last === undefined || last.id === reminderId);
};

type InDigest = FollowUp & { journey?: Journey };

/** What stands in a colleague's digest of that day, with whom it is about. What is settled is seen in the journey now. */
export const digestOf = async (
  jalon: Pick<Jalon, 'messages' | 'journeys' | 'records' | 'association'>,
  staff: string,
  day: string,
): Promise<InDigest[]> => {
  const lines = await jalon.messages.digest(staff, day);
  const followUps = await Promise.all(
    lines.map(async (line): Promise<InDigest | undefined> => {
      if (line.journeyId === '') return line;
      const journey = await goesOnIn(jalon.journeys, line.journeyId);
      if (!journey) return undefined;
      const person = await personOf(jalon, journey);
      // That a message did not go out is known under the journey that owed it.
      if (isUndelivered(line.rule)) return { ...line, journey: { ...journey, id: line.journeyId }, person };
      return { ...line, journey, person, settled: !isOpenIn(journey, jalon.association)(line.reminderId) };
    }),
  );
  return followUps.flatMap((followUp) => followUp ?? []);
};
