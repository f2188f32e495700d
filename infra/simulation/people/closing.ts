import { isPresent } from '../../../shared/domain/calendar.ts';
import type { EndReason } from '../../../shared/domain/codeLists.ts';
import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { type OpenStage, programmeDefinitions } from '../../../shared/domain/programmes.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { isWanted } from './charge.ts';
import { filledTogether, grid } from './passages.ts';
import { type Habit, once, type Seen } from './seen.ts';
import { between, day, shuffled, weighted } from './spans.ts';
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
        ? { at: since, who: 'advisor', command: (at) => close_(seen, at, random) }
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
  return { step: 'close', command: (at, _, random) => close_(seen, at, random) };
};

/** By a colleague who never was in charge of it. */
const interview = ({ journey, association }: Seen, at: Instant, random: Random): JourneyCommand => {
  const proposedOn = toDay(at);
  const answer = weighted(random, [40, 'accepted'], [35, 'declined'], [25, 'noAnswer']);
  const able = association.team.filter(
    (member) => isPresent(member, proposedOn) && !journey.advisors.includes(member.name),
  );
  const interviewer = shuffled(random, able)[0]?.name;
  const held = answer === 'accepted' && interviewer !== undefined && random.chance(0.6);
  return { type: 'RecordExitInterview', proposedOn, answer, ...(held && { date: proposedOn, interviewer }) };
};

const close_ = (seen: Seen, at: Instant, random: Random): JourneyCommand => ({
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

/** Why it ends: by the stage, the same from the first step to the last. */
const reasonOf = ({ journey, stay, chance }: Seen): EndReason =>
  weighted(chance(`reason/${stay.id}`), ...reasons[journey.stage as OpenStage]);

const reasons: Readonly<Record<OpenStage, readonly (readonly [number, EndReason])[]>> = {
  intake: [
    [50, 'unreachable'],
    [30, 'abandoned'],
    [10, 'referred'],
    [10, 'other'],
  ],
  seeding: [
    [35, 'abandoned'],
    [20, 'referred'],
    [15, 'training'],
    [10, 'job'],
    [10, 'autonomous'],
    [10, 'unreachable'],
  ],
  welcome: [
    [34, 'abandoned'],
    [20, 'referred'],
    [20, 'unreachable'],
    [10, 'job'],
    [8, 'training'],
    [8, 'other'],
  ],
  maturation: [
    [30, 'abandoned'],
    [15, 'job'],
    [15, 'training'],
    [15, 'referred'],
    [15, 'unreachable'],
    [10, 'other'],
  ],
  creation: [
    [40, 'autonomous'],
    [20, 'abandoned'],
    [15, 'job'],
    [15, 'other'],
    [10, 'unreachable'],
  ],
  postCreation: [
    [80, 'autonomous'],
    [10, 'abandoned'],
    [10, 'other'],
  ],
};
