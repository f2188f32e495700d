import { dayAt } from '../parisTime.ts';
import { type Reader, theAdvisor } from '../readers.ts';
import type { Meeting } from '../standing.ts';
import { type Ladder, nothing, onMorning, type Raised, type Rule, type Rung, type Situation } from './ladder.ts';

/** How did it go? Asked the same evening, then each working morning until it is noted. */
export const appointmentOutcome: Rule = ({ standing, setting, raised }) => {
  if (standing.stage === 'closed') return nothing;
  const ladders: Ladder[] = [];
  for (const meeting of standing.meetings) {
    if (meeting.status !== 'planned') continue;
    const reason = `appointmentOutcome/${meeting.id}`;
    const reader: Reader = meeting.advisor === undefined ? theAdvisor : { role: 'advisor', name: meeting.advisor };
    ladders.push({ reason, rungs: askedAfter(meeting, reader, raised.get(reason), setting) });
  }
  return ladders;
};

const askedAfter = (
  { end }: Meeting,
  reader: Reader,
  last: Raised | undefined,
  setting: Situation['setting'],
): Rung[] => {
  const day = dayAt(end);
  const evening = setting.evening(day);
  const first: Rung =
    end <= evening && setting.days.isWorking(day)
      ? { due: day, reader, moment: evening }
      : onMorning(setting.days.onOrAfter(day + 1), reader, setting);
  // A time to which it was moved since has an evening of its own.
  if (!last || last.due < first.due) return [first];
  return [first, onMorning(setting.days.onOrAfter(last.on + 1), reader, setting)];
};

/** So many times in a row nobody came, the last one included: a decision is due. */
export const noShows: Rule = ({ standing: { stage, meetings }, setting }) => {
  const before = setting.rules.appointment.noShowsBeforeDecision;
  if (stage === 'closed' || meetings.length < before) return nothing;
  const expected = meetings.filter(({ status }) => status !== 'cancelled' && status !== 'excused');
  const lasts = expected.toSorted((a, b) => a.start - b.start).slice(-before);
  const last = lasts.at(-1);
  if (!last || lasts.length < before || lasts.some(({ status }) => status !== 'noShow')) return nothing;
  return [{ reason: `noShows/${last.id}`, rungs: [onMorning(last.day, theAdvisor, setting)] }];
};

/** A holder asks for another time: told as soon as the team works. */
export const moveAsked: Rule = ({ standing: { stage, meetings }, setting }) => {
  if (stage === 'closed') return nothing;
  const asking = meetings.filter(({ status, wishes }) => status === 'planned' && wishes.length > 0);
  return asking.flatMap(({ id, wishes }) =>
    wishes.map(({ at }) => ({
      reason: `moveAsked/${id}@${at}`,
      rungs: [{ due: dayAt(at), reader: theAdvisor, moment: setting.teamHours.next(at) }],
    })),
  );
};

/** A holder cancelled, and no other time was noted since. */
export const cancelledByHolder: Rule = ({ standing: { stage, meetings }, setting }) => {
  if (stage === 'closed') return nothing;
  const ladders: Ladder[] = [];
  for (const { id, status, cancelledByHolder: at } of meetings) {
    if (at === undefined || status !== 'cancelled' || meetings.some(({ notedAt }) => notedAt > at)) continue;
    const rung = { due: dayAt(at), reader: theAdvisor, moment: setting.teamHours.next(at) };
    ladders.push({ reason: `cancelledByHolder/${id}`, rungs: [rung] });
  }
  return ladders;
};
