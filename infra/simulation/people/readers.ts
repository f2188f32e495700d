import type { Association } from '../../../shared/domain/association.ts';
import type { Actor } from '../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../shared/domain/journey/journey.ts';
import { partsOf } from '../../../shared/domain/reminders/reminderId.ts';
import { stillStands } from '../../../shared/domain/reminders/standing.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import type { OpenLine } from '../trace.ts';
import type { Act, Coming } from './act.ts';
import { advisorsOf, isWanted } from './charge.ts';
import { atWork } from './hours.ts';
import { meetingOf } from './meetingOf.ts';
import { replyTo } from './replies.ts';
import type { Seen } from './seen.ts';
import { between, day, minute } from './spans.ts';

/** How many lines of ten somebody sees to; the others wait for the next rung. */
const heeded = 0.8;

export type Reading = {
  random: Random;
  association: Association;
  see: (journey: Journey, at: Instant) => Seen;
  give: (seen: Seen, by: Actor, at: Instant, command: ReturnType<typeof replyTo>) => Act | undefined;
};

/** One or two colleagues look into the channel; a digest is read by whom it is for. */
export const readersOf = (reader: string, { random, association }: Reading): string[] =>
  reader === 'team' ? advisorsOf({ association }, random).slice(0, random.chance(0.25) ? 2 : 1) : [reader];

/** What a colleague does about the lines of one message, one after the other, once they come to it. */
export const read = (
  reader: string,
  lines: readonly OpenLine[],
  journeys: (id: string) => Journey | undefined,
  at: Instant,
  reading: Reading,
): (Coming & { journeyId: string })[] => {
  const { random, association, see } = reading;
  const late = random.fraction();
  const isThere = (then: Instant) => whenThere(reader, late, then, association) === then;
  const opens = whenThere(reader, late, at + between(random, 3 * minute, 2 * day * random.fraction()), association);
  if (opens === undefined) return [];
  return lines.flatMap(({ journeyId, reminderId }, index) => {
    const journey = journeys(journeyId);
    const seen = journey && see(journey, at);
    if (!seen || !isHeeded(seen, reader, reminderId)) return [];
    const own = seen.chance(`reply ${reader} ${reminderId}`);
    return [
      {
        journeyId,
        at: opens + index * between(own, 15_000, 2 * minute),
        // It may come late by a fault: nobody clicks while they are away.
        act: (newest, then) => (isThere(then) ? reply(newest, reminderId, reader, then, own, reading) : undefined),
      },
    ];
  });
};

const whenThere = (reader: string, late: number, at: Instant, association: Association): Instant | undefined => {
  const member = association.team.find(({ name }) => name === reader);
  return member && atWork(member, at, association, { late, within: 30 });
};

/** Each line is read once by each, and most are seen to. */
const isHeeded = (seen: Seen, reader: string, reminderId: string): boolean => {
  const key = `${reader} ${reminderId}`;
  if (seen.memory.read.has(key)) return false;
  seen.memory.read.add(key);
  return seen.chance(key).chance(heeded) && !isIgnored(seen, reminderId);
};

/** Nothing, where the line is struck through by then. */
const reply = (
  journey: Journey,
  reminderId: string,
  by: string,
  at: Instant,
  random: Random,
  { see, give }: Reading,
): Act | undefined => {
  const seen = see(journey, at);
  if (journey.absorbedInto || !stillStands(journey, seen.association, reminderId)) return undefined;
  return give(seen, { kind: 'staff', name: by }, at, replyTo({ seen, reminderId, by, at, random }));
};

const forgiven = new Set(['maturationQuiet', 'creationQuiet', 'seedingQuiet', 'welcomeQuiet', 'maturationLength']);

/** There are journeys, requests and appointments that nobody wants to hear of. */
const isIgnored = (seen: Seen, reminderId: string): boolean => {
  const { rule, subject } = partsOf(reminderId);
  if (rule === 'intakeNotTaken') return !isWanted(seen);
  if (forgiven.has(rule) || rule === 'firstAppointmentMissing') return seen.stay.end === 'isForgotten';
  const appointment = rule === 'appointmentOutcome' && seen.journey.appointments.find(({ id }) => id === subject);
  return appointment ? meetingOf(seen, appointment).isForgotten : false;
};
