import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { association } from '../../../../shared/association/association.ts';
import { readFolder } from '../../../../shared/records/readFolder.ts';
import { writeFolder } from '../../../../shared/records/writeFolder.ts';
import { root } from '../../../run.ts';

/** The fictional association in 2016. */
export const example = join(root, 'test/data/association-2016');

/** The files of a folder, by name. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

export const writeFilesIn = (folder: string, files: Iterable<readonly [name: string, text: string]>): string => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
};

/** The projects of the example whose id begins so. */
export const projectsIn = (prefix: string): string[] =>
  readFileSync(join(example, 'projets.csv'), 'utf8')
    .split('\n')
    .flatMap((row) => (row.startsWith(prefix) ? row.slice(0, row.indexOf(';')) : []));

/** Writes the part of the example that concerns these projects. */
export const writeSome = (folder: string, projectIds: readonly string[]): string => {
  const files = new Map(Object.entries(filesIn(example)).map(([name, text]) => [name, Buffer.from(text)]));
  const read = readFolder(files, { association, today: '2017-01-31' });
  if ('errors' in read) throw new Error('the example has errors');
  const { records } = read;
  const ofThese = ({ projectId }: { projectId?: string }) => projectId !== undefined && projectIds.includes(projectId);
  const holders = records.holders.filter(ofThese);
  const some = {
    ...records,
    projects: records.projects.filter(({ id }) => projectIds.includes(id)),
    holders,
    persons: records.persons.filter(({ id }) => holders.some(({ personId }) => personId === id)),
    sheets: records.sheets.filter(ofThese),
    episodes: records.episodes.filter(ofThese),
    appointments: records.appointments.filter(ofThese),
    referrals: records.referrals.filter(ofThese),
    evaluations: records.evaluations.filter(ofThese),
    exitInterviews: records.exitInterviews.filter(ofThese),
    jobCreations: records.jobCreations.filter(ofThese),
    gatherings: [],
    trainingDays: [],
    enrolments: [],
    interventions: [],
  };
  return writeFilesIn(folder, writeFolder(some, association));
};
