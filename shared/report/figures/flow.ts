import type { CodeList } from '../../domain/codes.ts';
import type { Episode } from '../../domain/records.ts';
import { defineSection, type Figure } from '../figure.ts';
import { count, distribution } from '../measures.ts';
import type { ReportYear } from '../reportYear.ts';
import { isOpenOn } from '../selections.ts';
import { essPhases } from './phases.ts';

/** Where a project stands on a day: in a phase, before its first one, or in none after the others. */
const outside = (label: string): CodeList => [{ code: 'hors', record: 'hors', label }];
export const startStates: CodeList = [...outside('nouveau ou de retour'), ...essPhases];
export const endStates: CodeList = [...essPhases, ...outside('terminé')];

/** `start` and `end`: the state in the evening before the year and in that of its last day; `reached`: the furthest phase of the year. */
type Course = { id: string; start: string; reached: string; end: string };
type Facts = readonly Course[];

const select = (year: ReportYear): Facts =>
  year.records.projects
    .filter(({ programme }) => programme === 'ess')
    .flatMap(({ id }) => {
      const episodes = year.episodesOf(id);
      const reached = furthest(episodes.filter((episode) => isOfYear(episode, year)));
      if (reached === undefined) return [];
      const openOn = (day: string) => furthest(episodes.filter((episode) => isOpenOn(episode, day))) ?? 'hors';
      return [{ id, start: openOn(year.eve), reached, end: openOn(year.lastDay) }];
    });

/** Running in the evening before the year, or begun in it. */
const isOfYear = (episode: Episode, year: ReportYear): boolean =>
  isOpenOn(episode, year.eve) || year.contains(episode.start);

const furthest = (episodes: readonly Episode[]): string | undefined =>
  essPhases.findLast(({ code }) => episodes.some(({ phase }) => phase === code))?.code;

const fromStart = ({ code, record, label }: CodeList[number]): Figure<Facts> => ({
  id: `flow.start.${record}`,
  label: `Projets au début de l’année : ${label}`,
  definition: `Projets ESS suivis dans l’année, au début de l’année « ${label} », selon l’étape la plus avancée de l’année.`,
  inEnglish: `ESS projects followed in the year that began it as “${label}”, by the furthest phase of the year.`,
  unit: 'count',
  counts: 'projects',
  compute: (courses) =>
    distribution(
      courses.filter(({ start }) => start === code),
      essPhases,
      ({ reached }) => reached,
    ),
});

const fromReached = ({ code, record, label }: CodeList[number]): Figure<Facts> => ({
  id: `flow.reached.${record}`,
  label: `Projets arrivés jusqu’à l’étape : ${label}`,
  definition: `Projets ESS dont « ${label} » est l’étape la plus avancée de l’année, selon leur état au soir du 31 décembre.`,
  inEnglish: `ESS projects whose furthest phase of the year is “${label}”, by where they stand on 31 December.`,
  unit: 'count',
  counts: 'projects',
  compute: (courses) =>
    distribution(
      courses.filter(({ reached }) => reached === code),
      endStates,
      ({ end }) => end,
    ),
});

/** The way of each ESS project through the year: from its state at the start, by its furthest phase, to its state at the end. */
export const flow = defineSection({
  id: 'flow',
  title: 'Parcours des projets dans l’année',
  select,
  figures: [
    {
      id: 'flow.projects',
      label: 'Projets ESS suivis dans l’année',
      definition:
        'Projets ESS avec une étape en cours au soir du 31 décembre précédent, ou commencée dans l’année, chacun une fois.',
      inEnglish: 'ESS projects with a phase open on 31 December of the year before, or begun in the year, each once.',
      unit: 'count',
      counts: 'projects',
      compute: (courses) => count(courses),
    },
    ...startStates.map(fromStart),
    ...essPhases.map(fromReached),
  ],
});
