import { appointmentTypes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Appointment } from '../../domain/records.ts';
import { type Fault, inJourney, type MendingRule } from './mendingRule.ts';

/** Appointments that say too little. */
export const appointmentRules: readonly MendingRule[] = [
  {
    id: 'outcomeNotNoted',
    title: 'Rendez-vous passés dont l’issue n’est pas notée',
    effect: 'Le rendez-vous n’est compté nulle part. S’il a eu lieu, il manque.',
    where: inJourney('Noter l’issue'),
    who: 'advisor',
    find: ({ records, contains }) =>
      records.appointments.filter(({ status, at }) => status === 'planned' && contains(at)).map(aboutAppointment),
  },
  {
    id: 'appointmentWithoutPlace',
    title: 'Rendez-vous honorés sans lieu',
    effect: 'Le rendez-vous manque dans l’usage des points d’accueil et les accueils délocalisés.',
    where: inJourney('Corriger un rendez-vous'),
    who: 'advisor',
    find: ({ records, contains }) =>
      records.appointments
        .filter(({ status, at, placeId }) => status === 'held' && contains(at) && placeId === undefined)
        .map(aboutAppointment),
  },
];

const aboutAppointment = ({ id, projectId, at, type, advisor }: Appointment): Fault => ({
  record: id,
  projectId,
  advisor,
  what: `${labelOf(appointmentTypes, type)}, ${longDate(at.slice(0, 10))}`,
});
