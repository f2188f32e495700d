import type { Association } from '../domain/association.ts';
import { phases, programmes } from '../domain/codeLists.ts';
import { recordOf } from '../domain/codes.ts';
import { programmeDefinitions } from '../domain/programmes.ts';
import type { Holder } from '../domain/records.ts';
import type { PlainDate } from '../domain/time.ts';
import type { Readings, Row } from './reading.ts';
import { conflicts } from './texts.ts';

const checkBirths = ({ rows, report }: Readings['persons'], today: PlainDate): void => {
  for (const row of rows)
    if (row.record.birthDate !== undefined && row.record.birthDate > today)
      report(row, 'birthDate', conflicts.bornInFuture(today));
};

/** A prescriber is a partner's id or a channel's code, so one text cannot be both. */
const checkPartnerIds = (
  { rows, report }: Readings['partners'],
  { prescriberChannels }: Association['vocabularies'],
): void => {
  const codes = new Set(prescriberChannels.flatMap((channel) => [channel.code, channel.record]));
  for (const row of rows)
    if (row.record.id !== undefined && codes.has(row.record.id))
      report(row, 'id', conflicts.idOfChannel(prescriberChannels.map((channel) => channel.record)));
};

const checkLeads = ({ rows, report }: Readings['holders']): void => {
  const leads = new Map<string, Row<Holder>>();
  for (const row of rows) {
    const { projectId, personId, role } = row.record;
    if (projectId === undefined || role !== 'lead') continue;
    const first = leads.get(projectId);
    if (!first) leads.set(projectId, row);
    else if (first.record.personId !== personId) report(row, 'role', conflicts.secondLead(first.number));
  }
};

const checkPhases = ({ rows, report }: Readings['episodes'], projects: Readings['projects']): void => {
  const programmeOf = new Map(projects.rows.map(({ record }) => [record.id, record.programme]));
  for (const row of rows) {
    const { projectId, phase } = row.record;
    const programme = projectId && programmeOf.get(projectId);
    if (!programme || !phase || programmeDefinitions[programme].phases.includes(phase)) continue;
    const accepted = programmeDefinitions[programme].phases.map((each) => recordOf(phases, each));
    report(row, 'phase', conflicts.phaseOfOtherProgramme(recordOf(programmes, programme), accepted));
  }
};

const checkInterviewers = ({ rows, report }: Readings['exitInterviews'], episodes: Readings['episodes']): void => {
  const advised = new Set(episodes.rows.map(({ record }) => `${record.projectId}\0${record.advisor}`));
  for (const row of rows) {
    const { projectId, interviewer } = row.record;
    if (projectId !== undefined && interviewer !== undefined && advised.has(`${projectId}\0${interviewer}`))
      report(row, 'interviewer', conflicts.interviewedByAdvisor);
  }
};

/** The rules of the association that a table cannot declare for itself. */
export const checkAssociationRules = (readings: Readings, { vocabularies }: Association, today: PlainDate): void => {
  checkBirths(readings.persons, today);
  checkPartnerIds(readings.partners, vocabularies);
  checkLeads(readings.holders);
  checkPhases(readings.episodes, readings.projects);
  checkInterviewers(readings.exitInterviews, readings.episodes);
};
