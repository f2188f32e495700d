import type { Instant } from '../../../../shared/domain/time.ts';
import type { Day } from '../days.ts';
import { dayAt } from '../parisTime.ts';
import { type Reader, theAdvisor } from '../readers.ts';
import type { Meeting } from '../standing.ts';
import {
  type Ladder,
  nothing,
  onMorning,
  onMornings,
  type Raised,
  type Rule,
  type Rung,
  type Situation,
} from './ladder.ts';

/**
 * How did it go? Asked the same evening, then each working morning until it is noted; of an exit interview after the end
 * too. `journeys.md` leaves open what of one that was over before Jalon kept the time: it is asked from then on.
 */
export const appointmentOutcome: Rule = ({ standing: { meetings, followedFrom }, setting, raised }) => {
  const ladders: Ladder[] = [];
  for (const meeting of meetings) {
    if (meeting.status !== 'planned') continue;
    const reason = `appointmentOutcome/${meeting.id}`;
    const day = Math.max(meeting.day, followedFrom);
    ladders.push({ reason, rungs: askedAfter(meeting, day, raised.get(reason), setting) });
  }
  return ladders;
};

const askedAfter = (meeting: Meeting, day: Day, last: Raised | undefined, setting: Situation['setting']): Rung[] => {
  const reader = whoHolds(meeting);
  const evening = setting.evening(day);
  const first: Rung =
    meeting.end <= evening && setting.days.isWorking(day)
      ? { due: day, reader, moment: evening, repeats: true }
      : onMornings(setting.days.onOrAfter(day + 1), reader, setting);
  // A time to which it was moved since has an evening of its own.
  if (!last || last.due < first.due) return [first];
  return [first, onMornings(setting.days.onOrAfter(last.on + 1), reader, setting)];
};

const whoHolds = ({ advisor }: Meeting): Reader =>
  advisor === undefined ? theAdvisor : { role: 'advisor', name: advisor };

/** So many times in a row nobody came, the last one included: a decision is due. */
export const noShows: Rule = ({ standing: { stage, meetings, followedFrom }, setting }) => {
  const before = setting.rules.appointment.noShowsBeforeDecision;
  if (stage === 'closed' || meetings.length < before) return nothing;
  const expected = meetings.filter(({ status }) => status !== 'cancelled' && status !== 'excused');
  const lasts = expected.toSorted((a, b) => a.start - b.start).slice(-before);
  const last = lasts.at(-1);
  if (!last || last.day < followedFrom || lasts.length < before || lasts.some(({ status }) => status !== 'noShow'))
    return nothing;
  return [{ reason: `noShows/${last.id}`, rungs: [onMorning(last.day, theAdvisor, setting)] }];
};

/** A holder asks for another time: told as soon as the team works, and due on that day. */
export const moveAsked: Rule = ({ standing: { meetings, followedFrom }, setting }) => {
  const asking = meetings.filter(({ status, wishes }) => status === 'planned' && wishes.length > 0);
  return asking.flatMap((meeting) =>
    meeting.wishes
      .map(({ at }) => ({ reason: `moveAsked/${meeting.id}@${at}`, rungs: [told(meeting, at, setting)] }))
      .filter(({ rungs: [rung] }) => rung !== undefined && rung.due >= followedFrom),
  );
};

/** A holder cancelled, and no other time was noted since. */
export const cancelledByHolder: Rule = ({ standing: { stage, meetings, followedFrom }, setting }) => {
  if (stage === 'closed') return nothing;
  const ladders: Ladder[] = [];
  for (const meeting of meetings) {
    const { id, status, cancelledByHolder: at } = meeting;
    if (at === undefined || status !== 'cancelled' || meetings.some(({ notedAt }) => notedAt > at)) continue;
    const rung = told(meeting, at, setting);
    // What was answered before the journey came back was told then: `journeys.md` leaves this open.
    if (rung.due >= followedFrom) ladders.push({ reason: `cancelledByHolder/${id}`, rungs: [rung] });
  }
  return ladders;
};

/** To whom is expected too, if that is not who is in charge: `journeys.md` leaves it open. */
const told = (meeting: Meeting, at: Instant, { teamHours }: Situation['setting']): Rung => {
  const moment = teamHours.next(at);
  return { due: dayAt(moment), reader: whoHolds(meeting), moment };
};
