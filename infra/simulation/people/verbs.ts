import { addDays } from '../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../shared/domain/journey/commands.ts';
import { toDay } from '../../../shared/domain/paris.ts';
import { partsOf } from '../../../shared/domain/reminders/reminderId.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { situationOf } from './afterClosing.ts';
import { stepToClose } from './closing.ts';
import { meetingOf } from './meetingOf.ts';
import { planned } from './noting.ts';
import { moved } from './outcomes.ts';
import type { Seen } from './seen.ts';
import { day } from './spans.ts';
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

const plan: Reply = ({ seen, by, at, random }) => {
  if (isMeetingAhead(seen.journey) || isAtCap(seen)) return undefined;
  return planned(seen, wantedType(seen) ?? seen.stay.type, at, random.between(1, 20) * day, by, random);
};

/** The first step on the way out, unless the holder says that they go on; the next steps come of it. */
const leave: Reply = (read) => {
  const { seen, by, at, random } = read;
  if (seen.journey.closing) return undefined;
  if (seen.stay.end === 'goesOn') return plan(read);
  if (seen.memory.leaving?.stayId !== seen.stay.id) seen.memory.leaving = { stayId: seen.stay.id, at };
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

const situation: Reply = ({ seen, reminderId }) => {
  const { rule } = partsOf(reminderId);
  return situationOf(seen, rule === 'exitSituation' ? 'RecordExitSituation' : 'RecordLaterSituation');
};

/** What colleagues do about a line, and what they ask of the journey then. */
export const verbs = {
  done,
  week: putOff(7),
  twoWeeks: putOff(14),
  plan,
  leave,
  take,
  settle,
  move,
  engaged: referral('engaged'),
  refused: referral('refused'),
  noFollowUp: referral('noFollowUp'),
  situation,
} as const satisfies Record<string, Reply>;

export type Verb = keyof typeof verbs;
