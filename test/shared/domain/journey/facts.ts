import type {
  AppointmentStatus,
  AppointmentType,
  EndReason,
  Phase,
  ProgrammeId,
} from '../../../../shared/domain/codeLists.ts';
import type { JourneyFact, JourneyRecords } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import { type Journey, openEpisode } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { Appointment, Project } from '../../../../shared/domain/records.ts';

/** What happened so far, said shortly: project P1 of the holders H1 and H2, colleagues of the fictional association. */

export const project = (programme: ProgrammeId = 'ess'): Project => ({ id: 'P1', programme, otherDomains: [] });

export const holders = [
  { projectId: 'P1', personId: 'H1', role: 'lead' as const },
  { projectId: 'P1', personId: 'H2', role: 'coHolder' as const },
];

export const requested = (on = '2016-03-01', programme?: ProgrammeId): JourneyFact => ({
  type: 'IntakeReceived',
  on,
  project: project(programme),
  holders,
});

export const taken = (advisor = 'N. Belhadj', on = '2016-03-01'): JourneyFact => ({
  type: 'TakenInCharge',
  on,
  advisor,
});

export const entered = (phase: Phase, start: string, advisor?: string): JourneyFact => ({
  type: 'PhaseEntered',
  episode: { id: `${phase}/${start}`, projectId: 'P1', phase, start, ...(advisor !== undefined && { advisor }) },
});

/** That stay went over into the next one. */
export const left = (phase: Phase, start: string, end: string): JourneyFact => ({
  type: 'PhaseLeft',
  episodeId: `${phase}/${start}`,
  phase,
  end,
  endReason: 'nextPhase',
});

/** A journey of N. Belhadj that stands in this phase since that day. */
export const since = (phase: Phase, start: string): JourneyFact[] => [
  requested(start, phase === 'seeding' ? 'citeslab' : 'ess'),
  taken('N. Belhadj', start),
  entered(phase, start, 'N. Belhadj'),
];

export const appointment = (
  id: string,
  type: AppointmentType,
  at: string,
  status: AppointmentStatus = 'planned',
  more: Partial<Appointment> = {},
): Appointment => ({ id, projectId: 'P1', personIds: ['H1'], type, at, status, ...more });

/** An appointment, noted a week before it or `notedAt`. */
export const noted = (of: Appointment, notedAt?: string): JourneyFact => ({
  type: 'AppointmentRecorded',
  appointment: of,
  notedAt: notedAt === undefined ? toInstant(of.at) - 7 * 86_400_000 : toInstant(notedAt),
});

export const settled = (appointmentId: string, status: Exclude<AppointmentStatus, 'planned'>): JourneyFact => ({
  type: 'AppointmentSettled',
  appointmentId,
  status,
});

/** These facts, and that the journey was closed then. */
export const closed = (facts: readonly JourneyFact[], on: string, reason: EndReason = 'abandoned'): JourneyFact[] => {
  const open = openEpisode(journeyOf(facts));
  const { id: episodeId = '', phase } = open ?? {};
  return [
    ...facts,
    ...(phase ? [{ type: 'PhaseLeft' as const, episodeId, phase, end: on, endReason: reason }] : []),
    { type: 'Closed', on, reason, outcomes: [], stage: phase ?? 'intake' },
  ];
};

export const imported = (
  on: string,
  records: Partial<JourneyRecords> = {},
): Extract<JourneyFact, { type: 'RecordsImported' }> => ({
  type: 'RecordsImported',
  on,
  records: {
    project: project(),
    holders,
    episodes: [],
    appointments: [],
    referrals: [],
    evaluations: [],
    exitInterviews: [],
    jobCreations: [],
    ...records,
  },
});

/** The journey that these facts make. */
export const journeyOf = (facts: readonly JourneyFact[]): Journey => {
  const journey = facts.reduce<Journey | undefined>(evolve, undefined);
  if (!journey) throw new Error('no facts, no journey');
  return journey;
};
