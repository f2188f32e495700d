import { isPresent } from '../../../shared/domain/calendar.ts';
import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { programmeDefinitions } from '../../../shared/domain/programmes.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { isWanted } from './charge.ts';
import { chosen, shuffled } from './choices.ts';
import { reasonOf } from './endReasons.ts';
import { filledTogether, grid } from './passages.ts';
import { type Habit, once, type Seen } from './seen.ts';
import { between, day } from './spans.ts';
import { isMeetingAhead, isOver, lastMoment, stayBegan } from './standing.ts';

/** The way out: the exit interview is proposed, the grid filled together, the journey closed, days apart. */
export const closing: Habit = (seen) => {
  const { stay } = seen;
  const since = leavesFrom(seen);
  if (since === undefined) return [];
  const { step } = stepToClose(seen);
  const patience = seen.chance(`patience/${stay.id}`);
  const [grid, close] = [between(patience, 0, 10 * day), between(patience, 0, 8 * day)];
  const after = { interview: 0, grid, close: grid + close }[step];
  return [
    once(seen, `hasty/${stay.id}`, (random) =>
      step !== 'close' && random.chance(0.06)
        ? { at: since, who: 'advisor', command: (at) => closed(seen, at, random) }
        : undefined,
    ),
    once(seen, `${step}/${stay.id}/${seen.journey.evaluations.length}`, (random) => ({
      at: since + after,
      who: 'advisor',
      command: (at, by) => stepToClose(seen).command(at, by, random),
    })),
  ];
};

/** From when on somebody brings it to its end; undefined while nobody means to. */
const leavesFrom = (seen: Seen): Instant | undefined => {
  const { journey, stay, memory } = seen;
  if (journey.closing) return undefined;
  if (memory.leaving?.stayId === stay.id) return memory.leaving.at;
  const inVain = journey.stage === 'intake' && journey.advisor === undefined && !isWanted(seen);
  if (stay.end !== 'closes' || isMeetingAhead(journey) || !(isOver(seen) || inVain)) return undefined;
  return lastMoment(seen) + stay.lingers;
};

type Step = {
  step: 'interview' | 'grid' | 'close';
  command: (at: Instant, by: string, random: Random) => JourneyCommand;
};

/** What is still missing before the journey can be closed, or the closing itself. */
export const stepToClose = (seen: Seen): Step => {
  const { journey } = seen;
  const { exitsWithGrid } = programmeDefinitions[journey.project.programme];
  const began = stayBegan(journey);
  if (exitsWithGrid.some((phase) => phase === journey.stage)) {
    if (!journey.exitInterviews.some(({ proposedOn = '' }) => proposedOn >= began))
      return { step: 'interview', command: (at, _, random) => interview(seen, at, random) };
    if (reasonOf(seen) !== 'unreachable' && filledTogether(journey, 'exit') === undefined)
      return { step: 'grid', command: (at, by, random) => grid('exit', random.chance(0.9), at, by, random) };
  }
  return { step: 'close', command: (at, _, random) => closed(seen, at, random) };
};

/** By a colleague who never was in charge of it. */
const interview = ({ journey, association }: Seen, at: Instant, random: Random): JourneyCommand => {
  const proposedOn = toDay(at);
  const answer = chosen(random, { accepted: 40, declined: 35, noAnswer: 25 });
  const able = association.team.filter(
    (member) => isPresent(member, proposedOn) && !journey.advisors.includes(member.name),
  );
  const interviewer = shuffled(random, able)[0]?.name;
  const held = answer === 'accepted' && interviewer !== undefined && random.chance(0.6);
  return { type: 'RecordExitInterview', proposedOn, answer, ...(held && { date: proposedOn, interviewer }) };
};

const closed = (seen: Seen, at: Instant, random: Random): JourneyCommand => ({
  type: 'Close',
  on: addDays(toDay(at), random.chance(0.1) ? -random.between(1, 5) : 0),
  reason: reasonOf(seen),
  outcomes: outcomes(seen, random),
});

const outcomes = ({ journey }: Seen, random: Random): string[] => {
  const { outcomes: known } = programmeDefinitions[journey.project.programme];
  const codes = shuffled(
    random,
    known.map(({ code }) => code),
  );
  return codes.slice(0, random.between(0, 2));
};
