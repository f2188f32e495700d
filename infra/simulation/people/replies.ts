import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { partsOf } from '../../../shared/domain/reminders/rule.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { situationOf } from './afterClosing.ts';
import { stepToClose } from './closing.ts';
import { meetingOf } from './meetings.ts';
import { moved } from './outcomes.ts';
import { planned } from './planning.ts';
import type { Seen } from './seen.ts';
import { day, weighted } from './spans.ts';
import { isAtCap, isMeetingAhead, wantedType } from './standing.ts';

/** A line that a colleague sees to. */
export type Read = { seen: Seen; reminderId: string; by: string; at: Instant; random: Random };

type Reply = (read: Read) => JourneyCommand | undefined;

const done: Reply = ({ reminderId }) => ({ type: 'FinishFollowUp', reminderId });

const putOff =
  (days: number): Reply =>
  ({ reminderId, at }) => {
    const { rule, subject } = partsOf(reminderId);
    return {
      type: 'PostponeFollowUp',
      rule,
      ...(subject !== undefined && { subject }),
      until: addDays(toDay(at), days),
    };
  };
const [week, twoWeeks] = [putOff(7), putOff(14)];

const plan: Reply = ({ seen, by, at, random }) => {
  if (isMeetingAhead(seen.journey) || isAtCap(seen)) return undefined;
  return planned(seen, wantedType(seen) ?? seen.stay.type, at, random.between(1, 20) * day, by, random);
};

/** The first step on the way out, unless the holder says that they go on; the next steps come of it. */
const leave: Reply = (read) => {
  const { seen, by, at, random } = read;
  if (seen.journey.closing) return undefined;
  if (seen.stay.end === 'goesOn') return plan(read);
  seen.memory.leaving ??= { stayId: seen.stay.id, at };
  return stepToClose(seen).command(at, by, random);
};

const take: Reply = ({ seen, by }) =>
  seen.association.team.some(({ name, roles }) => name === by && roles.includes('advisor'))
    ? { type: 'TakeInCharge', advisor: by }
    : undefined;

const appointmentOf = ({ seen, reminderId }: Read) => {
  const [id] = (partsOf(reminderId).subject ?? '').split('@');
  return seen.journey.appointments.find((appointment) => appointment.id === id);
};

const settle: Reply = (read) => {
  const appointment = appointmentOf(read);
  if (!appointment) return undefined;
  const { comes } = meetingOf(read.seen, appointment);
  return { type: 'SettleAppointment', appointmentId: appointment.id, status: comes };
};

const move: Reply = (read) => {
  const appointment = appointmentOf(read);
  return appointment && moved(read.seen, appointment, read.at, read.by, read.random.between(1, 10) * day);
};

const referral =
  (outcome: 'engaged' | 'refused' | 'noFollowUp'): Reply =>
  ({ reminderId }) => ({ type: 'SettleReferral', referralId: partsOf(reminderId).subject ?? '', outcome });

type Replies = readonly (readonly [weight: number, reply: Reply])[];

const quiet: Replies = [
  [35, plan],
  [12, week],
  [13, twoWeeks],
  [15, done],
  [25, leave],
];

/** What colleagues do about a line, by its rule. Other lines are read, and that is all. */
const replies: Readonly<Record<string, Replies>> = {
  intakeNotTaken: [[100, take]],
  firstAppointmentMissing: [
    [55, plan],
    [15, week],
    [10, done],
    [20, leave],
  ],
  appointmentOutcome: [
    [96, settle],
    [4, week],
  ],
  noShows: [
    [40, done],
    [35, leave],
    [25, plan],
  ],
  moveAsked: [
    [60, move],
    [30, done],
    [10, week],
  ],
  cancelledByHolder: [
    [60, plan],
    [30, done],
    [10, week],
  ],
  welcomeQuiet: [
    [60, leave],
    [10, week],
    [10, twoWeeks],
    [15, done],
    [5, plan],
  ],
  seedingQuiet: quiet,
  maturationQuiet: quiet,
  creationQuiet: quiet,
  maturationLength: [
    [40, done],
    [10, week],
    [20, twoWeeks],
    [30, leave],
  ],
  maturationAppointments: [
    [60, done],
    [15, twoWeeks],
    [10, week],
    [15, leave],
  ],
  creationLength: [
    [60, done],
    [20, twoWeeks],
    [20, leave],
  ],
  postCreationReview: [
    [40, plan],
    [30, done],
    [30, leave],
  ],
  referralNews: [
    [38, referral('engaged')],
    [22, referral('refused')],
    [15, referral('noFollowUp')],
    [25, twoWeeks],
  ],
  referralLapsed: [[100, done]],
  exitSituation: [
    [70, (read) => situationOf(read.seen, 'RecordExitSituation')],
    [15, week],
    [15, twoWeeks],
  ],
  laterSituation: [
    [70, (read) => situationOf(read.seen, 'RecordLaterSituation')],
    [15, week],
    [15, twoWeeks],
  ],
  objection: [[100, done]],
  erasure: [[100, done]],
  mistake: [
    [80, done],
    [20, week],
  ],
};

export const replyTo = (read: Read): JourneyCommand | undefined => {
  const known = replies[partsOf(read.reminderId).rule];
  return known && weighted(read.random, ...known)(read);
};
