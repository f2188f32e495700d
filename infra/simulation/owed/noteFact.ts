import type { JourneyEvent, JourneyFact, JourneyRecords } from '../../../shared/domain/journey/events.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { dayOf } from './days.ts';
import { dayAt, instantAt } from './parisTime.ts';
import {
  type Asked,
  type Meeting,
  meetingOf,
  nothingYet,
  openStayOf,
  type Standing,
  sentOf,
  stayOf,
  timesOf,
} from './standing.ts';

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

type Event<Type extends JourneyFact['type']> = Extract<JourneyEvent, { type: Type }>;

const notModelled = (_: Standing, { type, journeyId }: JourneyEvent): never => {
  throw new RangeError(`${journeyId}: the model of what is owed knows nothing of ${type}`);
};

const notes: { [Type in JourneyFact['type']]?: (standing: Standing, event: Event<Type>) => void } = {
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
  AppointmentRecorded: (standing, { appointment, notedAt }) => standing.meetings.push(meetingOf(appointment, notedAt)),
  AppointmentMoved: (standing, { appointmentId, movedTo, notedAt }) =>
    change(standing, appointmentId, (meeting) => {
      const minutes = (meeting.end - meeting.start) / 60_000;
      Object.assign(meeting, timesOf(movedTo, minutes), { notedAt, wishes: [] });
    }),
  AppointmentSettled: (standing, { appointmentId, status, byHolder }) =>
    change(standing, appointmentId, (meeting) => {
      meeting.status = status;
      if (byHolder) meeting.cancelledByHolder = byHolder.notedAt;
    }),
  AppointmentConfirmed: (standing, { appointmentId, personId }) =>
    change(standing, appointmentId, (meeting) => withoutWish(meeting, personId)),
  MoveAsked: (standing, { appointmentId, personId, notedAt }) =>
    change(standing, appointmentId, (meeting) => {
      withoutWish(meeting, personId);
      meeting.wishes.push({ person: personId, at: notedAt });
    }),
  AppointmentCorrected: (standing, { previously, appointment }) =>
    change(standing, appointment.id, (meeting) => {
      const { wishes, cancelledByHolder, ...corrected } = meetingOf(appointment, meeting.notedAt);
      Object.assign(meeting, corrected);
      if (appointment.at === previously.at) return;
      meeting.wishes = [];
      delete meeting.cancelledByHolder;
    }),
  RecordWithdrawn: (standing, { kind, record }) => {
    if (kind === 'appointment') standing.meetings = standing.meetings.filter(({ id }) => id !== record.id);
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
  },
  FollowUpPostponed: ({ putOff }, { rule, subject, until }) => putOff.set(reasonOf(rule, subject), dayOf(until)),
  FollowUpDone: ({ done }, { rule, subject, due }) => done.set(reasonOf(rule, subject), dayOf(due)),
  ObjectionReceived: (standing, { personId, on, at }) => asks(standing, 'objection', personId, on, at),
  ErasureAsked: (standing, { personId, on, at }) => asks(standing, 'erasure', personId, on, at),
  MistakeReported: (standing, { id, on, at }) => asks(standing, 'mistake', id, on, at),
  ObjectionWithdrawn: (standing, { personId }) => takesBack(standing, 'objection', personId),
  ErasureWithdrawn: (standing, { personId }) => takesBack(standing, 'erasure', personId),
  JourneyAbsorbed: notModelled,
  AbsorbedInto: notModelled,
  JourneySeparated: notModelled,
  SeparatedFrom: notModelled,
};

/** What a line is about, beside its due day: the rule, and its subject where it has one. */
export const reasonOf = (rule: string, subject?: string): string =>
  subject === undefined ? rule : `${rule}/${subject}`;

const change = ({ meetings }: Standing, id: string, how: (meeting: Meeting) => void): void => {
  const meeting = meetings.find((one) => one.id === id);
  if (meeting) how(meeting);
};

const withoutWish = (meeting: Meeting, person: string): void => {
  meeting.wishes = meeting.wishes.filter((wish) => wish.person !== person);
};

const asks = (standing: Standing, kind: Asked['kind'], subject: string, on: string, at: Instant): void => {
  takesBack(standing, kind, subject);
  standing.claims.push({ kind, subject, on: dayOf(on), at });
};

const takesBack = (standing: Standing, kind: Asked['kind'], subject: string): void => {
  standing.claims = standing.claims.filter((claim) => claim.kind !== kind || claim.subject !== subject);
};

/** Records of the time before Jalon: the open stay says where the journey stands, else an appointment that is planned. */
const broughtIn = (standing: Standing, records: JourneyRecords, on: number): void => {
  const isFirst = standing.followedFrom === 0;
  standing.holders = records.holders.map(({ personId }) => personId);
  standing.stays = records.episodes.map(stayOf);
  // Records say nothing of when they were noted: at the latest by that day.
  const notedAt = (id: string): Instant =>
    standing.meetings.find((known) => known.id === id)?.notedAt ?? instantAt(on, 0);
  standing.meetings = records.appointments.map((appointment) => meetingOf(appointment, notedAt(appointment.id)));
  standing.sent = records.referrals.map(sentOf);
  if (isFirst) Object.assign(standing, { followedFrom: on, waitingSince: on });
  const open = openStayOf(standing);
  const planned = records.appointments.findLast(({ status, type }) => status === 'planned' && type !== 'exit');
  const begins = isFirst ? planned !== undefined : standing.stage === 'intake';
  standing.stage = open?.phase ?? (begins ? 'intake' : 'closed');
  const advisor = records.episodes.findLast(({ id }) => id === open?.id)?.advisor ?? planned?.advisor;
  if (advisor !== undefined) standing.advisor = advisor;
  if (standing.advisor !== undefined) standing.takenOn ??= on;
  if (standing.stage === 'closed') standing.closing ??= endOf(records, on);
};

const endOf = ({ episodes, appointments }: JourneyRecords, on: number): NonNullable<Standing['closing']> => {
  const ends = episodes.flatMap(({ end }) => (end === undefined ? [] : [dayOf(end)]));
  const days = [...ends, ...appointments.map(({ at }) => dayOf(at.slice(0, 10)))].filter((day) => day <= on);
  const last = episodes.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1)).at(-1);
  const closedOn = days.length > 0 ? Math.max(...days) : on;
  return { on: closedOn, from: last?.phase ?? 'intake', exitKnown: false, laterKnown: false };
};
