import { describe, expect, test } from 'vitest';
import { factLine } from '../../../../../infra/local/console/factLine.ts';
import { causes } from '../../../../../infra/local/console/simulation/causes.ts';
import { aboutOf, kindOf } from '../../../../../infra/local/console/simulation/messageId.ts';
import { whyOf } from '../../../../../infra/local/console/simulation/whyOf.ts';
import type { Arrival } from '../../../../../infra/simulation/trace.ts';
import type { JourneyEvent } from '../../../../../shared/domain/journey/events.ts';
import { reminderRules } from '../../../../../shared/domain/reminders/reminderRules.ts';
import { arrival, events, intake, journal, journeyId, planned, raised, settled, trace } from './trace.ts';

const why = (own: JourneyEvent[], message: Arrival) => {
  const [about] = aboutOf(message);
  if (!about) throw new Error(`${message.id} is about nothing`);
  const { facts, raised } = whyOf({ events: own }, kindOf(message.id), about, message.at);
  return { facts: facts.map(factLine), raised: raised?.sequence };
};

const messageOf = (id: string): Arrival => {
  const found = trace.arrivals.find((one) => one.id === id && !one.rewritten);
  if (!found) throw new Error(`no message ${id}`);
  return found;
};

const digest = (at: string, reminderId: string): Arrival =>
  arrival(at, 'D. Wattez', 'digest/D. Wattez/2017-03-15', { open: [{ journeyId, reminderId }] });

const first = 'rendez-vous noté : accueil / orientation, mardi 14 mars 2017 à 14 h 00, prévu';

describe('why a message came', () => {
  test('A nudge comes of the facts before it, of its own rule the one before, and stands in the journal', () => {
    expect(why(events, messageOf('digest/D. Wattez/2017-03-15'))).toEqual({
      facts: [first, 'relance : Rendez-vous passé dont l’issue n’est pas notée'],
      raised: 5,
    });
  });

  test('A mail about an appointment comes of that appointment, though its tag has no slash', () => {
    const both = journal(
      ['2017-03-01T10:00', intake],
      ['2017-03-02T09:30', planned('a11', '2017-03-20T14:00')],
      ['2017-03-02T09:40', planned('a1', '2017-03-14T14:00')],
    );
    expect(why(both, messageOf(`appointmentPlanned_${journeyId}_a1_J0001-1`))).toEqual({
      facts: [first],
      raised: undefined,
    });
  });

  test('A reminder by text finds its nudge by the appointment and its time', () => {
    const subject = 'a1@2017-03-14T14:00';
    const ahead = journal(
      ['2017-03-01T10:00', intake],
      ['2017-03-02T09:40', planned('a1', '2017-03-14T14:00')],
      ['2017-03-12T14:00', raised('appointmentAhead', subject, '2017-03-12')],
    );
    for (const id of [
      `appointmentAhead/J0001/${subject}/J0001-1`,
      'appointmentAhead_J0001_a1_2017-03-14T14_00_J0001-1',
    ])
      expect(why(ahead, arrival('2017-03-12T14:01', 'J0001-1', id, { channel: 'sms' }))).toEqual({
        facts: [first],
        raised: 3,
      });
  });

  test('What was noted after the nudge, or taken back before it, is no reason', () => {
    const own = journal(
      ['2017-03-01T10:00', intake],
      ['2017-03-02T09:40', planned('a1', '2017-03-14T14:00')],
      ['2017-03-14T15:00', settled('a1', 'excused'), 'mistaken'],
      ['2017-03-14T15:02', { type: 'Undone', undoes: 'mistaken' }],
      ['2017-03-14T17:30', raised('appointmentOutcome', 'a1', '2017-03-14')],
      ['2017-03-14T17:35', settled('a1', 'held')],
    );
    expect(why(own, digest('2017-03-14T17:40', 'appointmentOutcome/a1/2017-03-14')).facts).toEqual([first]);
  });

  test('Absences in a row are told of all of them, not of the last alone', () => {
    const own = journal(
      ['2017-03-01T10:00', intake],
      ['2017-03-14T15:00', settled('a1', 'noShow')],
      ['2017-03-15T15:00', settled('a2', 'noShow')],
      ['2017-03-16T09:00', raised('noShows', 'a2', '2017-03-16')],
    );
    expect(why(own, digest('2017-03-16T09:10', 'noShows/a2/2017-03-16')).facts).toEqual([
      'issue du rendez-vous notée : absent',
      'issue du rendez-vous notée : absent',
    ]);
  });

  test('What belongs to no journey is about nothing', () => {
    expect(aboutOf(messageOf('roundUp/2017-03-20'))).toEqual([]);
  });
});

test('Every rule names the facts that it looks at', () => {
  expect(reminderRules.map(({ id }) => id).filter((id) => !(id in causes))).toEqual([]);
});
