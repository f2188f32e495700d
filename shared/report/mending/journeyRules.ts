import { phases } from '../../domain/codeLists.ts';
import { labelOf } from '../../domain/codes.ts';
import { addMonths } from '../../domain/days.ts';
import { longDate } from '../../domain/frenchDates.ts';
import type { Episode } from '../../domain/records.ts';
import { grouped } from '../recordIndex.ts';
import type { ReportYear } from '../reportYear.ts';
import { isOpenOn } from '../selections.ts';
import { type Fault, inFile, inJourney, type MendingRule } from './mendingRule.ts';

/** A phase that goes on may be so long without an appointment: the longest rhythm is that of the reviews. */
const monthsWithout = 6;

/** Phases that do not fit together, or that nobody met in. */
export const journeyRules: readonly MendingRule[] = [
  {
    id: 'twoOpenPhases',
    title: 'Deux étapes en même temps',
    effect: 'Le projet est compté deux fois dans les entrées, les sorties et les stocks des étapes.',
    where: inFile('parcours.csv'),
    who: 'advisor',
    find: (year) => stays(year).flatMap((stay) => overlapOf(stay, year)),
  },
  {
    id: 'phaseWithoutAppointment',
    title: 'Étapes sans rendez-vous honoré',
    effect: 'Le projet est compté dans l’étape, et personne n’y a été reçu.',
    where: inJourney('Rendez-vous'),
    who: 'advisor',
    find: (year) => {
      const held = grouped(heldSoFar(year), ({ projectId }) => projectId);
      const isMet = ({ projectId, start, end = year.lastDay }: Episode) =>
        held(projectId).some(({ at }) => at.slice(0, 10) >= start && at.slice(0, 10) <= end);
      return stays(year)
        .filter(({ start, end }) => end !== undefined || addMonths(start, monthsWithout) <= year.lastDay)
        .filter((stay) => !isMet(stay))
        .map((stay) => ({ ...about(stay), what: inWords(stay) }));
    },
  },
  {
    id: 'appointmentAfterClosing',
    title: 'Rendez-vous honorés après la fin du parcours',
    effect: 'Les rendez-vous sont comptés, le projet ne l’est pas.',
    where: inJourney('Corriger un rendez-vous'),
    who: 'advisor',
    find: (year) =>
      heldIn(year).flatMap(({ id, projectId, at, type, advisor }): Fault[] => {
        const all = year.episodesOf(projectId);
        const last = all
          .map(({ end }) => end ?? year.lastDay)
          .sort()
          .at(-1);
        // The exit interview comes after the end.
        if (last === undefined || type === 'exit' || at.slice(0, 10) <= last) return [];
        return [
          {
            record: id,
            projectId,
            advisor: advisor ?? all.at(-1)?.advisor,
            what: `rendez-vous du ${longDate(at.slice(0, 10))}, parcours terminé le ${longDate(last)}`,
          },
        ];
      }),
  },
  {
    id: 'endWithoutReason',
    title: 'Parcours terminés sans motif',
    effect: 'On ne sait pas ce que le projet est devenu.',
    where: inFile('parcours.csv'),
    who: 'advisor',
    find: (year) =>
      year.records.episodes
        .filter(({ end, endReason }) => end !== undefined && year.contains(end) && endReason === undefined)
        .map((stay) => ({ ...about(stay), what: inWords(stay) })),
  },
];

const heldSoFar = ({ records }: ReportYear) => records.appointments.filter(({ status }) => status === 'held');

const heldIn = (year: ReportYear) => heldSoFar(year).filter(({ at }) => year.contains(at));

/** The stays that the year counts. */
const stays = (year: ReportYear): readonly Episode[] =>
  year.records.episodes.filter(({ end }) => end === undefined || end >= year.firstDay);

/** The stays that were already going on when this one began; where both began at once the smaller id came first. */
const overlapOf = (stay: Episode, { episodesOf }: ReportYear): Fault[] =>
  episodesOf(stay.projectId)
    .filter(({ id, start }) => start < stay.start || (start === stay.start && id < stay.id))
    .filter((other) => isOpenOn(other, stay.start))
    .map((other) => ({ ...about(stay), what: `${inWords(stay)} ; ${inWords(other)}` }));

const about = ({ id, projectId, advisor }: Episode): Omit<Fault, 'what'> => ({ record: id, projectId, advisor });

const inWords = ({ phase, start, end }: Episode): string =>
  `${labelOf(phases, phase)}, ${end === undefined ? `depuis le ${longDate(start)}` : `du ${longDate(start)} au ${longDate(end)}`}`;
