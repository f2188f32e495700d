import { appointmentTypes } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Appointment } from '../../domain/records.ts';
import { activeProjects, welcomesOf } from '../selections.ts';
import { type Fault, inFile, inJourney, type MendingRule } from './mendingRule.ts';

/** Appointments and projects that say too little. */
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
  {
    id: 'projectWithoutTerritory',
    title: 'Projets accueillis sans territoire',
    effect: 'Le projet est « sans réponse » dans les territoires.',
    where: inFile('projets.csv'),
    who: 'advisor',
    find: (year) =>
      welcomesOf(year)
        .filter(({ project }) => project.territory === undefined)
        .map(({ id, appointment }) => ({
          record: id,
          projectId: id,
          advisor: appointment.advisor,
          what: 'sans territoire',
        })),
  },
  {
    id: 'projectWithoutReferent',
    title: 'Projets en création sans référent',
    effect: 'Le projet est « sans réponse » dans la part portée par des femmes.',
    where: inFile('porteurs.csv'),
    who: 'advisor',
    find: (year) =>
      activeProjects(year, 'creation')
        .filter(({ id }) => !year.index.holdersOf(id).some(({ role }) => role === 'lead'))
        .map(({ id }) => ({
          record: id,
          projectId: id,
          advisor: year.episodesOf(id).at(-1)?.advisor,
          what: 'personne n’est référent',
        })),
  },
  {
    id: 'partnerWithoutFamily',
    title: 'Orientations vers un partenaire sans famille',
    effect: 'L’orientation est « sans réponse » dans les familles de partenaires.',
    where: inFile('partenaires.csv'),
    who: 'territoryReferent',
    find: ({ records, contains, index }) => {
      const used = records.referrals.filter(({ date }) => contains(date)).map(({ partnerId }) => partnerId);
      return [...new Set(used)].flatMap((id): Fault[] => {
        const partner = index.partners.get(id);
        return partner?.family === undefined ? [{ record: id, what: partner?.name ?? id }] : [];
      });
    },
  },
];

const aboutAppointment = ({ id, projectId, at, type, advisor }: Appointment): Fault => ({
  record: id,
  projectId,
  advisor,
  what: `${labelOf(appointmentTypes, type)}, ${longDate(at.slice(0, 10))}`,
});
