import type { JourneyRecords } from '../../../shared/domain/journey/events.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Day, dayOf } from './days.ts';
import { instantAt } from './parisTime.ts';
import { meetingOf, openStayOf, type Standing, sentOf, stayOf } from './standing.ts';

/** Records of the time before Jalon: the open stay says where the journey stands, else an appointment that is planned. */
export const broughtIn = (standing: Standing, records: JourneyRecords, on: Day): void => {
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

const endOf = ({ episodes, appointments }: JourneyRecords, on: Day): NonNullable<Standing['closing']> => {
  const ends = episodes.flatMap(({ end }) => (end === undefined ? [] : [dayOf(end)]));
  const days = [...ends, ...appointments.map(({ at }) => dayOf(at.slice(0, 10)))].filter((day) => day <= on);
  const last = episodes.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1)).at(-1);
  const closedOn = days.length > 0 ? Math.max(...days) : on;
  return { on: closedOn, from: last?.phase ?? 'intake', exitKnown: false, laterKnown: false };
};
