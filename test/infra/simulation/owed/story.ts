import { check } from '../../../../infra/simulation/owed/check.ts';
import { instantOf } from '../../../../infra/simulation/owed/parisTime.ts';
import type { Arrival, Disturbance, Reach, Trace } from '../../../../infra/simulation/trace.ts';
import { association } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import type { AppointmentStatus, AppointmentType, Phase } from '../../../../shared/domain/codeLists.ts';
import type { Actor, JourneyEvent, JourneyFact } from '../../../../shared/domain/journey/events.ts';

/**
 * Traces written by hand: journey J1 of the holder H1, in the charge of N. Belhadj. Times are Paris time, `2016-03-01T10:00`.
 * A story says who noted what, what arrived and what was broken, in any order; round-ups are there on their own.
 */
export type Part = {
  facts?: JourneyEvent[];
  arrivals?: Arrival[];
  disturbances?: Disturbance[];
  interruptions?: Trace['interruptions'];
  settings?: Trace['settings'];
  reach?: Record<string, Reach>;
};

export const story = (until: string, ...parts: Part[]): Trace => {
  const events = parts.flatMap(({ facts = [] }) => facts).toSorted((a, b) => a.at - b.at);
  const from = instantOf('2016-01-04T00:00');
  const to = instantOf(until.length === 10 ? `${until}T00:00` : until);
  const reach = Object.assign({ H1: 'mail', H2: 'mail' }, ...parts.map((part) => part.reach ?? {}));
  return {
    association: 1,
    from,
    to,
    settings: [{ from, association }, ...parts.flatMap(({ settings = [] }) => settings)],
    lives: [{ journeyId: 'J1', reach, events: events.map((event, index) => ({ ...event, sequence: index + 1 })) }],
    arrivals: [...parts.flatMap(({ arrivals = [] }) => arrivals), ...roundUps(from, to)].toSorted(
      (a, b) => a.at - b.at,
    ),
    disturbances: parts.flatMap(({ disturbances = [] }) => disturbances),
    interruptions: parts.flatMap(({ interruptions = [] }) => interruptions),
  };
};

/** What the check found, `kind message` each. */
export const found = (trace: Trace): string[] =>
  check(trace).violations.map(({ kind, message }) => `${kind} ${message}`);

const hour = 3_600_000;
const holidays = ['2016-03-28', '2016-05-16', '2016-08-15', '2017-04-17', '2017-05-01', '2017-05-08', '2017-06-05'];
const mondaysOff = new Set([...holidays, '2017-12-25', '2018-01-01']);

/** Mondays at 9:15; on a day off they wait for the next one. */
const roundUps = (from: number, to: number): Arrival[] => {
  const posts: Arrival[] = [];
  for (let at = from; at <= to; at += 168 * hour) {
    const monday = new Date(at + 2 * hour).toISOString().slice(0, 10);
    const tuesday = new Date(at + 26 * hour).toISOString().slice(0, 10);
    posts.push(post(mondaysOff.has(monday) ? `${tuesday}T09:01` : `${monday}T09:16`, 'team', `roundUp/${monday}`));
  }
  return posts.filter((arrival) => arrival.at <= to);
};

let commands = 0;

/** Facts that one command noted. */
export const noted = (when: string, ...facts: JourneyFact[]): Part =>
  by({ kind: 'staff', name: 'N. Belhadj' }, when, ...facts);

export const by = (actor: Actor, when: string, ...facts: JourneyFact[]): Part => {
  commands += 1;
  const around = {
    journeyId: 'J1',
    sequence: 0,
    at: instantOf(when),
    by: actor,
    from: 'slack',
    commandId: `C${commands}`,
  } as const;
  return { facts: facts.map((fact) => ({ ...fact, ...around })) };
};

export const post = (when: string, to: string, id: string, rewritten = false, open: string[] = []): Arrival => ({
  at: instantOf(when),
  channel: 'slack',
  to,
  id,
  rewritten,
  open: open.map((reminderId) => ({ journeyId: 'J1', reminderId })),
});

/** A colleague's digest of that day, with these lines. */
export const digest = (when: string, to: string, ...open: string[]): Part => ({
  arrivals: [post(when, to, `digest/${to}/${when.slice(0, 10)}`, false, open)],
});

export const rewritten = (when: string, to: string, ...open: string[]): Part => ({
  arrivals: [post(when, to, `digest/${to}/${when.slice(0, 10)}`, true, open)],
});

export const inChannel = (when: string, id: string): Part => ({ arrivals: [post(when, 'team', id)] });

/** A mail to H1, `kind/subject`. */
export const mail = (when: string, about: string, to = 'H1', channel: 'mail' | 'sms' = 'mail'): Part => {
  const [kind, ...subject] = about.split('/');
  const id = `${kind}/J1/${subject.join('/')}/${to}`.replace(/[^A-Za-z0-9_-]/g, '_');
  return { arrivals: [{ at: instantOf(when), channel, to, id, rewritten: false, open: [] }] };
};

export const broken = (kind: Disturbance['kind'], from: string, to: string, journeyId?: string): Part => ({
  disturbances: [{ kind, from: instantOf(from), to: instantOf(to), ...(journeyId !== undefined && { journeyId }) }],
});

/** A function that sends messages was interrupted. */
export const interrupted = (when: string): Part => ({ interruptions: [instantOf(when)] });

export const deployed = (when: string, changes: (association: Association) => Association): Part => ({
  settings: [{ from: instantOf(when), association: changes(association) }],
  disturbances: [{ kind: 'deployed', from: instantOf(when), to: instantOf(when) }],
});

/** From the beginning of the story on somebody is away. */
export const away = (name: string, from: string, to: string): Part =>
  deployed('2016-01-04T00:00', (settings) => ({
    ...settings,
    team: settings.team.map((one) => (one.name === name ? { ...one, absences: [...one.absences, { from, to }] } : one)),
  }));

/** A request comes in, with its card and its acknowledgement. */
export const requested = (when: string, programme: 'ess' | 'citeslab' = 'ess'): Part[] => [
  by({ kind: 'holder' }, when, {
    type: 'IntakeReceived',
    on: when.slice(0, 10),
    project: { id: 'J1', programme, otherDomains: [] },
    holders: [{ projectId: 'J1', personId: 'H1', role: 'lead' }],
  }),
  inChannel(when, 'intakeCard/J1'),
  mail(when, 'acknowledgement/intake'),
];

export const taken = (when: string, advisor = 'N. Belhadj'): Part =>
  noted(when, { type: 'TakenInCharge', on: when.slice(0, 10), advisor });

export const entered = (phase: Phase, start: string): JourneyFact => ({
  type: 'PhaseEntered',
  episode: { id: `${phase}/${start}`, projectId: 'J1', phase, start },
});

/** A journey that stands in this phase since that day, in the charge of N. Belhadj. */
export const standing = (phase: Phase, start: string): Part[] => [
  ...requested(`${start}T10:00`, phase === 'seeding' ? 'citeslab' : 'ess'),
  noted(`${start}T10:00`, { type: 'TakenInCharge', on: start, advisor: 'N. Belhadj' }, entered(phase, start)),
];

/** An appointment of H1, noted then, at that time. */
export const appointment = (
  when: string,
  id: string,
  at: string,
  {
    type = 'maturation',
    status = 'planned',
    advisor,
  }: { type?: AppointmentType; status?: AppointmentStatus; advisor?: string } = {},
): Part =>
  noted(when, {
    type: 'AppointmentRecorded',
    appointment: {
      id,
      projectId: 'J1',
      personIds: ['H1'],
      at,
      type,
      status,
      ...(advisor !== undefined && { advisor }),
    },
    notedAt: instantOf(when),
  });

export const moved = (when: string, appointmentId: string, previously: string, movedTo: string): Part =>
  noted(when, { type: 'AppointmentMoved', appointmentId, previously, movedTo, notedAt: instantOf(when) });

export const settled = (when: string, appointmentId: string, status: Exclude<AppointmentStatus, 'planned'>): Part =>
  noted(when, { type: 'AppointmentSettled', appointmentId, status });

export const closed = (when: string, stage: 'intake' | Phase, ...facts: JourneyFact[]): Part =>
  noted(when, ...facts, { type: 'Closed', on: when.slice(0, 10), reason: 'abandoned', outcomes: [], stage });
