import type { AppointmentType } from '../../../shared/domain/codeLists.ts';
import type { Stage } from '../../../shared/domain/programmes.ts';
import type { Random } from '../random.ts';
import { between, day, weighted } from './spans.ts';

/** What the people of a journey have in mind for the time in one stage, known to nobody. */
export type Stay = {
  id: string;
  /** the type of its appointments */
  type: AppointmentType;
  /** how many are held; of a request how many are tried in vain */
  meetings: number;
  /** from one to the next, in milliseconds */
  pace: number;
  /** what end: on to the next stage, closed by the colleague, left to the follow-ups, forgotten whatever comes */
  end: 'goesOn' | 'closes' | 'waits' | 'isForgotten';
  /** how long until then, in milliseconds */
  lingers: number;
};

type Course = Omit<Stay, 'id' | 'type'>;

/** How the stays in a stage go. What cannot go on ends. */
export const stayIn = (stage: Stage, id: string, citeslab: boolean, random: Random): Stay => {
  if (stage === 'closed') return { id, type: 'exit', meetings: 0, pace: 0, end: 'waits', lingers: 0 };
  const type = stage === 'intake' ? (citeslab ? 'seeding' : 'welcome') : stage;
  return { id, type, ...courses[stage](random) };
};

const courses: Readonly<Record<Exclude<Stage, 'closed'>, (random: Random) => Course>> = {
  intake: (random) => ({
    meetings: random.between(2, 4),
    pace: between(random, 5 * day, 15 * day),
    end: ending(random, [60, 25, 15]),
    lingers: between(random, 10 * day, 60 * day),
  }),
  seeding: (random) => ({
    meetings: random.between(1, 5),
    pace: between(random, 10 * day, 30 * day),
    end: ending(random, [60, 30, 10]),
    lingers: between(random, 5 * day, 40 * day),
  }),
  welcome: (random) => {
    const comesBack = weighted(random, [54, 'never'], [17, 'again'], [29, 'on']);
    return {
      meetings: comesBack === 'again' ? random.between(2, 3) : 1,
      pace: between(random, 15 * day, random.chance(0.8) ? 80 * day : 260 * day),
      end: comesBack === 'on' ? 'goesOn' : ending(random, [35, 55, 10]),
      lingers: between(random, 5 * day, 120 * day),
    };
  },
  maturation: (random) => {
    const slow = random.chance(0.1);
    return {
      meetings: slow ? random.between(7, 8) : weighted(random, [92, random.between(2, 8)], [8, random.between(9, 11)]),
      pace: slow ? between(random, 70 * day, 120 * day) : between(random, 12 * day, 36 * day),
      end: random.chance(0.6) ? 'goesOn' : ending(random, [55, 30, 15]),
      lingers: between(random, 5 * day, 60 * day),
    };
  },
  creation: (random) => ({
    meetings: random.between(3, 16),
    pace: between(random, 20 * day, 50 * day),
    end: random.chance(0.4) ? 'goesOn' : ending(random, [60, 30, 10]),
    lingers: between(random, 10 * day, 90 * day),
  }),
  postCreation: (random) => ({
    meetings: random.between(1, 3),
    pace: between(random, 120 * day, 210 * day),
    end: ending(random, [70, 20, 10]),
    lingers: between(random, 10 * day, 60 * day),
  }),
};

const ending = (random: Random, [closes, waits, isForgotten]: [number, number, number]): Stay['end'] =>
  weighted(random, [closes, 'closes'], [waits, 'waits'], [isForgotten, 'isForgotten']);
