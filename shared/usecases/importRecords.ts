import type { JourneyRecords } from '../domain/journey/events.ts';
import type { Journey } from '../domain/journey/journey.ts';
import type { AssociationRecords } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { ImportUnderWay } from '../store/importStore.ts';
import { type StandaloneRecords, standaloneNames } from '../store/recordItem.ts';
import { execute } from './execute.ts';
import { goesOnIn } from './goesOnIn.ts';
import type { Jalon } from './jalon.ts';

export type Progress = (done: number, of: number) => void;

/** How many journeys are written at the same time. */
const atOnce = 8;

/**
 * Takes in records that were found right. They are kept whole before the first one is written, so that an import that
 * is cut off goes on where it stopped: all or nothing, across a kill. The same records again change nothing.
 */
export const importRecords = async (
  jalon: Jalon,
  records: AssociationRecords,
  { importId, at, onProgress }: { importId: string; at: Instant; onProgress?: Progress },
): Promise<void> => {
  const underWay = await jalon.imports.begin(importId, at, JSON.stringify(records));
  await goOn(jalon, underWay, records, onProgress);
};

/** Finishes the imports that were cut off; says how many there were. */
export const finishImports = async (jalon: Jalon, onProgress?: Progress): Promise<number> => {
  const cutOff = await jalon.imports.underWay();
  for (const underWay of cutOff) {
    const text = await jalon.imports.text(underWay);
    if (text !== undefined) await goOn(jalon, underWay, JSON.parse(text) as AssociationRecords, onProgress);
  }
  return cutOff.length;
};

const goOn = async (
  jalon: Jalon,
  underWay: ImportUnderWay,
  records: AssociationRecords,
  onProgress: Progress = () => {},
): Promise<void> => {
  await jalon.records.put(standalone(records));
  const projects = byProject(records);
  let done = 0;
  const merged: [string, ProjectPart][] = [];
  const queue = projects.entries();
  const worker = async (): Promise<void> => {
    for (const [journeyId, part] of queue) {
      const known = await jalon.journeys.load(journeyId);
      if (known?.absorbedInto) merged.push([journeyId, part]);
      else await importJourney(jalon, { journeyId, known, part }, underWay);
      done += 1;
      onProgress(done, projects.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // One after the other, as several may go on in the same journey.
  for (const [journeyId, part] of merged) await importMerged(jalon, journeyId, part, underWay);
  await jalon.imports.end(underWay);
};

/** Records of a project that goes on in another one: they go there, as far as it has not decided otherwise. */
const importMerged = async (
  jalon: Jalon,
  projectId: string,
  part: ProjectPart,
  underWay: ImportUnderWay,
): Promise<void> => {
  const known = await goesOnIn(jalon.journeys, projectId);
  if (!known) return;
  const here = <Item extends { projectId?: string }>(records: Item[]): Item[] =>
    records.map((record) => ({ ...record, projectId: known.id }));
  const records: ProjectPart = {
    // Its project and its lead are those of the one that goes on; stays that overlap do not count.
    holders: here(part.holders).filter(({ personId }) => !known.holders.some((holder) => holder.personId === personId)),
    episodes: here(part.episodes).filter(({ id }) => known.episodes.some((stay) => stay.id === id)),
    appointments: here(part.appointments),
    referrals: here(part.referrals),
    evaluations: here(part.evaluations),
    exitInterviews: here(part.exitInterviews),
    jobCreations: here(part.jobCreations),
  };
  const asCoHolders = records.holders.map((holder) => ({ ...holder, role: 'coHolder' as const }));
  const merged = { journeyId: known.id, known, part: { ...records, holders: asCoHolders } };
  await importJourney(jalon, merged, { ...underWay, id: `${underWay.id}/${projectId}` });
};

const importJourney = async (
  jalon: Jalon,
  { journeyId, known, part }: { journeyId: string; known: Journey | undefined; part: ProjectPart },
  { id, at }: Pick<ImportUnderWay, 'id' | 'at'>,
): Promise<void> => {
  const project = part.project ?? known?.project;
  if (!project) throw new Error('records of a project that does not exist');
  const executed = await execute(
    jalon,
    { type: 'ImportRecords', records: merge(known, { ...part, project }) },
    { commandId: `import/${id}/${journeyId}`, journeyId, at, by: { kind: 'operator' }, from: 'import' },
  );
  if ('refusal' in executed) throw new Error(`import of a journey refused: ${executed.refusal.code}`);
};

/**
 * What the folder says of a record holds; what it does not speak of stays. Where a holder was erased, what is known holds:
 * their texts do not come back with a file.
 */
const merge = (known: Journey | undefined, folder: JourneyRecords): JourneyRecords =>
  known?.erased ? joined(folder, known) : joined(known, folder);

const joined = (known: JourneyRecords | undefined, part: JourneyRecords): JourneyRecords => ({
  project: part.project,
  holders: union(known?.holders, part.holders, ({ personId }) => personId),
  episodes: union(known?.episodes, part.episodes, ({ id }) => id),
  appointments: union(known?.appointments, part.appointments, ({ id }) => id),
  referrals: union(known?.referrals, part.referrals, ({ id }) => id),
  evaluations: union(known?.evaluations, part.evaluations, ({ id }) => id),
  exitInterviews: union(known?.exitInterviews, part.exitInterviews, ({ id }) => id),
  jobCreations: union(known?.jobCreations, part.jobCreations, ({ id }) => id),
});

const union = <Item>(known: Item[] = [], given: Item[], key: (item: Item) => string): Item[] => [
  ...new Map([...known, ...given].map((item) => [key(item), item])).values(),
];

const standalone = (records: AssociationRecords): StandaloneRecords => {
  const lists = Object.fromEntries(standaloneNames.map((name) => [name, records[name]])) as StandaloneRecords;
  return { ...lists, referrals: records.referrals.filter(({ projectId }) => projectId === undefined) };
};

/** A project's part of a folder; the project itself may be in the store already. */
type ProjectPart = Omit<JourneyRecords, 'project'> & { project?: JourneyRecords['project'] };

const byProject = (records: AssociationRecords): Map<string, ProjectPart> => {
  const parts = new Map<string, ProjectPart>();
  const partOf = (projectId: string): ProjectPart => {
    const known = parts.get(projectId);
    if (known) return known;
    const part: ProjectPart = {
      holders: [],
      episodes: [],
      appointments: [],
      referrals: [],
      evaluations: [],
      exitInterviews: [],
      jobCreations: [],
    };
    parts.set(projectId, part);
    return part;
  };
  for (const project of records.projects) partOf(project.id).project = project;
  for (const holder of records.holders) partOf(holder.projectId).holders.push(holder);
  for (const episode of records.episodes) partOf(episode.projectId).episodes.push(episode);
  for (const appointment of records.appointments) partOf(appointment.projectId).appointments.push(appointment);
  for (const referral of records.referrals)
    if (referral.projectId !== undefined) partOf(referral.projectId).referrals.push(referral);
  for (const evaluation of records.evaluations) partOf(evaluation.projectId).evaluations.push(evaluation);
  for (const interview of records.exitInterviews) partOf(interview.projectId).exitInterviews.push(interview);
  for (const job of records.jobCreations) partOf(job.projectId).jobCreations.push(job);
  return parts;
};
