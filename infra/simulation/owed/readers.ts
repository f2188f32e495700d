import type { StaffRole } from '../../../shared/domain/association.ts';
import type { Day } from './days.ts';
import type { Colleague, Setting } from './setting.ts';

/** Who is to read a line: a `name` is meant for itself, before the journey's own advisor. */
export type Reader = { role: 'advisor' | 'supportReferent' | 'direction' | 'team'; name?: string };

export const theAdvisor: Reader = { role: 'advisor' };
export const theSupportReferent: Reader = { role: 'supportReferent' };
export const theDirection: Reader = { role: 'direction' };
export const theTeam: Reader = { role: 'team' };

/**
 * The names of those who read it on that day. Where several are meant, and some of them are there, these read it; only
 * where none is, their backups do. Where nobody is at work at all, the directors do all the same: `journeys.md` leaves
 * both open.
 */
export const readersOn = (
  day: Day,
  { role, name }: Reader,
  advisor: string | undefined,
  { team }: Pick<Setting, 'team'>,
): string[] => {
  if (role === 'team') return ['team'];
  const called = (wanted: string | undefined): Colleague[] => team.filter((colleague) => colleague.name === wanted);
  const holding = (role: StaffRole): Colleague[] => team.filter(({ roles }) => roles.includes(role));
  const backupsOf = (colleagues: Colleague[]): Colleague[] => colleagues.flatMap(({ backup }) => called(backup));
  const [referents, directors] = [holding('supportReferent'), holding('director')];
  const meant = {
    advisor: () => called(name ?? advisor),
    supportReferent: () => referents,
    direction: () => [...directors, ...holding('administration')],
  }[role]();
  const groups = [meant, backupsOf(meant), referents, backupsOf(referents), directors, team];
  const there = groups.map((group) => group.filter(isThere(day))).find((group) => group.length > 0);
  return [...new Set((there ?? directors).map((colleague) => colleague.name))];
};

const isThere =
  (day: Day) =>
  ({ away }: Colleague): boolean =>
    !away.some(({ from, to }) => from <= day && day <= to);
