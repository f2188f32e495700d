import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { appointment, imported, journeyOf, noted, settled, since } from './facts.ts';
import { given, now } from './given.ts';

const at = '2016-06-20T14:00';
const visit = noted(appointment('A1', 'maturation', at));
const planned = [...since('maturation', '2016-03-01'), visit];
const about = { appointmentId: 'A1', personId: 'H1' } as const;
const notedAt = toInstant(now);
const comes: JourneyFact = { type: 'AppointmentConfirmed', ...about, notedAt };
const wishes = (wish: string): JourneyFact => ({ type: 'MoveAsked', ...about, notedAt, wish });
const cancels: JourneyFact = {
  type: 'AppointmentSettled',
  appointmentId: 'A1',
  status: 'cancelled',
  byHolder: { personId: 'H1', notedAt },
};
const moved = (movedTo: string): JourneyFact => {
  return { type: 'AppointmentMoved', appointmentId: 'A1', previously: at, movedTo, notedAt };
};

const confirm = { type: 'ConfirmAppointment', ...about, to: at } as const;
const ask = { type: 'AskToMoveAppointment', ...about, to: at, wish: 'le jeudi' } as const;
const cancel = { type: 'CancelAppointment', ...about, to: at } as const;

const answers = (...facts: JourneyFact[]) => journeyOf([...planned, ...facts]).answers;

test('A holder confirms, asks for another time, or cancels', () => {
  given(...planned)
    .when(confirm)
    .happens(comes);
  given(...planned)
    .when(ask)
    .happens(wishes('le jeudi'));
  given(...planned)
    .when(cancel)
    .happens(cancels);
});

test('The same answer again changes nothing, another one does', () => {
  given(...planned, comes)
    .when(confirm)
    .nothingHappens();
  given(...planned, wishes('le jeudi'))
    .when(ask)
    .nothingHappens();
  given(...planned, cancels)
    .when(cancel)
    .nothingHappens();
  given(...planned, comes)
    .when(ask)
    .happens(wishes('le jeudi'));
  given(...planned, wishes('le lundi'))
    .when(ask)
    .happens(wishes('le jeudi'));
  given(...planned, wishes('le jeudi'))
    .when(confirm)
    .happens(comes);
});

test('Nobody answers to a time that they were not shown', () => {
  for (const command of [confirm, ask, cancel])
    given(...planned, moved('2016-06-21T14:00'))
      .when(command)
      .isRefused('appointmentElsewhen', /a changé de moment/);
});

test('What is settled, past, unknown or somebody else’s is not answered to', () => {
  for (const command of [confirm, ask, cancel]) {
    given(...planned, settled('A1', 'excused'))
      .when(command)
      .isRefused('alreadySettled', /excusé/);
    given(...planned)
      .when(command, { at })
      .isRefused('appointmentOver', /passé/);
    given(...planned)
      .when({ ...command, appointmentId: 'A9' })
      .isRefused('unknownAppointment', /n’existe pas/);
    given(...planned)
      .when({ ...command, personId: 'H2' })
      .isRefused('notExpected', /pas attendue/);
  }
  given(...planned, settled('A1', 'cancelled'))
    .when(cancel)
    .isRefused('alreadySettled', /annulé/);
});

test('A wish has up to 300 letters, whatever they are made of', () => {
  given(...planned)
    .when({ ...ask, wish: '😀'.repeat(300) })
    .happens(wishes('😀'.repeat(300)));
  given(...planned)
    .when({ ...ask, wish: '😀'.repeat(301) })
    .isRefused('wishTooLong', /300/, 'wish');
});

test('Of each holder the latest answer counts', () => {
  const both = noted(appointment('A2', 'maturation', at, 'planned', { personIds: ['H1', 'H2'] }));
  const says = (personId: string, wish: string): JourneyFact => {
    return { type: 'MoveAsked', appointmentId: 'A2', personId, notedAt, wish };
  };
  const journey = journeyOf([...planned, both, says('H1', 'lundi'), says('H2', 'mardi'), says('H1', 'jeudi')]);
  expect(journey.answers).toEqual({
    A2: [
      { personId: 'H2', at: notedAt, says: 'wishes', wish: 'mardi' },
      { personId: 'H1', at: notedAt, says: 'wishes', wish: 'jeudi' },
    ],
  });
});

test('An answer lapses when the appointment gets another time, also when it comes back to the old one', () => {
  expect(answers(comes)).toEqual({ A1: [{ personId: 'H1', at: notedAt, says: 'comes' }] });
  expect(answers(comes, moved('2016-06-21T14:00'))).toEqual({});
  expect(answers(wishes('le jeudi'), moved('2016-06-21T14:00'), moved(at))).toEqual({});
  const previously = appointment('A1', 'maturation', at, 'cancelled');
  const corrected = (changes: object): JourneyFact => {
    return { type: 'AppointmentCorrected', previously, appointment: { ...previously, ...changes } };
  };
  expect(answers(cancels, corrected({ at: '2016-06-13T14:00', status: 'held' }))).toEqual({});
  expect(answers(cancels, corrected({ placeId: 'visio' }))).toHaveProperty('A1');
});

test('Records that come anew leave the answers to what is still at the same time', () => {
  const other = appointment('A2', 'maturation', '2016-06-22T10:00');
  const again = (of: string) => imported('2016-06-16', { appointments: [appointment('A1', 'maturation', of), other] });
  expect(answers(noted(other), comes, again(at))).toEqual(answers(comes));
  expect(answers(noted(other), comes, again('2016-06-21T14:00'))).toEqual({});
});
