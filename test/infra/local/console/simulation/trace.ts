import type { SimulationReport } from '../../../../../infra/simulation/simulation.ts';
import type { Arrival, Disturbance, Trace } from '../../../../../infra/simulation/trace.ts';
import { association } from '../../../../../shared/association/association.ts';
import type { JourneyEvent, JourneyFact } from '../../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../../shared/domain/paris.ts';
import type { Appointment } from '../../../../../shared/domain/records.ts';

/** A small association by hand: one journey, what it made known to whom, and an evening without Slack. */

const advisor = 'D. Wattez';
export const journeyId = 'J0001';

const by = { kind: 'staff', name: advisor } as const;

/** A journal, each fact at its wall time in Paris; nudges are raised by the clock. */
export const journal = (...noted: [at: string, fact: JourneyFact, commandId?: string][]): JourneyEvent[] =>
  noted.map(([at, fact, commandId = `c-${at}-${fact.type}`], index) => ({
    ...fact,
    journeyId,
    sequence: index + 1,
    at: toInstant(at),
    by: fact.type === 'NudgeRaised' ? { kind: 'timer' } : fact.type === 'IntakeReceived' ? { kind: 'holder' } : by,
    from: fact.type === 'NudgeRaised' ? 'timer' : 'slack',
    commandId,
  }));

const appointment = (id: string, at: string, type: Appointment['type'] = 'welcome'): Appointment => ({
  id,
  projectId: journeyId,
  personIds: ['J0001-1'],
  at,
  type,
  status: 'planned',
});

export const planned = (id: string, at: string, type?: Appointment['type']): JourneyFact => ({
  type: 'AppointmentRecorded',
  appointment: appointment(id, at, type),
  notedAt: toInstant(at) - 86_400_000,
});

export const settled = (appointmentId: string, status: 'held' | 'noShow' | 'excused' | 'cancelled'): JourneyFact => ({
  type: 'AppointmentSettled',
  appointmentId,
  status,
});

export const raised = (rule: string, subject: string | undefined, due: string): JourneyFact => ({
  type: 'NudgeRaised',
  reminderId: [rule, subject, due].filter((part) => part !== undefined).join('/'),
  rule,
  due,
  on: due,
  to: [advisor],
});

export const intake: JourneyFact = {
  type: 'IntakeReceived',
  on: '2017-03-01',
  project: { id: journeyId, programme: 'ess', title: '<b>Une cantine</b>', otherDomains: [] },
  holders: [{ projectId: journeyId, personId: 'J0001-1', role: 'lead' }],
};

export const events = journal(
  ['2017-03-01T10:00', intake],
  ['2017-03-02T09:30', { type: 'TakenInCharge', on: '2017-03-02', advisor }],
  ['2017-03-02T09:40', planned('a1', '2017-03-14T14:00')],
  ['2017-03-14T17:30', raised('appointmentOutcome', 'a1', '2017-03-14')],
  ['2017-03-15T09:00', raised('appointmentOutcome', 'a1', '2017-03-15')],
  ['2017-03-15T10:00', settled('a1', 'held')],
  [
    '2017-03-15T10:00',
    { type: 'PhaseEntered', episode: { id: 'e1', projectId: journeyId, phase: 'welcome', start: '2017-03-14' } },
  ],
  ['2017-03-15T10:05', planned('a2', '2017-03-16T14:00', 'maturation')],
  ['2017-03-17T10:00', settled('a2', 'noShow')],
  ['2017-06-01T10:00', { type: 'Closed', on: '2017-06-01', reason: 'abandoned', outcomes: [], stage: 'welcome' }],
);

export const arrival = (at: string, to: string, id: string, others: Partial<Arrival> = {}): Arrival => ({
  at: toInstant(at),
  channel: 'slack',
  to,
  id,
  rewritten: false,
  open: [],
  ...others,
});

const digest = (at: string, day: string, rewritten = false): Arrival =>
  arrival(at, advisor, `digest/${advisor}/${day}`, {
    rewritten,
    open: [{ journeyId, reminderId: `appointmentOutcome/a1/${day}` }],
  });

const mail = (at: string, tag: string): Arrival => arrival(at, 'J0001-1', tag, { channel: 'mail' });

const slackDown: Disturbance = {
  kind: 'slackDown',
  from: toInstant('2017-03-14T18:00'),
  to: toInstant('2017-03-15T06:00'),
};

export const trace: Trace = {
  association: 1,
  from: toInstant('2017-01-02T00:00'),
  to: toInstant('2018-01-02T00:00'),
  settings: [{ from: toInstant('2017-01-02T00:00'), association }],
  lives: [{ journeyId, reach: { 'J0001-1': 'mail' }, events }],
  arrivals: [
    arrival('2017-03-01T10:00', 'team', `intakeCard/${journeyId}`),
    mail('2017-03-01T10:01', `acknowledgement_${journeyId}_intake_J0001-1`),
    mail('2017-03-02T09:41', `appointmentPlanned_${journeyId}_a1_J0001-1`),
    digest('2017-03-14T17:40', '2017-03-14'),
    digest('2017-03-15T09:10', '2017-03-15'),
    digest('2017-03-15T10:01', '2017-03-15', true),
    arrival('2017-03-20T09:00', 'team', 'roundUp/2017-03-20'),
  ],
  disturbances: [slackDown],
  interruptions: [],
};

export const report: SimulationReport = {
  journeys: 1,
  years: 1,
  seed: 1,
  faults: ['outage'],
  associations: 1,
  obligations: 5,
  told: { instead: 2, besides: 1, of: 1_204 },
  lateness: { median: 2, p99: 61, p999: 3600, most: 3725 },
  violations: [],
  counts: {},
  arrived: 'abc',
};

/** What a page says, without its tags. */
export const textOf = (page: string): string =>
  page
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What a drawing says where one points at it. */
export const titlesOf = (drawing: string): string[] =>
  [...drawing.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map(([, title = '']) => title);
