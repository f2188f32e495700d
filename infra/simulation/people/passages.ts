import type { EvaluationTransition } from '../../../shared/domain/codeLists.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { chosen, shuffled } from './choices.ts';
import { type Habit, once, type Plan, type Seen } from './seen.ts';
import { between, day } from './spans.ts';
import { isOver, lastMoment, momentOf, nextPassage, stayBegan } from './standing.ts';

/** On to the next phase by a grid: alone first, or forgotten at the first try; and the jobs that come of it. */
export const passages: Habit = (seen) => {
  const { stay, journey } = seen;
  const passage = nextPassage(seen);
  const by = stay.end === 'goesOn' && isOver(seen) ? passage?.by : undefined;
  const passing = passage && by?.kind === 'decision' ? passingTo(seen, passage.to, by.grid) : [];
  return journey.stage === 'creation' || journey.stage === 'postCreation' ? [...passing, ...jobs(seen)] : passing;
};

type Phase = NonNullable<ReturnType<typeof nextPassage>>['to'];

const passingTo = (seen: Seen, phase: Phase, transition: EvaluationTransition): (Plan | undefined)[] => {
  const { stay, journey } = seen;
  const last = lastMoment(seen);
  const enter = (at: Instant): JourneyCommand => ({ type: 'EnterPhase', phase, on: toDay(at) });
  const filled = filledTogether(journey, transition);
  if (filled !== undefined)
    return [
      once(seen, `enter/${stay.id}`, (random) => ({
        at: momentOf(filled) + between(random, 0, 12 * day),
        who: 'advisor',
        command: enter,
      })),
    ];
  const sometimes = (
    what: string,
    chance: number,
    command: (at: Instant, by: string, random: Random) => JourneyCommand,
  ) =>
    once(seen, `${what}/${stay.id}`, (random) =>
      random.chance(chance)
        ? { at: last + between(random, 0, 5 * day), who: 'advisor', command: (at, by) => command(at, by, random) }
        : undefined,
    );
  return [
    sometimes('tooEarly', 0.1, enter),
    sometimes('alone', 0.15, (at, by, random) => grid(transition, false, at, by, random)),
    once(seen, `together/${stay.id}`, (random) => ({
      at: last + between(random, 5 * day, 35 * day),
      who: 'advisor',
      command: (at, by) => grid(transition, true, at, by, random),
    })),
  ];
};

/** The day on which a grid was filled together with the holder in this stay. */
export const filledTogether = (journey: Journey, transition: EvaluationTransition): string | undefined => {
  const since = stayBegan(journey);
  return journey.evaluations.find(
    (one) => one.transition === transition && one.holderPresent === true && one.date >= since,
  )?.date;
};

const themes = ['gouvernance', 'modele_economique', 'parties_prenantes', 'utilite_sociale', 'organisation'];

export const grid = (
  transition: EvaluationTransition,
  holderPresent: boolean,
  at: Instant,
  advisor: string,
  random: Random,
): JourneyCommand => ({
  type: 'RecordEvaluation',
  date: toDay(at),
  transition,
  themes: shuffled(random, themes)
    .slice(0, random.between(1, 5))
    .map((theme) => ({ theme, mark: random.between(1, 5) })),
  holderPresent,
  advisor,
  ...(random.chance(0.4) && { workPlan: 'Rencontrer deux financeurs, écrire les statuts.' }),
});

const jobs = (seen: Seen): (Plan | undefined)[] =>
  ['jobs', 'moreJobs'].map((which) =>
    once(seen, `${which}/${seen.stay.id}`, (random) =>
      random.chance(which === 'jobs' ? 0.5 : 0.15)
        ? {
            at: momentOf(stayBegan(seen.journey)) + between(random, 20 * day, 400 * day),
            who: 'advisor',
            command: (at) => {
              const contract = chosen(random, { cdi: 50, cdd: 30, alternance: 20 });
              return { type: 'RecordJobs', job: { date: toDay(at), count: random.between(1, 4), contract } };
            },
          }
        : undefined,
    ),
  );
