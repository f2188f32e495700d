import { addMonths } from '../days.ts';
import { dayAt } from '../parisTime.ts';
import { theDirection } from '../readers.ts';
import { onMorning, type Rule } from './ladder.ts';

/**
 * A month before the data of somebody of whom nothing is heard end, in open journeys and closed ones. What counts as hearing
 * of them `journeys.md` leaves open: all that holders do themselves, and all that was done with them.
 */
export const retentionNotice: Rule = ({ standing, contact, setting }) => {
  const { monthsAfterLastContact, noticeDaysBefore } = setting.rules.keeping;
  const { followedFrom, closing, stays, claims, meetings, answered } = standing;
  const signs = [
    contact,
    followedFrom,
    ...(closing ? [closing.on] : []),
    ...stays.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end])),
    ...claims.map(({ on }) => on),
    ...[...answered, ...meetings.flatMap(({ answers }) => [...answers.values()])].map(dayAt),
  ];
  const end = addMonths(Math.max(...signs), monthsAfterLastContact);
  const due = Math.max(end - noticeDaysBefore, followedFrom);
  return [{ reason: 'retentionNotice', rungs: [onMorning(due, theDirection, setting)] }];
};
