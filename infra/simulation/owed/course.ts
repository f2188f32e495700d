import type { JourneyEvent } from '../../../shared/domain/journey/events.ts';
import type { Instant, LocalDateTime } from '../../../shared/domain/time.ts';
import type { Life } from '../trace.ts';
import { noteFact, standingAfter } from './noteFact.ts';
import type { Meeting, Standing } from './standing.ts';

/** How a journey goes: as it stands now, and what was before. */
export type Course = {
  standing: Standing;
  /** who was in charge from when on */
  charge: { from: Instant; advisor: string | undefined }[];
  /** the times that each appointment had, by its id */
  times: Map<string, Time[]>;
  /** takes in what is noted next */
  note(event: JourneyEvent): void;
  /** the facts that this one takes back */
  undoneBy(event: JourneyEvent): JourneyEvent[];
};

/** From when on an appointment was planned at that time, or was not planned any more. */
export type Time = { from: Instant; planned: boolean } & Pick<Meeting, 'at' | 'start' | 'persons' | 'notedAt'>;

export const createCourse = ({ events }: Pick<Life, 'events'>): Course => {
  const undone = new Set<string>();
  let past = 0;
  const undoneBy = (event: JourneyEvent): JourneyEvent[] =>
    event.type === 'Undone' ? events.filter(({ commandId, at }) => commandId === event.undoes && at <= event.at) : [];

  const note = (event: JourneyEvent): void => {
    past += 1;
    if (event.type === 'NudgeRaised') return;
    if (event.type === 'Undone') {
      undone.add(event.undoes);
      course.standing = standingAfter(events.slice(0, past), undone);
    } else noteFact(course.standing, event);
    followCharge(course, event.at);
    if (aboutAppointments.has(event.type)) followTimes(course, event.at);
  };
  const course: Course = { standing: standingAfter([], undone), charge: [], times: new Map(), note, undoneBy };
  return course;
};

const aboutAppointments: ReadonlySet<JourneyEvent['type']> = new Set([
  'RecordsImported',
  'AppointmentRecorded',
  'AppointmentMoved',
  'AppointmentSettled',
  'AppointmentCorrected',
  'RecordWithdrawn',
  'Undone',
]);

const followCharge = ({ standing: { advisor }, charge }: Course, from: Instant): void => {
  if (charge.length === 0 || charge.at(-1)?.advisor !== advisor) charge.push({ from, advisor });
};

const followTimes = ({ standing: { meetings }, times }: Course, from: Instant): void => {
  for (const { id, at, start, persons, status, notedAt } of meetings) {
    const known = times.get(id) ?? [];
    const last = known.at(-1);
    const planned = status === 'planned';
    if (last?.at === at && last.planned === planned) continue;
    known.push({ from, planned, at, start, persons, notedAt });
    times.set(id, known);
  }
  for (const [id, known] of times) {
    const last = known.at(-1) as Time;
    if (last.planned && !meetings.some((meeting) => meeting.id === id)) known.push({ ...last, from, planned: false });
  }
};

/** Who was in charge at some time between; a name is undefined while nobody was. */
export const inChargeBetween = ({ charge }: Course, from: Instant, to: Instant): (string | undefined)[] =>
  charge
    .filter((span, index) => span.from <= to && (charge[index + 1]?.from ?? to) >= from)
    .map(({ advisor }) => advisor);

/** When an appointment that stands at `from`, at that time where one is given, no longer does, or has begun. */
export const standsUntil = (course: Course, id: string, from: Instant, at?: LocalDateTime): Instant => {
  const times = course.times.get(id) ?? [];
  let index = times.findLastIndex((time) => time.from <= from);
  let until = from;
  for (let time = times[index]; time?.planned && (at === undefined || time.at === at); time = times[index]) {
    index += 1;
    const ends = Math.min(time.start, times[index]?.from ?? Number.POSITIVE_INFINITY);
    if (ends < until) break;
    until = ends;
    if (ends === time.start) break;
  }
  return until;
};

/** When an appointment that was cancelled is planned again: somebody took it back. */
export const plannedAgain = (course: Course, id: string, after: Instant): Instant =>
  course.times.get(id)?.find(({ from, planned }) => planned && from > after)?.from ?? Number.POSITIVE_INFINITY;
