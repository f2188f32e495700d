import type { Association, JourneyRules, StaffRole } from '../../../shared/domain/association.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Trace } from '../trace.ts';
import { type Day, dayOf } from './days.ts';
import { createHours, type Hours } from './hours.ts';
import { dayAt, instantAt, minutesOf } from './parisTime.ts';
import { createWorkingDays, type WorkingDays } from './workingDays.ts';

/** An association's settings, as the rules read them. */
export type Setting = {
  rules: JourneyRules;
  team: Colleague[];
  days: WorkingDays;
  teamHours: Hours;
  holderHours: Hours;
  /** when the first working morning from that day on begins */
  morning(day: Day): Instant;
  /** when the digest of that day is completed */
  evening(day: Day): Instant;
};

/** `away` are spans of days, both ends counted in; the time outside of the contract is among them. */
export type Colleague = { name: string; roles: readonly StaffRole[]; backup?: string; away: { from: Day; to: Day }[] };

/** From when which settings hold; between a deployment and the next morning the ones before it do `also`. */
export type Regime = { from: Instant; setting: Setting; also?: Setting };

/** The reconciliation of each morning: by then each journey is planned by the new settings. */
const everythingPlannedAnew = minutesOf('07:30');

export const regimesOf = (settings: Trace['settings']): Regime[] => {
  const held = settings.map(({ from, association }) => ({ from, setting: settingOf(association) }));
  return held.flatMap(({ from, setting }, index): Regime[] => {
    const before = held[index - 1];
    if (!before) return [{ from: Number.NEGATIVE_INFINITY, setting }];
    const today = instantAt(dayAt(from), everythingPlannedAnew);
    const morning = today >= from ? today : instantAt(dayAt(from) + 1, everythingPlannedAnew);
    const both = { from, setting, also: before.setting };
    const next = held[index + 1];
    return next && next.from <= morning ? [both] : [both, { from: morning, setting }];
  });
};

export const regimeAt = (regimes: readonly Regime[], at: Instant): Regime =>
  regimes.findLast(({ from }) => from <= at) as Regime;

export const settingOf = ({ rules, team, calendar }: Association): Setting => {
  const { teamHours, holderHours, eveningDigest } = calendar;
  const days = createWorkingDays(calendar.closedDays);
  const [opens, completes] = [minutesOf(teamHours.from), minutesOf(eveningDigest)];
  const mornings: Instant[] = [];
  const morning = (day: Day): Instant => {
    const known = mornings[day];
    if (known !== undefined) return known;
    const found = instantAt(days.onOrAfter(day), opens);
    mornings[day] = found;
    return found;
  };
  return {
    rules,
    days,
    morning,
    evening: (day) => instantAt(day, completes),
    teamHours: createHours(opens, minutesOf(teamHours.to), days.isWorking),
    holderHours: createHours(minutesOf(holderHours.from), minutesOf(holderHours.to), () => true),
    team: team.map(colleagueOf),
  };
};

const colleagueOf = ({ name, roles, backup, contract, absences }: Association['team'][number]): Colleague => ({
  name,
  roles,
  ...(backup !== undefined && { backup }),
  away: [
    { from: Number.NEGATIVE_INFINITY, to: dayOf(contract.from) - 1 },
    ...(contract.to === undefined ? [] : [{ from: dayOf(contract.to) + 1, to: Number.POSITIVE_INFINITY }]),
    ...absences.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) })),
  ],
});
