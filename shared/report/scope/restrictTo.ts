import type { AssociationRecords, Gathering, PlacePeriod } from '../../domain/records.ts';
import { covers, isNarrow, type Scope } from './scope.ts';

/**
 * The records of a scope. A project is in it whole or not at all, so that its first appointment stays its first: by its
 * programme, by its territory, and by who accompanies one of its stages or did. What belongs to a project goes with it: a
 * sheet, too; one without a project is in it by its own programme and territory, unless an advisor is asked for. An event is
 * in it for the programmes that the scope covers. Trainings and interventions are left out of any narrow scope.
 */
export const restrictTo = (records: AssociationRecords, scope: Scope): AssociationRecords => {
  if (!isNarrow(scope)) return records;
  const advisor = scope.advisor?.name;
  const advised = new Set(
    records.episodes.filter((episode) => episode.advisor === advisor).map(({ projectId }) => projectId),
  );
  const projects = records.projects.filter(
    (project) => covers(scope, project) && (advisor === undefined || advised.has(project.id)),
  );
  const projectIds = new Set(projects.map(({ id }) => id));
  const isKept = ({ projectId }: { projectId: string }): boolean => projectIds.has(projectId);
  const holders = records.holders.filter(isKept);
  const holderIds = new Set(holders.map(({ personId }) => personId));
  const sheets = records.sheets.filter((sheet) =>
    sheet.projectId === undefined ? advisor === undefined && covers(scope, sheet) : projectIds.has(sheet.projectId),
  );
  const appointments = records.appointments.filter(isKept);
  const referrals = records.referrals.filter(({ projectId, personId }) =>
    projectId === undefined ? personId !== undefined && holderIds.has(personId) : projectIds.has(projectId),
  );
  const personIds = new Set([
    ...holderIds,
    ...[...sheets, ...referrals].map(({ personId }) => personId),
    ...appointments.flatMap((appointment) => appointment.personIds),
  ]);
  return {
    partners: records.partners,
    placePeriods: records.placePeriods.map((period) => (isTheScopes(scope, period) ? period : noWelcomePoint(period))),
    persons: records.persons.filter(({ id }) => personIds.has(id)),
    projects,
    holders,
    sheets,
    episodes: records.episodes.filter(isKept),
    appointments,
    referrals,
    evaluations: records.evaluations.filter(isKept),
    exitInterviews: records.exitInterviews.filter(isKept),
    jobCreations: records.jobCreations.filter(isKept),
    gatherings: records.gatherings.flatMap((gathering) => within(scope, gathering)),
    trainingDays: [],
    enrolments: [],
    interventions: [],
  };
};

const isTheScopes = (scope: Scope, period: PlacePeriod): boolean =>
  scope.advisor === undefined && covers(scope, period);

/** The name and the territory of a place are asked for wherever its programme is; it is no welcome point of the scope. */
const noWelcomePoint = (period: PlacePeriod): PlacePeriod =>
  period.status === 'own' ? period : { ...period, status: 'prospect' };

/** The event for the programmes that the scope covers: one of two programmes does not count for the other. */
const within = (scope: Scope, gathering: Gathering): Gathering[] => {
  const { programmes, territory } = gathering;
  if (scope.advisor !== undefined) return [];
  if (programmes.length === 0) return covers(scope, { territory }) ? [gathering] : [];
  const covered = programmes.filter((programme) => covers(scope, { programme, territory }));
  return covered.length === 0 ? [] : [{ ...gathering, programmes: covered }];
};
