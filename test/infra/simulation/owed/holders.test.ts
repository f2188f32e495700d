import { describe, expect, test } from 'vitest';
import { check } from '../../../../infra/simulation/owed/check.ts';
import { instantOf } from '../../../../infra/simulation/owed/parisTime.ts';
import * as the from './story.ts';
import { found, type Part, story } from './story.ts';

const advisor = 'N. Belhadj';
const referent = 'M. Rosselle';

describe('A request', () => {
  const received: Part = the.by({ kind: 'holder' }, '2016-03-05T23:00', {
    type: 'IntakeReceived',
    on: '2016-03-05',
    project: { id: 'J1', programme: 'ess', otherDomains: [] },
    holders: [{ projectId: 'J1', personId: 'H1', role: 'lead' }],
  });
  const card = the.inChannel('2016-03-05T23:00', 'intakeCard/J1');
  const acknowledged = the.mail('2016-03-05T23:00', 'acknowledgement/intake');

  test('Its card and its acknowledgement come at any hour, once', () => {
    expect(found(story('2016-03-08', received, card, acknowledged))).toEqual([]);
    expect(found(story('2016-03-08', received))).toEqual(['lost intakeCard/J1', 'lost acknowledgement/J1/intake/H1']);
    expect(found(story('2016-03-08', received, card, card, acknowledged, acknowledged))).toEqual([
      'twice intakeCard/J1',
      'twice acknowledgement/J1/intake/H1',
    ]);
  });

  test('Whoever joins is answered too', () => {
    const joined = the.by({ kind: 'holder' }, '2016-03-06T10:00', {
      type: 'HolderJoined',
      holder: { projectId: 'J1', personId: 'H2', role: 'coHolder' },
    });
    const parts = [received, card, acknowledged, joined];
    expect(found(story('2016-03-08', ...parts))).toEqual(['lost acknowledgement/J1/intake/H2']);
    const answered = the.mail('2016-03-06T10:00', 'acknowledgement/intake', 'H2');
    expect(found(story('2016-03-08', ...parts, answered))).toEqual([]);
    const misled = { arrivals: (answered.arrivals ?? []).map((arrival) => ({ ...arrival, to: 'H1' })) };
    expect(found(story('2016-03-08', ...parts, misled))).toEqual(['wrongReader acknowledgement/J1/intake/H2']);
  });

  test('Whom no mail reaches is called by a colleague, who is told so once', () => {
    const none: Part = { reach: { H1: 'none' } };
    const line = 'undelivered/acknowledgement/J1/intake/H1/2016-03-07';
    const told = the.digest('2016-03-07T09:05', referent, line);
    expect(found(story('2016-03-08', none, received, card, told))).toEqual([]);
    expect(found(story('2016-03-08', none, received, card))).toEqual(['lost acknowledgement/J1/intake/H1']);
    expect(found(story('2016-03-08', none, received, card, the.digest('2016-03-07T09:05', advisor, line)))).toEqual([
      `wrongReader ${line}`,
    ]);
    expect(found(story('2016-03-08', none, received, card, told, acknowledged))).toEqual([
      'unowed acknowledgement/J1/intake/H1',
    ]);
  });
});

describe('An appointment', () => {
  const maturing = the.standing('maturation', '2016-03-01');
  const planned = (when: string, at = '2016-03-24T14:00'): Part => the.appointment(when, 'A1', at);
  const confirmed = (when: string): Part => the.mail(when, 'appointmentPlanned/A1');
  const settled = the.settled('2016-03-24T16:00', 'A1', 'held');
  const ahead = (when: string, at = '2016-03-24T14:00'): Part => the.mail(when, `appointmentAhead/A1@${at}`);

  test('It is confirmed at once, and brought to mind 48 hours before', () => {
    const parts = [...maturing, planned('2016-03-11T09:00'), settled];
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-11T09:00'), ahead('2016-03-22T14:01')))).toEqual([]);
    expect(found(story('2016-03-26', ...parts))).toEqual([
      'lost appointmentPlanned/J1/A1/H1',
      'lost appointmentAhead/J1/A1@2016-03-24T14:00/H1',
    ]);
  });

  test('At night nothing is sent: it waits for the morning', () => {
    const parts = [...maturing, planned('2016-03-11T21:00'), settled, ahead('2016-03-22T14:00')];
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-12T08:00')))).toEqual([]);
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-11T21:00')))).toEqual([
      'night appointmentPlanned_J1_A1_H1',
      'early appointmentPlanned/J1/A1/H1',
    ]);
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-12T09:01')))).toEqual([
      'late appointmentPlanned/J1/A1/H1',
    ]);
  });

  test('What was begun before eight in the evening may end two minutes later', () => {
    const parts = [...maturing, planned('2016-03-11T19:59'), settled, ahead('2016-03-22T14:00')];
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-11T20:01')))).toEqual([]);
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-11T20:03')))).toEqual([
      'night appointmentPlanned_J1_A1_H1',
    ]);
  });

  test('Planned within 48 hours it is confirmed, and not brought to mind', () => {
    const parts = [...maturing, planned('2016-03-22T14:01'), confirmed('2016-03-22T14:01'), settled];
    expect(found(story('2016-03-26', ...parts))).toEqual([]);
    expect(found(story('2016-03-26', ...parts, ahead('2016-03-22T14:02')))).toEqual([
      'unowed appointmentAhead_J1_A1_2016-03-24T14_00_H1',
    ]);
  });

  test('48 hours are hours, also where a clock changes between', () => {
    const on = (at: string, reminded: string): string[] =>
      found(
        story(
          `${at.slice(0, 10)}T12:00`,
          ...maturing,
          planned(`${at.slice(0, 8)}11T09:00`, at),
          confirmed(`${at.slice(0, 8)}11T09:00`),
          ahead(reminded, at),
        ),
      );
    expect(on('2016-03-28T10:00', '2016-03-26T09:00')).toEqual([]);
    expect(on('2016-03-28T10:00', '2016-03-26T08:59')).toHaveLength(1);
    expect(on('2016-03-31T10:00', '2016-03-29T10:00')).toEqual([]);
  });

  test('In autumn 48 hours before nine is ten, an hour after the clock went back', () => {
    const parts = [
      ...the.standing('maturation', '2016-10-24'),
      planned('2016-10-25T10:00', '2016-10-31T09:00'),
      confirmed('2016-10-25T10:00'),
    ];
    const reminded = (when: string) => found(story('2016-10-31T12:00', ...parts, ahead(when, '2016-10-31T09:00')));
    expect(reminded('2016-10-29T10:00')).toEqual([]);
    expect(reminded('2016-10-29T09:59')).toHaveLength(1);
  });

  test('Moved, it is said anew, and brought to mind at its new time alone', () => {
    const parts = [
      ...maturing,
      planned('2016-03-11T09:00'),
      confirmed('2016-03-11T09:00'),
      the.moved('2016-03-15T10:00', 'A1', '2016-03-24T14:00', '2016-03-31T14:00'),
      the.mail('2016-03-15T10:00', 'appointmentMoved/A1@2016-03-31T14:00'),
    ];
    const end = '2016-03-30T12:00';
    expect(found(story(end, ...parts, ahead('2016-03-29T14:00', '2016-03-31T14:00')))).toEqual([]);
    expect(
      found(story(end, ...parts, ahead('2016-03-22T14:00'), ahead('2016-03-29T14:00', '2016-03-31T14:00'))),
    ).toEqual(['unowed appointmentAhead_J1_A1_2016-03-24T14_00_H1']);
  });

  test('Moved twice in one night only the last time is said', () => {
    const parts = [
      ...maturing,
      planned('2016-03-11T09:00'),
      confirmed('2016-03-11T09:00'),
      the.moved('2016-03-14T21:00', 'A1', '2016-03-24T14:00', '2016-03-31T14:00'),
      the.moved('2016-03-14T22:00', 'A1', '2016-03-31T14:00', '2016-04-01T14:00'),
    ];
    const last = the.mail('2016-03-15T08:00', 'appointmentMoved/A1@2016-04-01T14:00');
    expect(found(story('2016-03-16', ...parts, last))).toEqual([]);
    const first = the.mail('2016-03-15T08:00', 'appointmentMoved/A1@2016-03-31T14:00');
    expect(found(story('2016-03-16', ...parts, first, last))).toEqual([
      'unowed appointmentMoved/J1/A1@2016-03-31T14:00/H1',
    ]);
  });

  test('Moved there and back and there again it is said each time', () => {
    const parts = [
      ...maturing,
      planned('2016-03-11T09:00'),
      confirmed('2016-03-11T09:00'),
      the.moved('2016-03-14T10:00', 'A1', '2016-03-24T14:00', '2016-03-31T14:00'),
      the.moved('2016-03-14T12:00', 'A1', '2016-03-31T14:00', '2016-03-24T14:00'),
      the.moved('2016-03-14T14:00', 'A1', '2016-03-24T14:00', '2016-03-31T14:00'),
    ];
    const said = ['10', '12', '14'].map((at) =>
      the.mail(`2016-03-14T${at}:00`, `appointmentMoved/A1@2016-03-${at === '12' ? '24' : '31'}T14:00`),
    );
    expect(found(story('2016-03-16', ...parts, ...said))).toEqual([]);
    expect(found(story('2016-03-16', ...parts, ...said.slice(0, 2)))).toEqual([
      'lost appointmentMoved/J1/A1@2016-03-31T14:00/H1',
    ]);
  });

  test('Planned at night and cancelled before the morning, only the end is said', () => {
    const parts = [...maturing, planned('2016-03-11T21:00'), the.settled('2016-03-11T22:00', 'A1', 'cancelled')];
    expect(found(story('2016-03-15', ...parts, the.mail('2016-03-12T08:00', 'appointmentCancelled/A1')))).toEqual([]);
    expect(found(story('2016-03-15', ...parts))).toEqual(['lost appointmentCancelled/J1/A1/H1']);
  });

  test('Who has a mobile phone alone gets the reminder as a text; a colleague tells them the rest', () => {
    const text: Part = { reach: { H1: 'text' } };
    const told = (id: string, when: string, reader = advisor): Part =>
      the.digest(when, reader, `undelivered/${id}/${when.slice(0, 10)}`);
    const parts = [
      text,
      ...maturing.filter(({ arrivals }) => !arrivals?.some(({ channel }) => channel === 'mail')),
      told('acknowledgement/J1/intake/H1', '2016-03-01T10:01'),
      planned('2016-03-11T09:00'),
      told('appointmentPlanned/J1/A1/H1', '2016-03-11T09:01'),
      settled,
    ];
    const reminder = the.mail('2016-03-22T14:00', 'appointmentAhead/A1@2016-03-24T14:00', 'H1', 'sms');
    expect(found(story('2016-03-26', ...parts, reminder))).toEqual([]);
    expect(found(story('2016-03-26', ...parts))).toEqual(['lost appointmentAhead/J1/A1@2016-03-24T14:00/H1']);
    expect(found(story('2016-03-26', ...parts, ahead('2016-03-22T14:00')))).toEqual([
      'unowed appointmentAhead/J1/A1@2016-03-24T14:00/H1',
    ]);
  });

  test('Of a mail whose sending was interrupted a colleague is told instead', () => {
    const line = 'undelivered/appointmentPlanned/J1/A1/H1/2016-03-11';
    const told = the.digest('2016-03-11T11:00', advisor, line);
    const parts = [...maturing, planned('2016-03-11T09:00'), ahead('2016-03-22T14:00'), settled, told];
    const trace = story('2016-03-26', ...parts, the.interrupted('2016-03-11T09:00'));
    expect(found(trace)).toEqual([]);
    expect(check(trace).told).toEqual({ instead: 1, besides: 0, of: 3 });
    const down = the.broken('everythingDown', '2016-03-11T09:30', '2016-03-11T10:00');
    expect(found(story('2016-03-26', ...parts, down))).toEqual([]);
  });

  test('Where nothing had interrupted it nobody is told', () => {
    const line = 'undelivered/appointmentPlanned/J1/A1/H1/2016-03-11';
    const told = the.digest('2016-03-11T11:00', advisor, line);
    const parts = [...maturing, planned('2016-03-11T09:00'), ahead('2016-03-22T14:00'), settled, told];
    const others = [the.interrupted('2016-03-11T08:59'), the.interrupted('2016-03-11T11:01')];
    expect(found(story('2016-03-26', ...parts, ...others))).toEqual([`unowed ${line}`]);
    expect(found(story('2016-03-26', ...parts, confirmed('2016-03-11T09:01')))).toEqual([`unowed ${line}`]);
    const mails = the.broken('mailDown', '2016-03-11T08:00', '2016-03-11T10:00');
    expect(found(story('2016-03-26', ...parts, mails))).toEqual([`unowed ${line}`]);
  });

  test('It may have arrived all the same; once that is told, it is not sent any more', () => {
    const line = 'undelivered/appointmentPlanned/J1/A1/H1/2016-03-11';
    const told = the.digest('2016-03-11T11:00', advisor, line);
    const parts = [...maturing, planned('2016-03-11T09:00'), ahead('2016-03-22T14:00'), settled, told];
    const interrupted = [...parts, the.interrupted('2016-03-11T09:00')];
    const trace = story('2016-03-26', ...interrupted, confirmed('2016-03-11T09:01'));
    expect(found(trace)).toEqual([]);
    expect(check(trace).told).toEqual({ instead: 0, besides: 1, of: 3 });
    const mails = the.broken('mailDown', '2016-03-11T08:00', '2016-03-11T10:00');
    expect(found(story('2016-03-26', ...interrupted, mails, confirmed('2016-03-11T12:00')))).toEqual([
      'twice appointmentPlanned/J1/A1/H1',
    ]);
  });

  test('It is told in time', () => {
    const late = the.digest('2016-03-14T09:05', advisor, 'undelivered/appointmentPlanned/J1/A1/H1/2016-03-14');
    const parts = [...maturing, planned('2016-03-11T09:00'), ahead('2016-03-22T14:00'), settled, late];
    expect(found(story('2016-03-26', ...parts, the.interrupted('2016-03-11T09:00')))).toEqual([
      'late undelivered/appointmentPlanned/J1/A1/H1/2016-03-14',
    ]);
  });

  test('A mistake that is taken back is told to whom it had been told', () => {
    const plan = planned('2016-03-11T09:00');
    const undone: Part = the.noted('2016-03-11T09:03', { type: 'Undone', undoes: plan.facts?.[0]?.commandId ?? '' });
    const withdrawn = the.mail('2016-03-11T09:03', 'appointmentWithdrawn/A1@2016-03-24T14:00');
    expect(found(story('2016-03-26', ...maturing, plan, confirmed('2016-03-11T09:00'), undone, withdrawn))).toEqual([]);
    expect(found(story('2016-03-26', ...maturing, plan, confirmed('2016-03-11T09:00'), undone))).toEqual([
      'lost appointmentWithdrawn/J1/A1@2016-03-24T14:00/H1',
    ]);
    expect(found(story('2016-03-11T09:30', ...maturing, plan, undone, withdrawn))).toEqual([
      'unowed appointmentWithdrawn/J1/A1@2016-03-24T14:00/H1',
    ]);
  });

  test('A mail about nothing is unowed', () => {
    expect(found(story('2016-03-26', ...maturing, confirmed('2016-03-11T09:00')))).toEqual([
      'unowed appointmentPlanned_J1_A1_H1',
    ]);
    expect(instantOf('2016-03-11T09:00')).toBe(Date.parse('2016-03-11T09:00+01:00'));
  });
});
