import { association } from '../../../../shared/association/association.ts';
import type { Phase, ProgrammeId } from '../../../../shared/domain/codeLists.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { Appointment, Person } from '../../../../shared/domain/records.ts';
import type { JourneyFacts } from '../../../../shared/messages/slack/form.ts';
import { amina, everybody, fatou, lina, now, partners, places, sami, staff, today, yanis, zoe } from './people.ts';

/** The projects that the samples of the gallery speak of, one for each place where a journey can stand. */

const requested = (title: string, on: string, people: readonly Person[], programme: ProgrammeId = 'ess') =>
  evolve(undefined, {
    type: 'IntakeReceived',
    on,
    project: { id: title, programme, title, domain: 'alimentation', otherDomains: [] },
    holders: people.map(({ id }, index) => ({ projectId: title, personId: id, role: index ? 'coHolder' : 'lead' })),
  });

const after = (journey: Journey, ...facts: JourneyFact[]): Journey => facts.reduce(evolve, journey);

const taken = (on: string): JourneyFact => ({ type: 'TakenInCharge', on, advisor: staff.name });

const entered = (phase: Phase, start: string, projectId: string): JourneyFact => ({
  type: 'PhaseEntered',
  episode: { id: phase, projectId, phase, start, advisor: staff.name },
});

const met = (projectId: string, at: string, status: Appointment['status']): JourneyFact => ({
  type: 'AppointmentRecorded',
  notedAt: toInstant(at),
  appointment: {
    id: at,
    projectId,
    personIds: [amina.id],
    at,
    durationMinutes: 45,
    type: 'maturation',
    placeId: 'LAMBERSART',
    advisor: staff.name,
    status,
  },
});

const waiting = requested('Épicerie solidaire', '2016-03-10', [sami]);

const canteen = 'Cantine de quartier';
const maturing = after(
  requested(canteen, '2015-10-05', [amina, zoe]),
  taken('2015-10-05'),
  entered('maturation', '2015-10-12', canteen),
  met(canteen, '2015-11-09T14:00', 'held'),
  met(canteen, '2016-01-18T10:00', 'held'),
  met(canteen, '2016-03-22T14:30', 'planned'),
  {
    type: 'Referred',
    referral: { id: 'O-1', projectId: canteen, partnerId: 'BGE', date: '2016-01-18', outcome: 'waiting' },
  },
  {
    type: 'EvaluationRecorded',
    evaluation: {
      id: 'G-1',
      projectId: canteen,
      date: '2016-02-15',
      transition: 'maturationToCreation',
      themes: [],
      holderPresent: true,
    },
  },
  { type: 'JobsCreated', jobCreation: { id: 'J-1', projectId: canteen, date: '2016-02-01', count: 1 } },
);

const asking = after(maturing, {
  type: 'MoveAsked',
  appointmentId: '2016-03-22T14:30',
  personId: amina.id,
  notedAt: now,
  wish: 'le jeudi après 16 h, ou en visio',
});

const bakery = 'Boulangerie coopérative';
const creating = after(
  requested(bakery, '2015-03-02', [lina]),
  taken('2015-03-02'),
  entered('creation', '2015-11-02', bakery),
);

const cancelling = after(creating, met(bakery, '2016-03-24T10:00', 'planned'), {
  type: 'AppointmentSettled',
  appointmentId: '2016-03-24T10:00',
  status: 'cancelled',
  byHolder: { personId: lina.id, notedAt: now },
});

const workshop = 'Atelier de couture';
const seeding = after(
  requested(workshop, '2016-01-11', [fatou], 'citeslab'),
  taken('2016-01-11'),
  entered('seeding', '2016-01-12', workshop),
);

const confirmed = after(maturing, {
  type: 'AppointmentConfirmed',
  appointmentId: '2016-03-22T14:30',
  personId: amina.id,
  notedAt: now,
});

const recycling = 'Recyclerie';
const closed = after(
  requested(recycling, '2015-02-02', [yanis]),
  taken('2015-02-02'),
  entered('maturation', '2015-02-09', recycling),
  { type: 'PhaseLeft', episodeId: 'maturation', phase: 'maturation', end: '2016-02-29', endReason: 'autonomous' },
  { type: 'Closed', on: '2016-02-29', reason: 'autonomous', outcomes: [], stage: 'maturation' },
);

const factsOf = (journey: Journey): JourneyFacts => ({
  journey,
  persons: everybody.filter(({ id }) => journey.holders.some(({ personId }) => personId === id)),
  places,
  partners,
  association,
  staff,
  now,
});

const again = requested('Épicerie du quartier', '2016-03-12', [sami]);
const said = { on: today, mergedBy: staff.name, why: 'demande envoyée deux fois' };
const merged = after(waiting, {
  type: 'JourneyAbsorbed',
  ...said,
  brings: { ...again, holders: [] },
});

export const stories = {
  waiting: factsOf(waiting),
  taken: factsOf(after(waiting, taken(today))),
  maturing: factsOf(maturing),
  creating: factsOf(creating),
  seeding: factsOf(seeding),
  confirmed: factsOf(confirmed),
  asking: factsOf(asking),
  cancelling: factsOf(cancelling),
  closed: factsOf(closed),
  merged: factsOf(merged),
  absorbed: factsOf(after(again, { type: 'AbsorbedInto', ...said, survivorId: waiting.id, title: waiting.id })),
};
