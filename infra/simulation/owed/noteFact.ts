import type { JourneyEvent } from '../../../shared/domain/journey/events.ts';
import { broughtIn } from './broughtIn.ts';
import { dayOf } from './days.ts';
import { appointmentNotes, type Notes } from './noteAppointment.ts';
import { dayAt } from './parisTime.ts';
import { type Asked, nothingYet, type Standing, sentOf, stayOf } from './standing.ts';

/** How it stands after one more fact. Facts that are not here change nothing of what is owed. */
export const noteFact = (standing: Standing, event: JourneyEvent): void => {
  const note = notes[event.type] as ((standing: Standing, event: JourneyEvent) => void) | undefined;
  note?.(standing, event);
};

/** How it stands after these facts, those of the commands in `undone` left out. */
export const standingAfter = (events: readonly JourneyEvent[], undone: ReadonlySet<string>): Standing => {
  const standing = nothingYet();
  for (const event of events) if (!undone.has(event.commandId)) noteFact(standing, event);
  return standing;
};

const notModelled = (_: Standing, { type, journeyId }: JourneyEvent): never => {
  throw new RangeError(`${journeyId}: the model of what is owed knows nothing of ${type}`);
};

const notes: Notes = {
  IntakeReceived: (standing, { on, holders }) => {
    standing.holders = holders.map(({ personId }) => personId);
    standing.followedFrom = dayOf(on);
    standing.waitingSince = dayOf(on);
  },
  RecordsImported: (standing, { records, on }) => broughtIn(standing, records, dayOf(on)),
  HolderJoined: (standing, { holder }) => standing.holders.push(holder.personId),
  TakenInCharge: (standing, { advisor, on }) => {
    standing.advisor = advisor;
    standing.takenOn = dayOf(on);
  },
  HandedBack: (standing, { on }) => {
    delete standing.advisor;
    delete standing.takenOn;
    standing.waitingSince = dayOf(on);
  },
  AdvisorChanged: (standing, { advisor, at }) => {
    standing.advisor = advisor;
    standing.takenOn ??= dayAt(at);
  },
  ...appointmentNotes,
  RecordWithdrawn: (standing, { kind, record }) => {
    if (kind === 'appointment') {
      const gone = standing.meetings.find(({ id }) => id === record.id);
      standing.answered.push(...(gone?.answers.values() ?? []));
      standing.meetings = standing.meetings.filter((meeting) => meeting !== gone);
    }
    if (kind === 'referral') standing.sent = standing.sent.filter(({ id }) => id !== record.id);
  },
  PhaseEntered: (standing, { episode }) => {
    standing.stage = episode.phase;
    standing.stays.push(stayOf(episode));
  },
  PhaseLeft: (standing, { episodeId, end }) => {
    for (const stay of standing.stays) if (stay.id === episodeId) stay.end = dayOf(end);
  },
  EpisodeCorrected: (standing, { episode }) => {
    standing.stays = standing.stays.map((stay) => (stay.id === episode.id ? stayOf(episode) : stay));
  },
  Referred: (standing, { referral }) => standing.sent.push(sentOf(referral)),
  ReferralSettled: (standing, { referralId, outcome, by }) => {
    for (const sent of standing.sent)
      if (sent.id === referralId) {
        sent.waiting = outcome === 'waiting';
        sent.lapsed = by.kind === 'timer';
      }
  },
  Closed: (standing, { on, stage }) => {
    standing.stage = 'closed';
    standing.closing = { on: dayOf(on), from: stage, exitKnown: false, laterKnown: false };
  },
  ExitSituationRecorded: ({ closing }) => {
    if (closing) closing.exitKnown = true;
  },
  LaterSituationRecorded: ({ closing }) => {
    if (closing) closing.laterKnown = true;
  },
  Reopened: (standing, { stage, on }) => {
    standing.stage = stage;
    standing.followedFrom = dayOf(on);
    standing.waitingSince = dayOf(on);
    delete standing.closing;
    standing.putOff.clear();
    // The word about a referral that lapsed before is long out.
    for (const sent of standing.sent) sent.lapsed = false;
  },
  FollowUpPostponed: ({ putOff }, { rule, subject, until }) => putOff.set(reasonOf(rule, subject), dayOf(until)),
  FollowUpDone: ({ done }, { rule, subject, due }) => done.set(reasonOf(rule, subject), dayOf(due)),
  ObjectionReceived: (standing, { personId, on }) => asks(standing, 'objection', personId, on),
  ErasureAsked: (standing, { personId, on }) => asks(standing, 'erasure', personId, on),
  MistakeReported: (standing, { id, on }) => asks(standing, 'mistake', id, on),
  ObjectionWithdrawn: (standing, { personId }) => takesBack(standing, 'objection', personId),
  ErasureWithdrawn: (standing, { personId }) => takesBack(standing, 'erasure', personId),
  JourneyAbsorbed: notModelled,
  AbsorbedInto: notModelled,
  JourneySeparated: notModelled,
  SeparatedFrom: notModelled,
};

/** What a line is about, beside its due day: the rule, and its subject where it has one. */
const reasonOf = (rule: string, subject?: string): string => (subject === undefined ? rule : `${rule}/${subject}`);

const asks = (standing: Standing, kind: Asked['kind'], subject: string, on: string): void => {
  takesBack(standing, kind, subject);
  standing.claims.push({ kind, subject, on: dayOf(on) });
};

const takesBack = (standing: Standing, kind: Asked['kind'], subject: string): void => {
  standing.claims = standing.claims.filter((claim) => claim.kind !== kind || claim.subject !== subject);
};
