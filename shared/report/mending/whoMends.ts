import type { Association, StaffMember } from '../../domain/association.ts';
import type { PlainDate } from '../../domain/time.ts';
import type { Fault, MendingRule } from './mendingRule.ts';

/**
 * Who puts it right: of those whose contract runs on that day, whoever is in charge of the journey, or has the role; the
 * support referent for a journey of nobody, the director where nobody has the role.
 */
export const whoMends = (
  { who }: Pick<MendingRule, 'who'>,
  { advisor }: Pick<Fault, 'advisor'>,
  { team }: Pick<Association, 'team'>,
  day: PlainDate,
): StaffMember[] => {
  const employed = team.filter(({ contract: { from, to = day } }) => from <= day && day <= to);
  const withRole = (role: StaffMember['roles'][number]) => employed.filter(({ roles }) => roles.includes(role));
  const meant =
    who === 'advisor'
      ? [employed.filter(({ name }) => name === advisor), withRole('supportReferent')]
      : [withRole(who)];
  return [...meant, withRole('director')].find((members) => members.length > 0) ?? [];
};
