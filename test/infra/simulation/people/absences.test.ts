import { expect, test } from 'vitest';
import { teamOf } from '../../../../infra/simulation/people/absences.ts';
import { createRandom } from '../../../../infra/simulation/random.ts';
import { association } from '../../../../shared/association/association.ts';
import type { StaffRole } from '../../../../shared/domain/association.ts';
import { isPresent, isWorkingDay } from '../../../../shared/domain/calendar.ts';
import { addDays, daysBetween } from '../../../../shared/domain/days.ts';
import { toDay } from '../../../../shared/domain/paris.ts';
import { from, to } from './liveAlone.ts';

const { team } = teamOf(createRandom('team'), from, to, association);
const workdaysOf = (year: number) =>
  Array.from({ length: 365 }, (_, ahead) => addDays(`${year}-01-01`, ahead)).filter((day) =>
    isWorkingDay(day, association.calendar),
  );

test('Each colleague is away about five weeks a year, and some days ill', () => {
  for (const { absences, name } of team)
    for (const year of [2017, 2018, 2019, 2020]) {
      const there = { ...association.team[0], name, absences } as (typeof team)[number];
      const away = workdaysOf(year).filter((day) => !isPresent(there, day)).length;
      expect(away).toBeGreaterThan(18);
      expect(away).toBeLessThan(40);
    }
});

test('Somebody is at work on every working day', () => {
  for (const year of [2017, 2018, 2019, 2020])
    for (const day of workdaysOf(year)) expect(team.some((member) => isPresent(member, day))).toBe(true);
});

test('One contract ends on the way, another begins', () => {
  const ended = team.filter(({ contract }) => contract.to !== undefined);
  const begun = team.filter(({ contract }) => contract.from > toDay(from));
  expect(ended.map(({ contract }) => daysBetween(toDay(from), contract.to ?? ''))).toEqual([731]);
  expect(begun.length).toBe(1);
  expect(begun).not.toEqual(ended);
});

test('Once the support referent and the director are away in the same week', () => {
  const of = (role: StaffRole) => team.find(({ roles }) => roles.includes(role))?.absences ?? [];
  const together = of('supportReferent').filter((one) =>
    of('director').some(
      (other) => other.from === one.from && other.to === one.to && daysBetween(one.from, one.to) === 4,
    ),
  );
  expect(together.length).toBeGreaterThan(0);
});

test('The same seed gives the same team', () => {
  expect(teamOf(createRandom('team'), from, to, association).team).toEqual(team);
  expect(teamOf(createRandom('other'), from, to, association).team).not.toEqual(team);
});
