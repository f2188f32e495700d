import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { planned } from './noting.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day } from './spans.ts';
import { momentOf } from './standing.ts';

const situations = ['en emploi', 'en formation', 'en recherche d’emploi', 'à son compte', 'sans nouvelles'];

/** After a journey was closed: some situations are noted unasked, an exit interview is held, a few come back. */
export const afterClosing: Habit = (seen) => {
  const { journey } = seen;
  const { closing } = journey;
  if (!closing) return [];
  const accompanied = closing.from !== 'intake';
  return [
    accompanied && closing.situation === undefined ? situation(seen, 'RecordExitSituation', 0.45, [1, 25]) : undefined,
    accompanied && closing.laterSituation === undefined
      ? situation(seen, 'RecordLaterSituation', 0.12, [150, 200])
      : undefined,
    sometimes(seen, 'exitMeeting', 0.06, [0, 6], (at, by) =>
      planned(seen, 'exit', at, 8 * day, by, seen.chance('exitMeeting')),
    ),
    sometimes(seen, 'reopen', 0.05, [15, 300], (at) => ({ type: 'Reopen', on: toDay(at), why: 'Le projet reprend.' })),
  ];
};

export const situationOf = (seen: Seen, type: 'RecordExitSituation' | 'RecordLaterSituation'): JourneyCommand => ({
  type,
  situation: seen.chance(`${type}/${seen.journey.closing?.on}`).pick(situations),
});

const situation = (
  seen: Seen,
  type: 'RecordExitSituation' | 'RecordLaterSituation',
  chance: number,
  days: [number, number],
): Plan | undefined => sometimes(seen, type, chance, days, () => situationOf(seen, type));

const sometimes = (
  seen: Seen,
  what: string,
  chance: number,
  [from, to]: [number, number],
  command: (at: Instant, by: string) => JourneyCommand,
): Plan | undefined => {
  const on = seen.journey.closing?.on ?? '';
  return once(seen, `${what} after ${on}`, (random) =>
    random.chance(chance)
      ? { at: momentOf(on) + between(random, from * day, to * day), who: 'advisor', command }
      : undefined,
  );
};
