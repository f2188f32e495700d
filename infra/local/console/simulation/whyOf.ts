import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { tagOf } from '../../../simulation/owed/sortArrivals.ts';
import type { Life } from '../../../simulation/trace.ts';
import { causes, lookAtSeveral } from './causes.ts';
import type { About } from './messageId.ts';
import { withoutUndone } from './withoutUndone.ts';

type Nudge = Extract<JourneyEvent, { type: 'NudgeRaised' }>;

/** Why a message came: the facts that made it due, the latest last, and where the journal notes that it was brought up. */
export type Why = { facts: JourneyEvent[]; raised: Nudge | undefined };

/** The latest of each. */
const most = { facts: 4, followUps: 2 };

/** Why there was something to say about a journey at that moment, from its journal alone. */
export const whyOf = ({ events }: Pick<Life, 'events'>, kind: string, about: About, at: Instant): Why => {
  const known = events.filter((event) => event.at <= at);
  const raised = known.findLast((event): event is Nudge => event.type === 'NudgeRaised' && isOf(event, about));
  const before = withoutUndone(raised ? known.filter(({ sequence }) => sequence < raised.sequence) : known);
  const types = causes[about.rule ?? kind] ?? [];
  const relevant = before.filter((event) => types.includes(event.type));
  const own = relevant.filter((event) => isAbout(event, about));
  const followed = before.filter((event) => isFollowUp(event, about));
  const facts = [...(own.length > 0 ? own : relevant).slice(-most.facts), ...followed.slice(-most.followUps)];
  return { facts: facts.sort((a, b) => a.sequence - b.sequence), raised };
};

const isOf = ({ rule, reminderId, due }: Nudge, about: About): boolean =>
  rule === about.rule &&
  (about.subject === undefined || tagOf(reminderId).startsWith(tagOf(`${rule}/${about.subject}/`))) &&
  (about.due === undefined || due === about.due);

/** What was seen to, put off or brought up by the same rule before. */
const isFollowUp = (event: JourneyEvent, { rule, subject }: About): boolean => {
  if (rule === undefined) return false;
  if (event.type === 'NudgeRaised')
    return isOf(event, { journeyId: '', rule, ...(subject !== undefined && { subject }) });
  return (
    (event.type === 'FollowUpPostponed' || event.type === 'FollowUpDone') &&
    event.rule === rule &&
    event.subject === subject
  );
};

/** Subjects are ids of appointments, referrals, persons; those of an appointment may add its time. */
const isAbout = (event: JourneyEvent, { rule = '', subject }: About): boolean => {
  if (subject === undefined || lookAtSeveral.has(rule)) return false;
  const tag = `${tagOf(subject)}_`;
  return idsOf(event).some((id) => tag.startsWith(`${tagOf(id)}_`));
};

const idsOf = (event: JourneyEvent): string[] =>
  Object.entries(event).flatMap(([name, value]) => {
    if (typeof value === 'string')
      return ['appointmentId', 'referralId', 'personId', 'id'].includes(name) ? [value] : [];
    return value !== null && typeof value === 'object' && 'id' in value ? [String(value.id)] : [];
  });
