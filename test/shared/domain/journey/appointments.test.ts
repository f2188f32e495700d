import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { Appointment } from '../../../../shared/domain/records.ts';
import { appointment, closed, entered, journeyOf, left, noted, requested, settled, since, taken } from './facts.ts';
import { given, now } from './given.ts';

const record = (of: Appointment) => {
  const { id: _, projectId: __, ...rest } = of;
  return { type: 'RecordAppointment', appointment: rest } as const;
};
const recorded = (of: Appointment): JourneyFact => ({
  type: 'AppointmentRecorded',
  appointment: of,
  notedAt: toInstant(now),
});
const stay = (phase: 'welcome' | 'maturation' | 'seeding', start: string, advisor?: string): JourneyFact => ({
  type: 'PhaseEntered',
  episode: { id: 'C1', projectId: 'P1', phase, start, ...(advisor !== undefined && { advisor }) },
});

test('An appointment ahead is planned, and begins nothing', () => {
  const ahead = appointment('C1', 'welcome', '2016-06-15T10:01');
  given(requested(), taken()).when(record(ahead)).happens(recorded(ahead));
});

test('The first appointment held is the welcome, from its day on', () => {
  const first = appointment('C1', 'welcome', '2016-06-14T16:00', 'held');
  given(requested(), taken('N. Belhadj'))
    .when(record(first))
    .happens(recorded(first), stay('welcome', '2016-06-14', 'N. Belhadj'));
});

test('Whoever holds the first one is in charge, if nobody was', () => {
  const first = appointment('C1', 'welcome', '2016-06-14T16:00', 'held', { advisor: 'D. Wattez' });
  given(requested())
    .when(record(first))
    .happens(
      recorded(first),
      { type: 'TakenInCharge', on: '2016-06-14', advisor: 'D. Wattez' },
      stay('welcome', '2016-06-14', 'D. Wattez'),
    );
});

test('Whoever stands in for it does not take the journey over', () => {
  const first = appointment('C1', 'welcome', '2016-06-14T16:00', 'held', { advisor: 'D. Wattez' });
  given(requested(), taken('N. Belhadj'))
    .when(record(first))
    .happens(recorded(first), stay('welcome', '2016-06-14', 'N. Belhadj'));
});

test('With nobody in charge and nobody named, the welcome begins all the same', () => {
  const first = appointment('C1', 'welcome', '2016-06-14T16:00', 'held');
  given(requested()).when(record(first)).happens(recorded(first), stay('welcome', '2016-06-14'));
});

test('In CitésLab the first appointment begins the seeding', () => {
  const first = appointment('C1', 'seeding', '2016-06-14T16:00', 'held');
  given(requested('2016-06-01', 'citeslab'), taken())
    .when(record(first))
    .happens(recorded(first), stay('seeding', '2016-06-14', 'N. Belhadj'));
});

test('The second interview begins the maturation, and the welcome ends the day before', () => {
  const second = appointment('C1', 'maturation', '2016-06-14T16:00', 'held');
  given(...since('welcome', '2016-03-01'))
    .when(record(second))
    .happens(
      recorded(second),
      {
        type: 'PhaseLeft',
        episodeId: 'welcome/2016-03-01',
        phase: 'welcome',
        end: '2016-06-13',
        endReason: 'nextPhase',
      },
      stay('maturation', '2016-06-14', 'N. Belhadj'),
    );
});

test('A welcome and a second interview on one day are a stay of one day', () => {
  const second = appointment('C1', 'maturation', '2016-06-14T16:00', 'held');
  given(...since('welcome', '2016-06-14'))
    .when(record(second))
    .happens(
      recorded(second),
      {
        type: 'PhaseLeft',
        episodeId: 'welcome/2016-06-14',
        phase: 'welcome',
        end: '2016-06-14',
        endReason: 'nextPhase',
      },
      stay('maturation', '2016-06-14', 'N. Belhadj'),
    );
});

test.each(['noShow', 'excused', 'cancelled'] as const)('A first appointment that is %s begins nothing', (status) => {
  const missed = appointment('C1', 'welcome', '2016-06-14T16:00', status);
  given(requested(), taken()).when(record(missed)).happens(recorded(missed));
});

test('What is planned begins its phase when it is noted as held, on its own day', () => {
  given(requested(), taken(), noted(appointment('A1', 'welcome', '2016-06-10T10:00')))
    .when({ type: 'SettleAppointment', appointmentId: 'A1', status: 'held' })
    .happens(settled('A1', 'held'), stay('welcome', '2016-06-10', 'N. Belhadj'));
});

test.each(['held', 'noShow'] as const)('Nothing ahead is noted as %s', (status) => {
  given(requested(), noted(appointment('A1', 'welcome', '2016-06-15T10:01')))
    .when({ type: 'SettleAppointment', appointmentId: 'A1', status })
    .isRefused('dateInFuture', /futur/, 'status');
  given(requested())
    .when(record(appointment('C1', 'welcome', '2016-06-15T10:01', status)))
    .isRefused('dateInFuture', /futur/, 'at');
});

test.each(['excused', 'cancelled'] as const)('Somebody can be %s ahead of time', (status) => {
  given(requested(), noted(appointment('A1', 'welcome', '2016-06-20T10:00')))
    .when({ type: 'SettleAppointment', appointmentId: 'A1', status })
    .happens(settled('A1', status));
});

test('What is noted twice alike is noted once', () => {
  given(requested(), noted(appointment('A1', 'welcome', '2016-06-10T10:00', 'noShow')))
    .when({ type: 'SettleAppointment', appointmentId: 'A1', status: 'noShow' })
    .nothingHappens();
});

test('A planned appointment moves, ahead only, and keeps who comes', () => {
  const facts = [requested(), noted(appointment('A1', 'welcome', '2016-06-10T10:00'))];
  const move = (at: string) => ({ type: 'MoveAppointment', appointmentId: 'A1', at }) as const;
  const moved = {
    type: 'AppointmentMoved',
    appointmentId: 'A1',
    previously: '2016-06-10T10:00',
    movedTo: '2016-06-20T11:00',
    notedAt: toInstant(now),
  } as const;
  given(...facts)
    .when(move('2016-06-20T11:00'))
    .happens(moved);
  given(...facts)
    .when(move('2016-06-15T10:00'))
    .isRefused('dateInPast', /passée/, 'at');
  given(...facts, settled('A1', 'cancelled'))
    .when(move('2016-06-20T11:00'))
    .isRefused('alreadySettled', /annulé/);
  given(...facts, moved)
    .when(move('2016-06-20T11:00'))
    .nothingHappens();

  const journey = journeyOf([...facts, moved]);
  expect(journey.appointments).toEqual([appointment('A1', 'welcome', '2016-06-20T11:00')]);
  expect(journey.notedAt).toEqual({ A1: toInstant(now) });
});

test('What was forgotten can be noted in the phase in which it was held', () => {
  const facts = [
    ...since('welcome', '2016-01-10'),
    left('welcome', '2016-01-10', '2016-03-31'),
    entered('maturation', '2016-04-01'),
  ];
  const late = (type: Appointment['type'], day: string) => appointment('C1', type, `${day}T10:00`, 'held');
  for (const day of ['2016-01-10', '2016-03-31'])
    given(...facts)
      .when(record(late('welcome', day)))
      .happens(recorded(late('welcome', day)));
  for (const day of ['2016-01-09', '2016-04-01'])
    given(...facts)
      .when(record(late('welcome', day)))
      .isRefused('wrongType', /« accueil/, 'type');
  given(...facts)
    .when(record(late('maturation', '2016-03-31')))
    .isRefused('wrongType', /« maturation »/, 'type');
});

test('The phase before the maturation plans the second interview, not the creation', () => {
  const ahead = (type: Appointment['type']) => record(appointment('C1', type, '2016-06-20T10:00'));
  const welcome = given(...since('welcome', '2016-03-01'));
  welcome.when(ahead('maturation')).happens(recorded(appointment('C1', 'maturation', '2016-06-20T10:00')));
  welcome.when(ahead('creation')).isRefused('wrongType', /Possible ici : accueil \/ orientation, maturation,/, 'type');
});

test('After the end there is only the exit interview', () => {
  const facts = closed(since('maturation', '2016-03-01'), '2016-06-10');
  const exit = appointment('C1', 'exit', '2016-06-20T10:00');
  given(...facts)
    .when(record(exit))
    .happens(recorded(exit));
  given(...facts)
    .when(record(appointment('C1', 'maturation', '2016-06-20T10:00')))
    .isRefused('closed', /10 juin 2016/);
});

const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
const eight = months.map((month) => noted(appointment(`A${month}`, 'maturation', `2016-${month}-10T10:00`, 'held')));
const ninth = appointment('C1', 'maturation', '2016-06-20T10:00');

test('After eight appointments of the maturation the ninth waits for a decision', () => {
  const facts = [...since('maturation', '2016-01-10'), ...eight];
  given(...facts)
    .when(record(ninth))
    .isRefused('appointmentCap', /Les 8 rendez-vous/, 'type');
  given(...facts, { type: 'FollowUpPostponed', rule: 'maturationAppointments', subject: '8', until: '2016-12-01' })
    .when(record(ninth))
    .happens(recorded(ninth));
});

test('What was held is noted beyond the cap too: records tell what was', () => {
  const held = appointment('C1', 'maturation', '2016-06-14T10:00', 'held');
  given(...since('maturation', '2016-01-10'), ...eight)
    .when(record(held))
    .happens(recorded(held));
});

test('Who did not come does not use up an appointment', () => {
  given(
    ...since('maturation', '2016-01-10'),
    ...eight.slice(1),
    noted(appointment('A9', 'maturation', '2016-06-01T10:00', 'noShow')),
  )
    .when(record(ninth))
    .happens(recorded(ninth));
});

test('A journey that was reopened counts its appointments anew', () => {
  const facts: JourneyFact[] = [
    ...closed([...since('maturation', '2016-01-10'), ...eight], '2016-08-11'),
    { type: 'Reopened', on: '2017-02-01', stage: 'maturation', why: 'nouvelle idée' },
    entered('maturation', '2017-02-01', 'N. Belhadj'),
  ];
  const ahead = appointment('C1', 'maturation', '2017-02-20T10:00');
  given(...facts)
    .when(record(ahead), { at: '2017-02-10T10:00' })
    .happens({ type: 'AppointmentRecorded', appointment: ahead, notedAt: toInstant('2017-02-10T10:00') });
});
