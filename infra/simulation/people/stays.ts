import type { AppointmentType, ProgrammeId } from '../../../shared/domain/codeLists.ts';
import { type Journey, openEpisode } from '../../../shared/domain/journey/journey.ts';
import type { Stage } from '../../../shared/domain/programmes.ts';
import type { Random } from '../random.ts';
import { chosen } from './choices.ts';
import { between, day } from './spans.ts';

/** What the people of a journey have in mind for the time in one stage, known to nobody. */
export type Stay = {
  id: string;
  /** the type of its appointments */
  type: AppointmentType;
  /** how many are held; of a request how many are tried in vain */
  meetings: number;
  /** from one to the next, in milliseconds */
  pace: number;
  /** how it ends: on to the next stage, closed by the colleague, left to the follow-ups, forgotten whatever comes */
  end: 'goesOn' | 'closes' | 'waits' | 'isForgotten';
  /** how long until then, in milliseconds */
  lingers: number;
};

type Course = Omit<Stay, 'id' | 'type'>;

/** What they have in mind for the present stay: drawn when it is first looked at, then known. */
export const stayOf = (journey: Journey, known: Map<string, Stay>, chance: (matter: string) => Random): Stay => {
  const { stage, project, followedFrom } = journey;
  const id = stage === 'closed' ? stage : (openEpisode(journey)?.id ?? `request ${followedFrom}`);
  const stay = known.get(id) ?? stayIn(stage, id, project.programme, chance(`stay/${id}`));
  known.set(id, stay);
  return stay;
};

const stayIn = (stage: Stage, id: string, programme: ProgrammeId, random: Random): Stay => {
  if (stage === 'closed') return { id, type: 'exit', meetings: 0, pace: 0, end: 'waits', lingers: 0 };
  const first = programme === 'citeslab' ? 'seeding' : 'welcome';
  return { id, type: stage === 'intake' ? first : stage, ...courses[stage](random) };
};

/** How the stays in a stage go. */
const courses: Readonly<Record<Exclude<Stage, 'closed'>, (random: Random) => Course>> = {
  intake: (random) => ({
    meetings: random.between(2, 4),
    pace: between(random, 5 * day, 15 * day),
    end: chosen(random, { closes: 60, waits: 25, isForgotten: 15 }),
    lingers: between(random, 10 * day, 60 * day),
  }),
  seeding: (random) => ({
    meetings: random.between(1, 5),
    pace: between(random, 10 * day, 30 * day),
    end: chosen(random, { closes: 60, waits: 30, isForgotten: 10 }),
    lingers: between(random, 5 * day, 40 * day),
  }),
  welcome: (random) => {
    const comesBack = chosen(random, { never: 55, again: 19, on: 26 });
    return {
      meetings: comesBack === 'again' ? random.between(2, 3) : 1,
      pace: between(random, 15 * day, random.chance(0.8) ? 80 * day : 260 * day),
      end: comesBack === 'on' ? 'goesOn' : chosen(random, { closes: 35, waits: 55, isForgotten: 10 }),
      lingers: between(random, 5 * day, 120 * day),
    };
  },
  maturation: (random) => {
    const slow = random.chance(0.1);
    return {
      meetings: slow ? random.between(7, 8) : random.chance(0.92) ? random.between(2, 8) : random.between(9, 11),
      pace: slow ? between(random, 70 * day, 120 * day) : between(random, 12 * day, 36 * day),
      end: random.chance(0.5) ? 'goesOn' : chosen(random, { closes: 55, waits: 30, isForgotten: 15 }),
      lingers: between(random, 5 * day, 60 * day),
    };
  },
  creation: (random) => ({
    meetings: random.between(3, 16),
    pace: between(random, 20 * day, 50 * day),
    end: random.chance(0.4) ? 'goesOn' : chosen(random, { closes: 60, waits: 30, isForgotten: 10 }),
    lingers: between(random, 10 * day, 90 * day),
  }),
  postCreation: (random) => ({
    meetings: random.between(1, 2),
    pace: between(random, 150 * day, 260 * day),
    end: chosen(random, { closes: 70, waits: 20, isForgotten: 10 }),
    lingers: between(random, 10 * day, 60 * day),
  }),
};
