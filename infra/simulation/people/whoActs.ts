import type { Actor } from '../../../shared/domain/journey/events.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { atWork } from './hours.ts';
import type { Plan, Seen } from './seen.ts';

type Around = Pick<Seen, 'now' | 'association'> & { journey: { advisor?: string } };

/** Who will carry out a plan, and when: a holder at any hour, a colleague while they are at work. */
export const whoActs = (
  { who, at, late }: Pick<Plan, 'who' | 'at' | 'late'>,
  seen: Around,
): { by: Actor; name: string; at: Instant } | undefined => {
  const from = Math.max(at, seen.now);
  if (who === 'holder') return { by: { kind: 'holder' }, name: '', at: from };
  const names = who === 'advisor' ? inCharge(seen) : who;
  // What is somebody's own waits a week for them; what is anybody's is done by who is there.
  for (const within of who === 'advisor' ? [8, 40] : [1, 4, 40])
    for (const name of names) {
      const member = seen.association.team.find((colleague) => colleague.name === name);
      const then = member && atWork(member, from, seen.association, { late, within });
      if (then !== undefined) return { by: { kind: 'staff', name }, name, at: then };
    }
  return undefined;
};

/** Who is in charge, then who stands in. */
const inCharge = ({ journey, association }: Around): string[] => {
  const { team } = association;
  const advisor = team.find(({ name }) => name === journey.advisor);
  const referents = team.filter(({ roles }) => roles.includes('supportReferent'));
  const backups = referents.map(({ backup }) => backup);
  return [advisor?.name, advisor?.backup, ...referents.map(({ name }) => name), ...backups].flatMap(
    (name) => name ?? [],
  );
};
