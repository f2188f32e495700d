import type { StaffRole } from '../../../shared/domain/association.ts';
import type { Day } from './days.ts';
import type { Colleague, Setting } from './setting.ts';

/** Who is to read a line: a `name` is meant for itself, before the journey's own advisor. */
export type Reader = { role: 'advisor' | 'supportReferent' | 'direction' | 'team'; name?: string };

export const theAdvisor: Reader = { role: 'advisor' };
export const theSupportReferent: Reader = { role: 'supportReferent' };
export const theDirection: Reader = { role: 'direction' };
export const theTeam: Reader = { role: 'team' };

/** The names of those who read it on that day, each for themselves or for somebody who is away. */
export const readersOn = (
  day: Day,
  { role, name }: Reader,
  advisor: string | undefined,
  { team }: Pick<Setting, 'team'>,
): string[] => {
  if (role === 'team') return ['team'];
  const isThere = ({ away }: Colleague): boolean => !away.some(({ from, to }) => from <= day && day <= to);
  const called = (wanted: string | undefined): Colleague[] => team.filter((colleague) => colleague.name === wanted);
  const holding = (...roles: StaffRole[]) =>
    team.filter((colleague) => roles.some((one) => colleague.roles.includes(one)));
  const backupsOf = (colleagues: Colleague[]) => colleagues.flatMap(({ backup }) => called(backup));

  const substitutes = (): Colleague[] => {
    const referents = holding('supportReferent');
    for (const group of [referents, backupsOf(referents), holding('director')])
      if (group.some(isThere)) return group.filter(isThere);
    return team.filter(isThere).slice(0, 1);
  };
  const insteadOf = (colleague: Colleague): Colleague[] => {
    if (isThere(colleague)) return [colleague];
    const backups = backupsOf([colleague]).filter(isThere);
    return backups.length > 0 ? backups : substitutes();
  };
  const meant = {
    advisor: () => called(name ?? advisor),
    supportReferent: () => holding('supportReferent'),
    direction: () => holding('director', 'administration'),
  }[role]();
  const reading = meant.length > 0 ? meant.flatMap(insteadOf) : substitutes();
  return [...new Set(reading.map((colleague) => colleague.name))];
};
