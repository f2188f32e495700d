import fc from 'fast-check';
import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { isWorkingDay } from '../../../../shared/domain/calendar.ts';
import { replay } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant, toLocal } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { anyBeginning, anySteps } from './anyLife.ts';
import { type Life, live, type Moment } from './live.ts';

/** Lives many lives and looks at each. */
const inEveryLife = (look: (...life: Parameters<typeof live>) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyBeginning, anySteps, (beginning, steps) => look(beginning, steps)),
    { numRuns },
  );

const open = ({ episodes }: Journey) => episodes.filter(({ end }) => end === undefined);

test('A journey stands in its one open stay, or is closed, or has not begun', () => {
  inEveryLife((beginning, steps) => {
    const { journey } = live(beginning, steps);
    expect(open(journey).length).toBeLessThan(2);
    expect(journey.stage).toBe(open(journey)[0]?.phase ?? (journey.closing ? 'closed' : 'intake'));
    expect(journey.closing !== undefined).toBe(journey.stage === 'closed');
  });
});

test('Stays follow one another, each ends on its first day or later', () => {
  inEveryLife((beginning, steps) => {
    const { episodes } = live(beginning, steps).journey;
    for (const [index, { start, end }] of episodes.entries()) {
      if (end !== undefined) expect(end >= start).toBe(true);
      const before = episodes[index - 1];
      if (before) expect(before.end !== undefined && before.end <= start).toBe(true);
    }
  });
});

test('Nothing but an exit interview is planned in a closed journey', () => {
  inEveryLife((beginning, steps) => {
    const { stage, appointments } = live(beginning, steps).journey;
    const ahead = appointments.filter(({ status, type }) => status === 'planned' && type !== 'exit');
    if (stage === 'closed') expect(ahead).toEqual([]);
  });
});

test('Planned was ahead when it was noted, held and missed were behind', () => {
  inEveryLife((beginning, steps) => {
    const watch = ({ before, event }: Moment): void => {
      if (event.type === 'AppointmentMoved') expect(toInstant(event.movedTo)).toBeGreaterThan(event.at);
      if (event.type === 'AppointmentRecorded' && event.appointment.status === 'planned')
        expect(toInstant(event.appointment.at)).toBeGreaterThan(event.at);
      if (event.type !== 'AppointmentSettled' || !['held', 'noShow'].includes(event.status)) return;
      const settled = before?.appointments.find(({ id }) => id === event.appointmentId);
      expect(settled && toInstant(settled.at)).toBeLessThanOrEqual(event.at);
    };
    live(beginning, steps, { watch });
  });
});

test('No creation and no follow-up without a grid that both filled since the phase began', () => {
  inEveryLife((beginning, steps) => {
    const watch = ({ before, event }: Moment): void => {
      if (event.type !== 'PhaseLeft' || event.endReason !== 'nextPhase' || !before) return;
      const transition = ({ maturation: 'maturationToCreation', creation: 'creationToPostCreation' } as const)[
        event.phase as string
      ];
      if (!transition) return;
      const since = before.episodes.find(({ id }) => id === event.episodeId)?.start ?? '';
      const together = before.evaluations.filter((grid) => grid.holderPresent && grid.transition === transition);
      expect(together.some(({ date }) => date >= since)).toBe(true);
    };
    live(beginning, steps, { watch });
  });
});

test('Whoever leads an exit interview had never been in charge', () => {
  inEveryLife((beginning, steps) => {
    const watch = ({ before, event }: Moment): void => {
      if (event.type !== 'ExitInterviewRecorded' || event.exitInterview.interviewer === undefined) return;
      const { interviewer } = event.exitInterview;
      expect(before?.advisor).not.toBe(interviewer);
      expect(before?.advisors).not.toContain(interviewer);
      expect(before?.episodes.map(({ advisor }) => advisor)).not.toContain(interviewer);
    };
    live(beginning, steps, { watch });
  });
});

test('The journal tells all: replayed it is the journey, and the version counts its events', () => {
  inEveryLife((beginning, steps) => {
    const { journal, journey } = live(beginning, steps);
    expect(replay(journal)).toEqual(journey);
    expect(journey.version).toBe(journal.length);
    expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
  });
});

test('A journey and its journal are the same after they were written down and read', () => {
  inEveryLife((beginning, steps) => {
    const { journal, journey } = live(beginning, steps);
    expect(JSON.parse(JSON.stringify(journey))).toStrictEqual(journey);
    expect(replay(JSON.parse(JSON.stringify(journal)))).toStrictEqual(journey);
  });
});

test('From wherever it stands a journey can be brought to its end', () => {
  inEveryLife((beginning, steps) => {
    const { journey } = live(beginning, [...steps, { wait: 0, kind: 'leave', pick: 0, days: 0, hour: 8 }]);
    expect(journey.stage).toBe('closed');
  });
});

/** Is there still a reason for it? Told from the records alone, rule by rule. */
const reasons: Record<string, (journey: Journey, subject: string, now: Instant) => boolean> = {
  intakeNotTaken: ({ stage, advisor }) => stage === 'intake' && advisor === undefined,
  firstAppointmentMissing: ({ stage, appointments }) =>
    stage === 'intake' && !appointments.some(({ status }) => status === 'planned'),
  appointmentAhead: ({ appointments }, subject) =>
    appointments.some(({ id, at, status }) => subject === `${id}@${at}` && status === 'planned'),
  appointmentOutcome: ({ appointments }, subject, now) =>
    appointments.some(({ id, at, status }) => subject === id && status === 'planned' && toInstant(at) < now),
  noShows: ({ stage, appointments }, subject) =>
    stage !== 'closed' && appointments.some(({ id, status }) => id === subject && status === 'noShow'),
  moveAsked: ({ appointments, answers }, subject) =>
    appointments.some(
      ({ id, status }) =>
        status === 'planned' && answers[id]?.some(({ at, says }) => says === 'wishes' && subject === `${id}@${at}`),
    ),
  cancelledByHolder: ({ stage, appointments, answers }, subject) =>
    stage !== 'closed' &&
    appointments.some(({ id, status }) => id === subject && status === 'cancelled' && (answers[id] ?? []).length > 0),
  welcomeQuiet: ({ stage }) => stage === 'welcome',
  seedingQuiet: ({ stage }) => stage === 'seeding',
  maturationQuiet: ({ stage }) => stage === 'maturation',
  maturationLength: ({ stage }) => stage === 'maturation',
  maturationAppointments: ({ stage }) => stage === 'maturation',
  creationQuiet: ({ stage }) => stage === 'creation',
  creationLength: ({ stage }) => stage === 'creation',
  postCreationReview: ({ stage }) => stage === 'postCreation',
  referralNews: ({ stage, referrals }, subject) =>
    stage !== 'closed' && referrals.some(({ id, outcome }) => id === subject && outcome === 'waiting'),
  referralLapsed: ({ stage, referrals }, subject) =>
    stage !== 'closed' && referrals.some(({ id, outcome }) => id === subject && outcome === 'waiting'),
  exitSituation: ({ closing }) => closing !== undefined && closing.situation === undefined,
  laterSituation: ({ closing }) => closing !== undefined && closing.laterSituation === undefined,
  retentionNotice: ({ appointments }, _, now) =>
    !appointments.some(
      ({ at, status }) => (status === 'held' || status === 'planned') && toInstant(at) > now - 690 * 86_400_000,
    ),
};

test('What is settled or closed is never brought up, and nothing twice', () => {
  inEveryLife((beginning, steps) => {
    const brought = new Set<string>();
    const watch = ({ before, event }: Moment): void => {
      if (event.type !== 'NudgeRaised' || !before) return;
      expect(brought).not.toContain(event.reminderId);
      brought.add(event.reminderId);
      const subject = event.reminderId.split('/').slice(1, -1).join('/');
      expect([event.reminderId, reasons[event.rule]?.(before, subject, event.at)]).toEqual([event.reminderId, true]);
    };
    live(beginning, steps, { watch });
  });
});

test('When all that is due was brought up, nothing is due', () => {
  inEveryLife((beginning, steps) => {
    const raised = ({ journey, now }: Life): void => {
      const due = planReminders(journey, association).filter(({ at }) => at <= now);
      expect(due.map(({ id }) => id)).toEqual([]);
    };
    live(beginning, [...steps, { wait: 0, kind: 'raiseDue', pick: 0, days: 0, hour: 8 }], { raised });
  });
});

test('Nothing falls due before Jalon keeps the time, and all of it within the hours in which one may write', () => {
  const { calendar } = association;
  inEveryLife((beginning, steps) => {
    const { journey } = live(beginning, steps);
    for (const { id, rule, at, due, recipient, subject = '' } of planReminders(journey, association)) {
      const [day = '', time = ''] = toLocal(at).split('T');
      const { from, to } = recipient === 'holders' ? calendar.holderHours : calendar.teamHours;
      const when = `${id} at ${day}T${time}`;
      expect([when, time >= from && time < to]).toEqual([when, true]);
      // The holder of an appointment that is still ahead is reminded all the same, be it late.
      const about = rule === 'appointmentAhead' ? (subject.split('@')[1] ?? '').slice(0, 10) : due;
      expect([when, about >= journey.followedFrom]).toEqual([when, true]);
      if (recipient !== 'holders') expect([when, isWorkingDay(day, calendar)]).toEqual([when, true]);
    }
  });
});
