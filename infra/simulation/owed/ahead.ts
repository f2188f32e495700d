import type { Instant } from '../../../shared/domain/time.ts';
import type { Course, Time } from './course.ts';
import { type Letter, letterId, timeOf } from './letters.ts';
import { hour } from './parisTime.ts';
import type { Regime, Setting } from './setting.ts';

/** The reminder of an appointment that is ahead, to each who is expected, once for each time that it had. */
export const lettersAhead = (course: Course, journeyId: string, regimes: readonly Regime[]): Letter[] =>
  [...course.times].flatMap(([id, times]) => {
    const owed = new Map<string, { time: Time; since: Instant; firm: boolean }>();
    for (const [index, time] of times.entries()) {
      if (!time.planned || owed.has(time.at)) continue;
      const until = Math.min(time.start, times[index + 1]?.from ?? Number.POSITIVE_INFINITY);
      const when = momentAhead(time, until, regimes);
      if (when) owed.set(time.at, { time, ...when });
    }
    return [...owed.values()].flatMap(({ time: { at, persons }, since, firm }) =>
      persons.map((person) => ({
        id: letterId('appointmentAhead', journeyId, timeOf({ id, at }), person),
        kind: 'appointmentAhead',
        person,
        since,
        firm,
        meeting: { id, at },
      })),
    );
  });

/** The first moment by the settings that hold then, if the appointment has that time by then and still does. */
const momentAhead = (
  { from, start, notedAt }: Time,
  until: Instant,
  regimes: readonly Regime[],
): { since: Instant; firm: boolean } | undefined => {
  const within = (moment: Instant, holds: Regime, index: number): Instant | undefined => {
    const since = holds.setting.holderHours.next(Math.max(moment, holds.from, from));
    const ends = Math.min(until, regimes[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    return notedAt <= moment && since < ends ? since : undefined;
  };
  for (const [index, regime] of regimes.entries()) {
    const since = within(before(start, regime.setting), regime, index);
    const other = regime.also && within(before(start, regime.also), regime, index);
    // Noted in the very moment it may come or not.
    const firm = (!regime.also || since === other) && before(start, regime.setting) !== notedAt;
    const found = since ?? other;
    if (found !== undefined) return { since: found, firm };
  }
  return undefined;
};

const before = (start: Instant, { rules, holderHours }: Setting): Instant =>
  holderHours.next(start - rules.appointment.holderReminderHours * hour);
