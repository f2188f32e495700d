import { reasonOf } from '../reminders/reminderId.ts';
import type { Instant } from '../time.ts';
import { absorb, endIn } from './absorb.ts';
import type { Claim } from './claims.ts';
import type { JourneyEvent, JourneyFact } from './events.ts';
import { type HolderSays, withAnswer, withoutAnswers } from './holderAnswers.ts';
import type { Journey } from './journey.ts';
import { journeyFromRecords } from './journeyFromRecords.ts';
import { goOnFrom, separate } from './separate.ts';

/** The journey after a fact. Facts are history: nothing is refused here. */
export const evolve = (journey: Journey | undefined, fact: JourneyFact): Journey => {
  if (fact.type === 'IntakeReceived') return received(fact);
  if (fact.type === 'RecordsImported') return journeyFromRecords(journey, fact.records, fact.on);
  if (!journey) throw new Error(`a journey cannot begin with ${fact.type}`);
  return { ...apply(journey, fact), version: journey.version + 1 };
};

/** The projection of a whole journal, without what was undone. */
export const replay = (events: readonly JourneyEvent[]): Journey | undefined => {
  const undone = new Set(events.map((event) => (event.type === 'Undone' ? event.undoes : undefined)));
  const journey = events
    .filter(({ type, commandId }) => type !== 'Undone' && !undone.has(commandId))
    .reduce<Journey | undefined>(evolve, undefined);
  return journey && { ...journey, version: events.length };
};

type Fact<Type extends JourneyFact['type']> = Extract<JourneyFact, { type: Type }>;

const received = (fact: Fact<'IntakeReceived'>): Journey => ({
  id: fact.project.id,
  version: 1,
  stage: 'intake',
  cameBy: 'request',
  project: fact.project,
  holders: fact.holders,
  advisors: [],
  followedFrom: fact.on,
  waitingSince: fact.on,
  episodes: [],
  appointments: [],
  referrals: [],
  evaluations: [],
  exitInterviews: [],
  jobCreations: [],
  notedAt: {},
  answers: {},
  postponed: {},
  done: {},
  claims: [],
  raised: {},
});

const apply = (journey: Journey, fact: Exclude<JourneyFact, Fact<'IntakeReceived' | 'RecordsImported'>>): Journey => {
  switch (fact.type) {
    case 'HolderJoined':
      return { ...journey, holders: [...journey.holders, fact.holder] };
    case 'TakenInCharge':
      return { ...inCharge(journey, fact.advisor), takenOn: fact.on, episodes: stays(journey, fact.advisor) };
    case 'HandedBack':
      return { ...without(journey, 'advisor', 'takenOn'), waitingSince: fact.on };
    case 'AdvisorChanged':
      return { ...inCharge(journey, fact.advisor), episodes: stays(journey, fact.advisor) };
    case 'AppointmentRecorded':
      return {
        ...journey,
        appointments: [...journey.appointments, fact.appointment],
        notedAt: { ...journey.notedAt, [fact.appointment.id]: fact.notedAt },
      };
    case 'AppointmentMoved':
      return {
        ...journey,
        answers: withoutAnswers(journey, fact.appointmentId),
        appointments: patch(journey.appointments, fact.appointmentId, { at: fact.movedTo }),
        notedAt: { ...journey.notedAt, [fact.appointmentId]: fact.notedAt },
      };
    case 'AppointmentSettled': {
      const appointments = patch(journey.appointments, fact.appointmentId, { status: fact.status });
      const { appointmentId, byHolder } = fact;
      const after = { ...journey, appointments };
      return byHolder ? answered(after, { appointmentId, ...byHolder }, { says: 'cancels' }) : after;
    }
    case 'AppointmentConfirmed':
      return answered(journey, fact, { says: 'comes' });
    case 'MoveAsked':
      return answered(journey, fact, { says: 'wishes', wish: fact.wish });
    case 'PhaseEntered':
      return { ...journey, stage: fact.episode.phase, episodes: [...journey.episodes, fact.episode] };
    case 'PhaseLeft': {
      const { end, endReason } = fact;
      return { ...journey, episodes: patch(journey.episodes, fact.episodeId, { end, endReason }) };
    }
    case 'Referred':
      return { ...journey, referrals: [...journey.referrals, fact.referral] };
    case 'ReferralSettled':
      return { ...journey, referrals: patch(journey.referrals, fact.referralId, { outcome: fact.outcome }) };
    case 'EvaluationRecorded':
      return { ...journey, evaluations: [...journey.evaluations, fact.evaluation] };
    case 'ExitInterviewRecorded': {
      const others = journey.exitInterviews.filter(({ id }) => id !== fact.exitInterview.id);
      return { ...journey, exitInterviews: [...others, fact.exitInterview] };
    }
    case 'JobsCreated':
      return { ...journey, jobCreations: [...journey.jobCreations, fact.jobCreation] };
    case 'Closed': {
      const { on, reason, outcomes, stage } = fact;
      return { ...journey, stage: 'closed', closing: { on, reason, outcomes, from: stage } };
    }
    case 'ExitSituationRecorded':
      return afterClosing(journey, { situation: fact.situation });
    case 'LaterSituationRecorded':
      return afterClosing(journey, { laterSituation: fact.situation });
    case 'Reopened':
      return { ...without(journey, 'closing'), stage: fact.stage, followedFrom: fact.on, postponed: {} };
    case 'AppointmentCorrected': {
      const { previously, appointment } = fact;
      const appointments = patch(journey.appointments, appointment.id, appointment);
      const answers = appointment.at === previously.at ? journey.answers : withoutAnswers(journey, appointment.id);
      return { ...journey, appointments, answers };
    }
    case 'EpisodeCorrected':
      return { ...journey, episodes: patch(journey.episodes, fact.episode.id, fact.episode) };
    case 'RecordWithdrawn':
      return {
        ...journey,
        [recordsOf[fact.kind]]: journey[recordsOf[fact.kind]].filter(({ id }) => id !== fact.record.id),
      };
    case 'PersonCorrected':
      return journey;
    case 'ObjectionReceived':
    case 'ErasureAsked': {
      const { type, personId, on } = fact;
      const kind = type === 'ErasureAsked' ? 'erasure' : 'objection';
      return { ...journey, claims: [...claimsBut(journey, kind, personId), { kind, personId, on }] };
    }
    case 'ObjectionWithdrawn':
      return { ...journey, claims: claimsBut(journey, 'objection', fact.personId) };
    case 'ErasureWithdrawn':
      return { ...journey, claims: claimsBut(journey, 'erasure', fact.personId) };
    case 'PersonErased': {
      const { personId } = fact;
      const claims = journey.claims.filter((claim) => claim.personId !== personId);
      return { ...journey, claims, erased: [...new Set([...(journey.erased ?? []), personId])] };
    }
    case 'MistakeReported': {
      const { id, personId, on, text } = fact;
      return { ...journey, claims: [...journey.claims, { kind: 'mistake', id, personId, on, text }] };
    }
    case 'JourneyAbsorbed':
      return absorb(journey, fact);
    case 'AbsorbedInto':
      return endIn(journey, fact);
    case 'JourneySeparated':
      return separate(journey, fact);
    case 'SeparatedFrom':
      return goOnFrom(journey, fact);
    case 'Undone':
      throw new Error('what was undone is left out of the journal when it is replayed');
    case 'FollowUpPostponed':
      return { ...journey, postponed: { ...journey.postponed, [reasonOf(fact.rule, fact.subject)]: fact.until } };
    case 'FollowUpDone':
      return { ...journey, done: { ...journey.done, [reasonOf(fact.rule, fact.subject)]: fact.due } };
    case 'NudgeRaised':
      return { ...journey, raised: { ...journey.raised, [fact.reminderId]: { on: fact.on, to: fact.to } } };
    default: {
      const unknown: never = fact;
      throw new Error(`unknown fact ${JSON.stringify(unknown)}`);
    }
  }
};

const answered = (
  journey: Journey,
  { appointmentId, personId, notedAt: at }: { appointmentId: string; personId: string; notedAt: Instant },
  says: HolderSays,
): Journey => ({ ...journey, answers: withAnswer(journey, appointmentId, { personId, at, ...says }) });

const inCharge = (journey: Journey, advisor: string): Journey => ({
  ...journey,
  advisor,
  advisors: [...new Set([...journey.advisors, advisor])],
});

/** The stay that goes on is with who is in charge now. */
const stays = ({ episodes }: Journey, advisor: string): Journey['episodes'] =>
  episodes.map((stay) => (stay.end === undefined ? { ...stay, advisor } : stay));

const recordsOf = {
  appointment: 'appointments',
  referral: 'referrals',
  evaluation: 'evaluations',
  jobCreation: 'jobCreations',
} as const;

const afterClosing = (journey: Journey, facts: { situation: string } | { laterSituation: string }): Journey =>
  journey.closing ? { ...journey, closing: { ...journey.closing, ...facts } } : journey;

const claimsBut = ({ claims }: Journey, kind: Claim['kind'], personId: string): Claim[] =>
  claims.filter((claim) => claim.kind !== kind || claim.personId !== personId);

const patch = <Item extends { id: string }>(items: Item[], id: string, changes: Partial<Item>): Item[] =>
  items.map((item) => (item.id === id ? { ...item, ...changes } : item));

const without = <Key extends keyof Journey>(journey: Journey, ...keys: Key[]): Omit<Journey, Key> => {
  const rest: Omit<Journey, Key> & Partial<Journey> = { ...journey };
  for (const key of keys) delete rest[key];
  return rest;
};
