import { type Association, direction, type StaffMember } from '../association.ts';
import { isPresent } from '../calendar.ts';
import type { Journey } from '../journey/journey.ts';
import type { PlainDate } from '../time.ts';
import type { Due } from './rule.ts';

/**
 * The colleagues who get a team message on that day: the person meant, their backup when they are away, the support
 * referent when there is nobody else, the director when even they are away; the director too when everybody is. Never
 * nobody, nobody twice.
 */
export const staffFor = (
  due: Pick<Due, 'recipient' | 'advisor'>,
  journey: Pick<Journey, 'advisor'>,
  { team }: Association,
  day: PlainDate,
): StaffMember[] => {
  const named = (name: string | undefined) => team.filter((member) => member.name === name);
  const withRole = (role: StaffMember['roles'][number]) => team.filter(({ roles }) => roles.includes(role));
  const referents = withRole('supportReferent');
  const directors = withRole('director');
  const meant =
    due.recipient === 'advisor'
      ? named(due.advisor ?? journey.advisor)
      : due.recipient === 'direction'
        ? direction.flatMap(withRole)
        : referents;
  const backups = meant.flatMap(({ backup }) => named(backup));
  const candidates = [meant, backups, referents, referents.flatMap(({ backup }) => named(backup)), directors, team];
  for (const members of candidates) {
    const present = members.filter((member) => isPresent(member, day));
    if (present.length > 0) return [...new Set(present)];
  }
  return directors.length > 0 ? directors : [...team];
};
