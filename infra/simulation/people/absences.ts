import type { Association, StaffMember } from '../../../shared/domain/association.ts';
import { addDays, weekday } from '../../../shared/domain/days.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant, PlainDate } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';

/**
 * The association with a team as teams are: five weeks of holiday a year each, days of illness, one contract that ends
 * and one that begins on the way, and once the support referent and the director away in the same week.
 */
export const teamOf = (random: Random, from: Instant, to: Instant, base: Association): Association => {
  const [first, last] = [toDay(from), toDay(to)];
  const along = (part: number): PlainDate => toDay(from + (to - from) * part);
  const plain = base.team.filter(({ roles }) => roles.every((role) => role === 'advisor'));
  const [leaves, begins] = plain.slice(-2).map(({ name }) => name);
  const bothAway = week(mondayFrom(along(0.4 + random.fraction() / 10)));
  const team = base.team.map((member): StaffMember => {
    const { name, contract, roles } = member;
    const own = random.stream(name);
    const absences = years(first, last).flatMap((year) => [...holidays(own, year), ...illnesses(own, year)]);
    const both = roles.includes('supportReferent') || roles.includes('director') ? [bothAway] : [];
    return {
      ...member,
      contract: {
        ...contract,
        ...(name === leaves && { to: along(0.5) }),
        ...(name === begins && { from: along(0.3) }),
      },
      absences: [...member.absences, ...absences, ...both].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    };
  });
  return { ...base, team };
};

type Span = { from: PlainDate; to: PlainDate };

const years = (first: PlainDate, last: PlainDate): number[] => {
  const begin = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - begin + 1 }, (_, index) => begin + index);
};

const mondayFrom = (day: PlainDate): PlainDate => addDays(day, (8 - weekday(day)) % 7);

/** From a Monday to the Friday of the last week. */
const week = (monday: PlainDate, weeks = 1): Span => ({ from: monday, to: addDays(monday, 7 * weeks - 3) });

/** Three weeks in summer, one around the year's end or in February, one in spring or autumn. */
const holidays = (random: Random, year: number): Span[] => {
  const monday = (month: string, within: number) =>
    mondayFrom(addDays(`${year}-${month}-01`, random.between(0, within)));
  return [
    week(monday('07', 35), 3),
    week(random.chance(0.6) ? mondayFrom(`${year}-12-22`) : monday('02', 20)),
    week(random.chance(0.5) ? monday('04', 25) : monday('10', 25)),
  ];
};

const illnesses = (random: Random, year: number): Span[] =>
  Array.from({ length: random.between(0, 2) }, () => {
    const from = addDays(`${year}-01-01`, random.between(0, 360));
    return { from, to: addDays(from, random.between(0, 5)) };
  });
