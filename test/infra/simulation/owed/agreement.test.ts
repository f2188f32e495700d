import { expect, test } from 'vitest';
import { lettersAhead } from '../../../../infra/simulation/owed/ahead.ts';
import { createCourse } from '../../../../infra/simulation/owed/course.ts';
import { dayOf } from '../../../../infra/simulation/owed/days.ts';
import { lineId, planOf } from '../../../../infra/simulation/owed/plan.ts';
import type { Raised } from '../../../../infra/simulation/owed/rules/ladder.ts';
import { regimesOf, settingOf } from '../../../../infra/simulation/owed/setting.ts';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { lived } from './lived.ts';

const setting = settingOf(association);
const from = Date.UTC(2016, 0, 4, 9);
const to = Date.UTC(2020, 0, 4, 9);

/** What the team is told from now on, by this model. */
const createModel = () => {
  const course = createCourse({ events: [] });
  const raised = new Map<string, Raised>();
  return (added: readonly JourneyEvent[]): string[] => {
    for (const event of added) {
      course.note(event);
      if (event.type === 'NudgeRaised')
        raised.set(event.reminderId.slice(0, -11), { due: dayOf(event.due), on: dayOf(event.on) });
    }
    const lines = planOf(course.standing, raised, setting);
    return lines.map((line) => `${lineId(line)} ${line.reader.role} ${line.reader.name ?? ''} ${line.moment}`).sort();
  };
};

/** And by Jalon. */
const planned = (journey: Journey): string[] =>
  planReminders(journey, association)
    .filter(({ recipient }) => recipient !== 'holders')
    .map(({ id, recipient, advisor, at }) => `${id} ${recipient} ${advisor ?? ''} ${at}`)
    .sort();

/** When holders are reminded of which appointments, by this model. */
const ahead = (events: JourneyEvent[]): string[] => {
  const course = createCourse({ events });
  for (const event of events) course.note(event);
  const end = events.at(-1)?.at ?? to;
  return lettersAhead(course, 'J1', regimesOf([{ from, association }]))
    .filter(({ since, person }) => person === 'H1' && since <= end)
    .map(({ meeting, since }) => `${meeting?.id}@${meeting?.at} ${since}`)
    .sort();
};

const aheadByJalon = (events: readonly JourneyEvent[]): string[] =>
  events
    .flatMap((event) => (event.type === 'NudgeRaised' && event.rule === 'appointmentAhead' ? [event] : []))
    .map(({ reminderId, at }) => `${reminderId.slice('appointmentAhead/'.length, -'/2016-01-01'.length)} ${at}`)
    .sort();

const seeds = Array.from({ length: 8 }, (_, index) => `agreement ${index}`);

test('Whatever happens in a journey, Jalon plans what this model says that the team and the holders are owed', () => {
  const rules = new Set<string>();
  for (const seed of seeds) {
    const model = createModel();
    const events = lived(seed, from, to, (added, journey) => {
      const jalon = planned(journey);
      const lines = model(added);
      if (String(jalon) !== String(lines)) expect([seed, added, jalon]).toEqual([seed, added, lines]);
      for (const id of jalon) rules.add(id.split('/')[0]?.split(' ')[0] ?? '');
    });
    expect([seed, aheadByJalon(events)]).toEqual([seed, ahead(events)]);
  }
  expect([...rules].sort()).toEqual([
    'appointmentOutcome',
    'cancelledByHolder',
    'creationLength',
    'creationQuiet',
    'erasure',
    'exitSituation',
    'firstAppointmentMissing',
    'intakeNotTaken',
    'laterSituation',
    'maturationAppointments',
    'maturationLength',
    'maturationQuiet',
    'mistake',
    'moveAsked',
    'noShows',
    'objection',
    'postCreationReview',
    'referralLapsed',
    'referralNews',
    'retentionNotice',
    'seedingQuiet',
    'welcomeQuiet',
  ]);
});
