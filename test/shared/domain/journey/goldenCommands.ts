import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import type { Appointment } from '../../../../shared/domain/records.ts';
import type { LocalDateTime } from '../../../../shared/domain/time.ts';
import { holders, project } from './facts.ts';

/** What happens again and again in the golden lives. */

export const request = (programme: 'ess' | 'citeslab', of = 'P1'): JourneyCommand => ({
  type: 'ReceiveIntake',
  project: { ...project(programme), id: of, title: 'Épicerie du quai', domain: 'alimentation' },
  holders: holders.map((one) => ({
    ...one,
    projectId: of,
    personId: of === 'P1' ? one.personId : `${one.personId}/2`,
  })),
});

export const visit = (
  type: Appointment['type'],
  status: Appointment['status'],
  at: LocalDateTime,
  personId = 'H1',
) => ({
  type: 'RecordAppointment' as const,
  appointment: { personIds: [personId], at, type, status, advisor: 'N. Belhadj', durationMinutes: 60 },
});

export const grid = (
  transition: Extract<JourneyCommand, { type: 'RecordEvaluation' }>['transition'],
  date: string,
): JourneyCommand => ({
  type: 'RecordEvaluation',
  date,
  transition,
  themes: [{ theme: 'gouvernance', mark: 4 }],
  holderPresent: true,
  advisor: 'N. Belhadj',
  vigilance: 'le local',
  workPlan: 'trouver un local',
});

export const answer = <Type extends 'ConfirmAppointment' | 'AskToMoveAppointment' | 'CancelAppointment'>(
  type: Type,
  appointmentId: string,
  to: LocalDateTime,
) => ({ type, appointmentId, personId: 'H1', to });

export const recorded = (id: string, at: LocalDateTime, status: Appointment['status']): Appointment => ({
  id,
  projectId: 'P1',
  personIds: ['H1'],
  at,
  type: 'maturation',
  placeId: 'siege',
  advisor: 'D. Wattez',
  status,
});
