import type { Phase, ProgrammeId } from '../domain/codeLists.ts';
import type { Appointment, Episode, Person, Project, Sheet } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import { chronological, firstOfEach } from './order.ts';
import type { ReportYear } from './reportYear.ts';
import { profileOf, type SheetProfile } from './sheetProfile.ts';

/** A welcomed project with the appointment that made it one; `id` is the project's. */
export type Welcome = { id: string; project: Project; appointment: Appointment };

/** "accueil of Y": the ESS projects whose first held welcome falls in the year. */
export const welcomesOf = (year: ReportYear): Welcome[] =>
  [...year.firstWelcomes.values()]
    .filter(({ at }) => year.contains(at))
    .flatMap((appointment) => {
      const project = year.index.projects.get(appointment.projectId);
      return project?.programme === 'ess' ? [{ id: project.id, project, appointment }] : [];
    });

/** "sheet of Y": the ESS sheets of the year, the first of each person. */
export const entrySheetsOf = (year: ReportYear): SheetProfile[] => {
  const sheets = year.records.sheets.filter(({ programme, date }) => programme === 'ess' && year.contains(date));
  const firsts = firstOfEach(
    sheets,
    ({ personId }) => personId,
    ({ date }) => date,
  );
  return [...firsts.values()].map((sheet) => profileIn(year, sheet));
};

/** A person's sheets in a programme up to the end of the year, first to latest. */
export const profilesOf = (year: ReportYear, personId: string, programme: ProgrammeId): SheetProfile[] =>
  chronological(
    year.sheetsOf(personId).filter((sheet) => sheet.programme === programme),
    ({ date }) => date,
  ).map((sheet) => profileIn(year, sheet));

const profileIn = ({ index, vocabularies }: ReportYear, sheet: Sheet): SheetProfile =>
  profileOf(sheet, index.persons.get(sheet.personId), vocabularies);

/** "active in Y": the projects with an episode of the phase that overlaps the year. */
export const activeProjects = (year: ReportYear, phase: Phase): Project[] =>
  projectsOf(
    year,
    episodesOf(year, phase).filter(
      ({ start, end }) => start <= year.lastDay && (end === undefined || end >= year.firstDay),
    ),
  );

/** The projects with an "entry in Y": an episode of the phase that begins in the year. */
export const enteringProjects = (year: ReportYear, phase: Phase): Project[] =>
  projectsOf(
    year,
    episodesOf(year, phase).filter(({ start }) => year.contains(start)),
  );

/** The episodes of a phase that have begun by the end of the year. */
export const episodesOf = (year: ReportYear, phase: Phase): Episode[] =>
  year.records.episodes.filter((episode) => episode.phase === phase);

/** "open on" a day: begun on or before it, and with no end or an end after it. */
export const isOpenOn = ({ start, end }: Episode, day: PlainDate): boolean =>
  start <= day && (end === undefined || end > day);

/** The holders of these projects, each once, with their first ESS sheet. */
export const holdersIn = (year: ReportYear, projects: readonly Project[]) =>
  personsOf(
    year,
    projects.flatMap(({ id }) => year.index.holdersOf(id).map(({ personId }) => personId)),
  ).map((person) => ({ ...person, firstSheet: firstEssSheetOf(year, person.id) }));

export const firstEssSheetOf = (year: ReportYear, personId: string): SheetProfile | undefined =>
  profilesOf(year, personId, 'ess')[0];

/** The persons of these ids, each once. */
export const personsOf = (year: ReportYear, ids: Iterable<string>): Person[] => eachOnce(year.index.persons, ids);

const projectsOf = (year: ReportYear, episodes: readonly Episode[]): Project[] =>
  eachOnce(
    year.index.projects,
    episodes.map(({ projectId }) => projectId),
  );

const eachOnce = <Item>(items: ReadonlyMap<string, Item>, ids: Iterable<string>): Item[] =>
  [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
