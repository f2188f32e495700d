import type { Association, StaffMember } from '../domain/association.ts';
import type { PlainDate } from '../domain/time.ts';
import type { Stores } from './jalon.ts';

/** The association as it is on a day: who is away by the settings or by their own word, and who stands in for them. */
export const withPauses = async (
  { association, pauses }: Pick<Stores, 'association' | 'pauses'>,
  day: PlainDate,
): Promise<Association> => {
  const known = await pauses.all();
  const onThatDay = (member: StaffMember): StaffMember => {
    const pause = known.find(({ staff, from, to }) => staff === member.name && from <= day && day <= to);
    if (!pause) return member;
    const absences = [...member.absences, { from: pause.from, to: pause.to }];
    return { ...member, absences, ...(pause.backup !== undefined && { backup: pause.backup }) };
  };
  return { ...association, team: association.team.map(onThatDay) };
};
