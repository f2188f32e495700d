import { describe, expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { appointment, closed, imported, journeyOf, noted, settled, since } from '../journey/facts.ts';
import { whatComes } from './future.ts';

const welcome = since('welcome', '2016-01-10');
const visit = (at: string, durationMinutes = 60) =>
  noted(appointment('A1', 'welcome', at, 'planned', { durationMinutes }));
const moved = (movedTo: string, notedAt: string): JourneyFact => ({
  type: 'AppointmentMoved',
  appointmentId: 'A1',
  previously: '2016-03-15T14:00',
  movedTo,
  notedAt: toInstant(notedAt),
});

describe('How did it go?', () => {
  const asked = (until: string, ...facts: JourneyFact[]) =>
    whatComes('appointmentOutcome', [...welcome, ...facts], { until });

  test('The advisor is asked the same evening, then each working morning', () => {
    expect(asked('2016-03-21T12:00', visit('2016-03-15T14:00'))).toEqual([
      '2016-03-15T17:30 advisor',
      '2016-03-16T09:00 advisor',
      '2016-03-17T09:00 advisor',
      '2016-03-18T09:00 advisor',
      '2016-03-21T09:00 advisor',
    ]);
  });

  test('What ends after half past five is asked the next morning', () => {
    expect(asked('2016-03-16T12:00', visit('2016-03-15T17:00', 30))).toHaveLength(2);
    expect(asked('2016-03-16T12:00', visit('2016-03-15T17:00', 31))).toEqual(['2016-03-16T09:00 advisor']);
  });

  test('An hour is meant where no length is given', () => {
    const at = (time: string) => noted(appointment('A1', 'welcome', `2016-03-15T${time}`));
    expect(asked('2016-03-15T20:00', at('16:30'))).toEqual(['2016-03-15T17:30 advisor']);
    expect(asked('2016-03-15T20:00', at('16:31'))).toEqual([]);
  });

  test('A Saturday is asked on Monday, a holiday the day after', () => {
    expect(asked('2016-03-14T12:00', visit('2016-03-12T10:00'))).toEqual(['2016-03-14T09:00 advisor']);
    expect(asked('2016-03-29T12:00', visit('2016-03-28T10:00'))).toEqual(['2016-03-29T09:00 advisor']);
  });

  test.each(['held', 'noShow', 'excused', 'cancelled'] as const)('Noted as %s it is not asked any more', (status) => {
    expect(asked('2016-04-15T12:00', visit('2016-03-15T14:00'), settled('A1', status))).toEqual([]);
  });

  test('A day that was asked about and then moved has its own evening, not a word before', () => {
    const raised: JourneyFact = {
      type: 'NudgeRaised',
      reminderId: 'appointmentOutcome/A1/2016-03-15',
      rule: 'appointmentOutcome',
      due: '2016-03-15',
      on: '2016-03-15',
      to: [],
    };
    const facts = [visit('2016-03-15T14:00'), raised, moved('2016-03-24T14:00', '2016-03-16T09:30')];
    expect(asked('2016-03-25T12:00', ...facts)).toEqual(['2016-03-24T17:30 advisor', '2016-03-25T09:00 advisor']);
  });

  test('It goes to whoever held the appointment, if that is somebody else', () => {
    const facts = [
      ...welcome,
      noted(appointment('A1', 'welcome', '2016-03-15T14:00', 'planned', { advisor: 'D. Wattez' })),
    ];
    const outcome = planReminders(journeyOf(facts), association).find(({ rule }) => rule === 'appointmentOutcome');
    expect(outcome).toMatchObject({ advisor: 'D. Wattez', recipient: 'advisor' });
    expect(outcome?.why).toBe('le rendez-vous du mardi 15 mars 2016 à 14 h 00 a-t-il eu lieu ?');
  });

  test('Imported appointments of the past are asked about from the day of the import', () => {
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'welcome' as const, start: '2015-01-10' }];
    const facts = [
      imported('2016-03-15', { episodes, appointments: [appointment('A1', 'welcome', '2015-02-10T10:00')] }),
    ];
    expect(whatComes('appointmentOutcome', facts, { until: '2016-03-16T12:00' })).toEqual([
      '2016-03-15T17:30 advisor',
      '2016-03-16T09:00 advisor',
    ]);
  });
});

describe('The holder is reminded', () => {
  const reminded = (...facts: JourneyFact[]) =>
    whatComes('appointmentAhead', [...welcome, ...facts], { until: '2016-12-31T12:00' });

  test('48 hours before', () => {
    expect(reminded(visit('2016-03-17T14:00'))).toEqual(['2016-03-15T14:00 holders']);
  });

  test('on Sundays too, but from eight in the morning to eight in the evening', () => {
    expect(reminded(visit('2016-03-15T10:00'))).toEqual(['2016-03-13T10:00 holders']);
    expect(reminded(visit('2016-03-17T07:30'))).toEqual(['2016-03-15T08:00 holders']);
    expect(reminded(visit('2016-03-17T20:00'))).toEqual(['2016-03-16T08:00 holders']);
  });

  test('48 hours before on the wall or an hour beside it, where the clock changes in between', () => {
    expect(reminded(visit('2016-03-28T14:00'))).toEqual(['2016-03-26T13:00 holders']);
    expect(reminded(visit('2016-10-31T14:00'))).toEqual(['2016-10-29T15:00 holders']);
  });

  test('not when the appointment was made after that', () => {
    const made = (notedAt: string) => noted(appointment('A1', 'welcome', '2016-03-17T14:00'), notedAt);
    expect(reminded(made('2016-03-15T13:59'))).toHaveLength(1);
    expect(reminded(made('2016-03-15T14:00'))).toEqual([]);
  });

  test('at the new time when it is moved, again even if it was reminded of the old one', () => {
    const early = moved('2016-03-29T14:00', '2016-03-10T10:00');
    expect(reminded(visit('2016-03-15T14:00'), early)).toEqual(['2016-03-27T14:00 holders']);
    const raised: JourneyFact = {
      type: 'NudgeRaised',
      reminderId: 'appointmentAhead/A1@2016-03-15T14:00/2016-03-13',
      rule: 'appointmentAhead',
      due: '2016-03-13',
      on: '2016-03-13',
      to: [],
    };
    const late = moved('2016-03-17T14:00', '2016-03-14T10:00');
    expect(reminded(visit('2016-03-15T14:00'), raised, late)).toEqual(['2016-03-15T14:00 holders']);
  });

  test.each(['held', 'noShow', 'excused', 'cancelled'] as const)('not of what is %s', (status) => {
    expect(reminded(visit('2016-03-17T14:00'), settled('A1', status))).toEqual([]);
  });
});

describe('Two absences in a row', () => {
  const missed = (id: string, day: string) => noted(appointment(id, 'welcome', `${day}T10:00`, 'noShow'));
  const decisions = (...facts: JourneyFact[]) =>
    whatComes('noShows', [...welcome, ...facts], { until: '2016-12-31T12:00' });

  test('ask the advisor for a decision, on the day of the second', () => {
    expect(decisions(missed('A1', '2016-03-01'), missed('A2', '2016-03-15'))).toEqual(['2016-03-15T09:00 advisor']);
  });

  test('in the order of the appointments, not in that of noting them', () => {
    const between = noted(appointment('A2', 'welcome', '2016-03-08T10:00', 'held'));
    expect(decisions(missed('A3', '2016-03-15'), missed('A1', '2016-03-01'))).toEqual(['2016-03-15T09:00 advisor']);
    expect(decisions(missed('A3', '2016-03-15'), missed('A1', '2016-03-01'), between)).toEqual([]);
  });

  test('are none when there is one, one was excused, or an appointment is ahead', () => {
    expect(decisions(missed('A1', '2016-03-01'))).toEqual([]);
    expect(
      decisions(missed('A1', '2016-03-01'), noted(appointment('A2', 'welcome', '2016-03-15T10:00', 'excused'))),
    ).toEqual([]);
    expect(decisions(missed('A1', '2016-03-01'), missed('A2', '2016-03-15'), visit('2017-01-10T10:00'))).toEqual([]);
  });

  test('and a third ask again; put off they are silent until then', () => {
    const two = [missed('A1', '2016-03-01'), missed('A2', '2016-03-15')];
    expect(decisions(...two, missed('A3', '2016-04-01'))).toEqual(['2016-04-01T09:00 advisor']);
    expect(
      decisions(...two, { type: 'FollowUpPostponed', rule: 'noShows', subject: 'A2', until: '2016-06-01' }),
    ).toEqual(['2016-06-01T09:00 advisor']);
  });

  test('of the time before the import, or of a closed journey, are no matter', () => {
    const appointments = ['2016-03-01', '2016-03-15'].map((day) =>
      appointment(day, 'welcome', `${day}T10:00`, 'noShow'),
    );
    const episodes = [{ id: 'S1', projectId: 'P1', phase: 'welcome' as const, start: '2016-01-10' }];
    const until = '2016-12-31T12:00';
    expect(whatComes('noShows', [imported('2016-03-16', { episodes, appointments })], { until })).toEqual([]);
    const facts = [...welcome, missed('A1', '2016-03-01'), missed('A2', '2016-03-15')];
    expect(whatComes('noShows', closed(facts, '2016-03-15'), { until })).toEqual([]);
  });
});
