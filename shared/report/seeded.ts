import { heldAppointments, type ReportYear } from './reportYear.ts';
import { personsOf, profilesOf } from './selections.ts';

/**
 * The held seeding appointments of the year and the persons at them, each once, with their number of appointments and
 * their latest CitésLab sheet up to the end of the year.
 */
export const seededIn = (year: ReportYear) => {
  const appointments = heldAppointments(year.records, 'seeding').filter(({ at }) => year.contains(at));
  const presences = appointments.flatMap(({ personIds }) => [...new Set(personIds)]);
  const presencesOf = Map.groupBy(presences, (personId) => personId);
  const holders = personsOf(year, presences).map((person) => ({
    ...person,
    appointments: presencesOf.get(person.id)?.length ?? 0,
    latestSheet: profilesOf(year, person.id, 'citeslab').at(-1),
  }));
  return { appointments, holders };
};
