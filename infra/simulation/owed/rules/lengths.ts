import { addMonths } from '../days.ts';
import { theAdvisor } from '../readers.ts';
import { nothing, onMorning, onMornings, type Rule } from './ladder.ts';

/** Maturation grows long: a note, a decision that is due, and one that is overdue, week after week. */
export const maturationLength: Rule = ({ standing, open, setting, raised }) => {
  if (standing.stage !== 'maturation' || !open) return nothing;
  const { noteAtMonth, decisionAtMonth, longestMonths, overdueEveryDays } = setting.rules.maturation;
  const { followedFrom } = standing;
  const marks = [noteAtMonth, decisionAtMonth].map((months) => addMonths(open.start, months));
  // What was overdue before Jalon kept the time is so a week after: `journeys.md` leaves this open.
  const overdue = Math.max(addMonths(open.start, longestMonths), followedFrom + overdueEveryDays);
  const reason = 'maturationLength';
  const last = raised.get(reason);
  const again = last && last.due >= overdue ? [last.on + overdueEveryDays] : [];
  const rungs = [
    ...marks.filter((due) => due >= followedFrom).map((due) => onMorning(due, theAdvisor, setting)),
    ...[overdue, ...again].map((due) => onMornings(due, theAdvisor, setting)),
  ];
  return [{ reason, rungs }];
};

/** The last appointment but one warns, the last one asks for a decision. */
export const maturationAppointments: Rule = ({ standing, open, setting }) => {
  if (standing.stage !== 'maturation' || !open) return nothing;
  const { mostAppointments } = setting.rules.maturation;
  const counted = standing.meetings.filter(
    ({ type, status, day }) =>
      type === 'maturation' && day >= open.start && (status === 'held' || status === 'planned'),
  );
  if (counted.length < mostAppointments - 1) return nothing;
  const inOrder = counted.toSorted((a, b) => a.start - b.start);
  return [mostAppointments - 1, mostAppointments].flatMap((number) => {
    const meeting = inOrder[number - 1];
    if (!meeting || meeting.day < standing.followedFrom) return nothing;
    return [{ reason: `maturationAppointments/${number}`, rungs: [onMorning(meeting.day, theAdvisor, setting)] }];
  });
};

/** Creation grows long. */
export const creationLength: Rule = ({ standing, open, setting }) => {
  if (standing.stage !== 'creation' || !open) return nothing;
  const marks = setting.rules.creation.marksAtMonths.map((months) => addMonths(open.start, months));
  const dues = marks.filter((due) => due >= standing.followedFrom);
  return [{ reason: 'creationLength', rungs: dues.map((due) => onMorning(due, theAdvisor, setting)) }];
};

/** After creation a review is due again and again. */
export const postCreationReview: Rule = ({ standing, contact, setting, raised }) => {
  if (standing.stage !== 'postCreation') return nothing;
  const reason = 'postCreationReview';
  const since = Math.max(contact, raised.get(reason)?.on ?? contact);
  const due = addMonths(since, setting.rules.postCreation.reviewEveryMonths);
  return [{ reason, rungs: [onMornings(due, theAdvisor, setting)] }];
};
