import { type AppointmentType, appointmentStatuses, appointmentTypes, type Phase } from '../../codeLists.ts';
import { labelOf } from '../../codes.ts';
import { toInstant } from '../../paris.ts';
import { programmeDefinitions } from '../../programmes.ts';
import type { Appointment } from '../../records.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { PlainDate } from '../../time.ts';
import { type Decide, type DecisionContext, isRefusal } from '../decision.ts';
import type { JourneyFact } from '../events.ts';
import { countedAppointments, type Journey } from '../journey.ts';
import { passTo } from './phases.ts';
import { refer } from './referrals.ts';

/** Appointments: planned in the future, noted afterwards. The first one held in a phase is what begins it. */
export const decideAppointment: Decide = (journey, command, context) => {
  switch (command.type) {
    case 'RecordAppointment': {
      const appointment: Appointment = { ...command.appointment, id: context.commandId, projectId: journey.id };
      const { referrals = [] } = command;
      const bad = badAppointment(journey, appointment, context);
      if (bad) return bad;
      if (referrals.length > 0 && appointment.status !== 'held') return refuse('referralNotHeld', [], 'partnerIds');
      const referred = referrals.length > 0 ? refer(journey, appointment.at.slice(0, 10), referrals, context) : [];
      if (isRefusal(referred)) return referred;
      return [
        { type: 'AppointmentRecorded', appointment, notedAt: context.at },
        ...(appointment.status === 'held' ? begunBy(journey, appointment, context) : []),
        ...referred,
      ];
    }
    case 'MoveAppointment': {
      const appointment = journey.appointments.find(({ id }) => id === command.appointmentId);
      if (!appointment) return refuse('unknownAppointment', []);
      if (appointment.status !== 'planned') return alreadySettled(appointment);
      if (toInstant(command.at) <= context.at) return refuse('dateInPast', [], 'at');
      if (command.at === appointment.at) return [];
      return [
        {
          type: 'AppointmentMoved',
          appointmentId: appointment.id,
          previously: appointment.at,
          movedTo: command.at,
          notedAt: context.at,
        },
      ];
    }
    case 'SettleAppointment': {
      const { appointmentId, status } = command;
      const appointment = journey.appointments.find(({ id }) => id === appointmentId);
      if (!appointment) return refuse('unknownAppointment', []);
      if (appointment.status === status) return [];
      if (appointment.status !== 'planned') return alreadySettled(appointment);
      const happened = status === 'held' || status === 'noShow';
      if (happened && toInstant(appointment.at) > context.at) return refuse('dateInFuture', [], 'status');
      return [
        { type: 'AppointmentSettled', appointmentId, status },
        ...(status === 'held' ? begunBy(journey, appointment, context) : []),
      ];
    }
    default:
      return undefined;
  }
};

export const alreadySettled = ({ status }: Appointment): Refusal =>
  refuse('alreadySettled', [labelOf(appointmentStatuses, status)]);

export const badAppointment = (
  journey: Journey,
  appointment: Appointment,
  { at, association }: DecisionContext,
): Refusal | undefined => {
  const { type, status, advisor } = appointment;
  if (journey.closing && type !== 'exit') return refuse('closed', [journey.closing.on]);
  if (appointment.personIds.length === 0) return refuse('nobodyThere', [], 'personIds');
  if (appointment.personIds.some((person) => !journey.holders.some(({ personId }) => personId === person)))
    return refuse('notHolder', [], 'personIds');
  if (advisor !== undefined && !association.team.some(({ name }) => name === advisor))
    return refuse('unknownStaff', [advisor], 'advisor');
  const ahead = toInstant(appointment.at) > at;
  if (status === 'planned' && !ahead) return refuse('dateInPast', [], 'at');
  if ((status === 'held' || status === 'noShow') && ahead) return refuse('dateInFuture', [], 'at');
  const allowed = allowedTypes(journey, appointment.at.slice(0, 10));
  if (!allowed.includes(type)) {
    const label = (code: string) => labelOf(appointmentTypes, code);
    return refuse('wrongType', [label(type), allowed.map(label).join(', ')], 'type');
  }
  const { mostAppointments } = association.rules.maturation;
  const full = countedAppointments(journey, 'maturation').length >= mostAppointments;
  const decided = journey.postponed[`maturationAppointments/${mostAppointments}`] !== undefined;
  // Who puts off the decision that the cap asks for has decided to go on for now.
  if (type === 'maturation' && status === 'planned' && full && !decided)
    return refuse('appointmentCap', [mostAppointments], 'type');
  return undefined;
};

/** The types that make sense on a day: of the phase the project was in, the one that begins the next phase, or the exit. */
export const allowedTypes = (journey: Journey, day: PlainDate): AppointmentType[] => {
  const current = journey.episodes
    .filter((stay) => stay.start <= day && (stay.end === undefined || day <= stay.end))
    .map(({ phase }) => phase);
  const next = nextByAppointment(journey);
  return [...new Set<AppointmentType>([...current, ...(next ? [next.type] : []), 'exit'])];
};

const nextByAppointment = (journey: Journey): { to: Phase; type: AppointmentType } | undefined => {
  for (const { from, to, by } of programmeDefinitions[journey.project.programme].transitions)
    if (from === journey.stage && by.kind === 'appointmentHeld' && to !== 'intake' && to !== 'closed')
      return { to, type: by.type };
  return undefined;
};

/** The phase that a held appointment begins, if any; whoever held it is in charge if nobody was. */
export const begunBy = (journey: Journey, appointment: Appointment, { commandId }: DecisionContext): JourneyFact[] => {
  const next = nextByAppointment(journey);
  const advisor = journey.advisor ?? appointment.advisor;
  if (!next || next.type !== appointment.type) return [];
  const on = appointment.at.slice(0, 10);
  return [
    ...(journey.advisor === undefined && advisor !== undefined
      ? [{ type: 'TakenInCharge' as const, on, advisor }]
      : []),
    ...passTo(journey, next.to, on, commandId, advisor),
  ];
};
