import { longDate } from '../../domain/frenchDates.ts';
import type { Gathering } from '../../domain/records.ts';
import { everybodyAt, gatheringsOf, isHeld } from '../gatherings.ts';
import type { ReportYear } from '../reportYear.ts';
import { type Fault, inFile, type MendingRule } from './mendingRule.ts';

/** Events and days of training of which it was never said what became of them. */
export const eventRules: readonly MendingRule[] = [
  {
    id: 'eventStillPlanned',
    title: 'Événements passés dont l’issue n’est pas notée',
    effect: 'L’événement n’est pas compté. S’il a eu lieu, il manque.',
    where: inFile('evenements.csv'),
    who: 'territoryReferent',
    find: ({ records, contains }) =>
      records.gatherings.filter(({ start, status }) => contains(start) && status === 'planned').map(aboutEvent),
  },
  {
    id: 'eventWithoutAttendance',
    title: 'Événements tenus dont on ne sait pas combien sont venus',
    effect: 'L’événement compte pour zéro personne.',
    where: inFile('evenements.csv'),
    who: 'territoryReferent',
    find: (year) =>
      heldIn(year)
        .filter((one) => everybodyAt(one) === undefined)
        .map(aboutEvent),
  },
  {
    id: 'eventWithoutType',
    title: 'Temps collectifs et sensibilisations sans type',
    effect: 'L’événement est « sans réponse » dans la répartition, et dans aucune liste du rapport.',
    where: inFile('evenements.csv'),
    who: 'territoryReferent',
    find: (year) =>
      heldIn(year)
        .filter(({ type }) => type === undefined)
        .map(aboutEvent),
  },
  {
    id: 'trainingDayStillPlanned',
    title: 'Journées de formation passées dont l’issue n’est pas notée',
    effect: 'La journée, ses heures et ses stagiaires ne sont pas comptés.',
    where: inFile('formations.csv'),
    who: 'trainingReferent',
    find: ({ records, contains }) =>
      records.trainingDays
        .filter(({ date, status }) => contains(date) && status === 'planned')
        .map(({ sessionId, date }) => ({
          record: `${sessionId}/${date}`,
          what: `session ${sessionId}, ${longDate(date)}`,
        })),
  },
];

/** The events whose attendance the report counts. */
const heldIn = (year: ReportYear): Gathering[] =>
  (['awareness', 'collective'] as const).flatMap((family) => gatheringsOf(year, family)).filter(isHeld);

const aboutEvent = ({ id, title, start }: Gathering): Fault => ({
  record: id,
  what: `${title ?? 'sans titre'}, ${longDate(start)}`,
});
