import { describe, expect, test } from 'vitest';
import { check } from '../../../../infra/simulation/owed/check.ts';
import { instantOf } from '../../../../infra/simulation/owed/parisTime.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import * as the from './story.ts';
import { found, type Part, story } from './story.ts';

const advisor = 'N. Belhadj';
const referent = 'M. Rosselle';
const director = 'A. Verhaeghe';
/** The advisor's digest brings this on the morning of its due day. */
const onItsDay = (line: string, reader = advisor, day = line.slice(-10)): Part =>
  the.digest(`${day}T09:05`, reader, line);

describe('A request that nobody takes', () => {
  const request = the.requested('2016-03-01T10:00');
  const channel = the.inChannel('2016-03-03T09:00', 'teamNudge/J1/intakeNotTaken/2016-03-03');

  test('It is owed to the channel after two working days, to the support referent after five', () => {
    expect(found(story('2016-03-12', ...request, channel, onItsDay('intakeNotTaken/2016-03-08', referent)))).toEqual(
      [],
    );
    expect(found(story('2016-03-12', ...request))).toEqual([
      'lost intakeNotTaken/2016-03-03',
      'lost intakeNotTaken/2016-03-08',
    ]);
  });

  test('Once it is taken nothing of that is owed', () => {
    expect(found(story('2016-03-12', ...request, the.taken('2016-03-03T08:59')))).toEqual([]);
    expect(found(story('2016-03-12', ...request, the.taken('2016-03-02T12:00'), channel))).toEqual([
      'unowed intakeNotTaken/2016-03-03',
    ]);
  });

  test('Handed back it waits anew', () => {
    const back: JourneyFact = { type: 'HandedBack', on: '2016-03-10', advisor };
    const parts = [...request, the.taken('2016-03-02T10:00'), the.noted('2016-03-10T10:00', back)];
    const again = the.inChannel('2016-03-14T09:00', 'teamNudge/J1/intakeNotTaken/2016-03-14');
    expect(found(story('2016-03-16', ...parts, again))).toEqual([]);
    expect(found(story('2016-03-16', ...parts))).toEqual(['lost intakeNotTaken/2016-03-14']);
  });

  test('Working days leave out the first of May and Ascension Day', () => {
    const parts = the.requested('2016-05-04T10:00');
    expect(
      found(story('2016-05-10', ...parts, the.inChannel('2016-05-09T09:00', 'teamNudge/J1/intakeNotTaken/2016-05-09'))),
    ).toEqual([]);
  });

  test('Taken without an appointment it is owed to the advisor after 14 days, to the support referent after 28', () => {
    const parts = [...request, the.taken('2016-03-02T10:00')];
    const lines = [
      onItsDay('firstAppointmentMissing/2016-03-16'),
      onItsDay('firstAppointmentMissing/2016-03-30', referent),
    ];
    expect(found(story('2016-04-02', ...parts, ...lines))).toEqual([]);
    expect(found(story('2016-04-02', ...parts))).toEqual([
      'lost firstAppointmentMissing/2016-03-16',
      'lost firstAppointmentMissing/2016-03-30',
    ]);
  });
});

describe('How did it go?', () => {
  const planned = [
    ...the.standing('maturation', '2016-03-01'),
    the.appointment('2016-03-14T10:00', 'A1', '2016-03-15T14:00'),
    the.mail('2016-03-14T10:00', 'appointmentPlanned/A1'),
  ];

  test('It is asked the same evening, then each working morning until it is noted', () => {
    const asked = [
      the.digest('2016-03-15T17:35', advisor, 'appointmentOutcome/A1/2016-03-15'),
      the.digest('2016-03-16T09:05', advisor, 'appointmentOutcome/A1/2016-03-16'),
      the.settled('2016-03-16T11:00', 'A1', 'held'),
    ];
    expect(found(story('2016-03-25', ...planned, ...asked))).toEqual([]);
    expect(found(story('2016-03-16T12:00', ...planned))).toEqual(['lost appointmentOutcome/A1/2016-03-15']);
  });

  test('Noted in time nothing is asked', () => {
    expect(found(story('2016-03-25', ...planned, the.settled('2016-03-15T15:00', 'A1', 'held')))).toEqual([]);
  });

  test('What was sent and what settles it may cross', () => {
    const crossing = (settledAt: string): string[] =>
      found(
        story(
          '2016-03-25',
          ...planned,
          the.settled(settledAt, 'A1', 'held'),
          the.digest('2016-03-15T17:35', advisor, 'appointmentOutcome/A1/2016-03-15'),
        ),
      );
    expect(crossing('2016-03-15T17:31')).toEqual([]);
    expect(crossing('2016-03-15T17:29')).toEqual(['unowed appointmentOutcome/A1/2016-03-15']);
  });

  test('Half past five is not a moment earlier', () => {
    const early = the.digest('2016-03-15T17:29', advisor, 'appointmentOutcome/A1/2016-03-15');
    expect(found(story('2016-03-15T18:30', ...planned, early))).toEqual(['early appointmentOutcome/A1/2016-03-15']);
  });

  test('What ends on Saturday is asked on Monday, and of its own colleague', () => {
    const parts = [
      ...the.standing('maturation', '2016-03-01'),
      the.appointment('2016-03-11T10:00', 'A1', '2016-03-12T10:00', { advisor: 'F. Oumarou' }),
      the.mail('2016-03-11T10:00', 'appointmentPlanned/A1'),
      the.settled('2016-03-14T12:00', 'A1', 'held'),
    ];
    expect(found(story('2016-03-20', ...parts, onItsDay('appointmentOutcome/A1/2016-03-14', 'F. Oumarou')))).toEqual(
      [],
    );
    expect(found(story('2016-03-20', ...parts, onItsDay('appointmentOutcome/A1/2016-03-14', advisor)))).toEqual([
      'wrongReader appointmentOutcome/A1/2016-03-14',
    ]);
  });

  test('Twice nobody came: a decision is due', () => {
    const missed = (id: string, day: string): Part =>
      the.appointment(`${day}T16:00`, id, `${day}T14:00`, { status: 'noShow' });
    const parts = [...the.standing('maturation', '2016-03-01'), missed('A1', '2016-03-07'), missed('A2', '2016-03-09')];
    expect(found(story('2016-03-12', ...parts))).toEqual(['lost noShows/A2/2016-03-09']);
    expect(
      found(story('2016-03-12', ...parts, the.digest('2016-03-09T16:05', advisor, 'noShows/A2/2016-03-09'))),
    ).toEqual([]);
    const excused = the.appointment('2016-03-08T16:00', 'A3', '2016-03-08T14:00', { status: 'held' });
    expect(found(story('2016-03-12', ...parts, excused))).toEqual([]);
  });
});

describe('What holders answer', () => {
  const planned = [
    ...the.standing('maturation', '2016-03-01'),
    the.appointment('2016-03-11T09:00', 'A1', '2016-03-24T14:00'),
    the.mail('2016-03-11T09:00', 'appointmentPlanned/A1'),
  ];
  const asked = (when: string): Part =>
    the.by({ kind: 'holder' }, when, {
      type: 'MoveAsked',
      appointmentId: 'A1',
      personId: 'H1',
      notedAt: instantOf(when),
      wish: 'lundi',
    });

  test('Another time is asked for at night: told in the morning', () => {
    const line = `moveAsked/A1@${instantOf('2016-03-14T22:00')}/2016-03-15`;
    expect(found(story('2016-03-16', ...planned, asked('2016-03-14T22:00')))).toEqual([`lost ${line}`]);
    expect(
      found(story('2016-03-16', ...planned, asked('2016-03-14T22:00'), the.digest('2016-03-15T09:05', advisor, line))),
    ).toEqual([]);
  });

  test('Moved before the morning there is nothing to tell', () => {
    const parts = [
      asked('2016-03-14T22:00'),
      the.moved('2016-03-15T08:30', 'A1', '2016-03-24T14:00', '2016-03-25T14:00'),
      the.mail('2016-03-15T08:30', 'appointmentMoved/A1@2016-03-25T14:00'),
    ];
    expect(found(story('2016-03-16', ...planned, ...parts))).toEqual([]);
  });

  test('A holder cancels: told unless another time was noted since', () => {
    const when = '2016-03-15T11:00';
    const cancelled = the.by({ kind: 'holder' }, when, {
      type: 'AppointmentSettled',
      appointmentId: 'A1',
      status: 'cancelled',
      byHolder: { personId: 'H1', notedAt: instantOf(when) },
    });
    const parts = [...planned, cancelled, the.mail(when, 'appointmentCancelled/A1')];
    expect(found(story('2016-03-17', ...parts))).toEqual(['lost cancelledByHolder/A1/2016-03-15']);
    expect(
      found(
        story('2016-03-17', ...parts, the.rewritten('2016-03-15T11:01', advisor, 'cancelledByHolder/A1/2016-03-15')),
      ),
    ).toEqual([]);
    const another = [
      the.appointment('2016-03-15T11:03', 'A2', '2016-03-29T10:00'),
      the.mail('2016-03-15T11:03', 'appointmentPlanned/A2'),
    ];
    expect(found(story('2016-03-17', ...parts, ...another))).toEqual([]);
  });
});

describe('A journey that is quiet', () => {
  const maturing = the.standing('maturation', '2016-03-01');
  const first = onItsDay('maturationQuiet/2016-04-12');
  const again = onItsDay('maturationQuiet/2016-04-26');
  const escalated = onItsDay('maturationQuiet/2016-05-24', referent);

  test('The advisor after 42 days, again after 14 more, the support referent after 28 more', () => {
    expect(found(story('2016-06-01', ...maturing, first, again, escalated))).toEqual([]);
    expect(found(story('2016-06-01', ...maturing, first, escalated))).toEqual(['lost maturationQuiet/2016-04-26']);
    expect(found(story('2016-06-01', ...maturing, first, again, onItsDay('maturationQuiet/2016-05-24')))).toEqual([
      'wrongReader maturationQuiet/2016-05-24',
    ]);
  });

  test('A line a day early is early', () => {
    expect(
      found(story('2016-04-20', ...maturing, the.digest('2016-04-11T09:05', advisor, 'maturationQuiet/2016-04-12'))),
    ).toEqual(['early maturationQuiet/2016-04-12']);
  });

  test('A line two hours late is late, one twice is twice, one of nothing is unowed', () => {
    const late = the.digest('2016-04-12T11:05', advisor, 'maturationQuiet/2016-04-12');
    expect(found(story('2016-04-20', ...maturing, late))).toEqual(['late maturationQuiet/2016-04-12']);
    const twice = the.digest('2016-04-13T09:05', advisor, 'maturationQuiet/2016-04-12');
    expect(found(story('2016-04-20', ...maturing, first, twice))).toEqual(['twice maturationQuiet/2016-04-12']);
    const never = the.digest('2016-04-13T09:05', advisor, 'creationQuiet/2016-04-13');
    expect(found(story('2016-04-20', ...maturing, first, never))).toEqual(['unowed creationQuiet/2016-04-13']);
  });

  test('A rewritten digest shows it again without harm, and may show it first', () => {
    const reread = the.rewritten('2016-04-12T15:00', advisor, 'maturationQuiet/2016-04-12');
    expect(found(story('2016-04-20', ...maturing, first, reread))).toEqual([]);
    const wasThere = the.digest('2016-04-12T09:01', advisor, 'maturationQuiet/2016-04-12');
    expect(found(story('2016-04-20', ...maturing, wasThere, reread))).toEqual([]);
  });

  test('An appointment ahead counts as contact, and so its day does', () => {
    const parts = [
      ...maturing,
      the.appointment('2016-03-10T10:00', 'A1', '2016-03-20T10:00'),
      the.mail('2016-03-10T10:00', 'appointmentPlanned/A1'),
      the.mail('2016-03-18T10:00', 'appointmentAhead/A1@2016-03-20T10:00'),
      the.settled('2016-03-20T12:00', 'A1', 'held'),
    ];
    expect(found(story('2016-05-01', ...parts))).toEqual([]);
    expect(found(story('2016-05-04', ...parts, onItsDay('maturationQuiet/2016-05-01', advisor, '2016-05-02')))).toEqual(
      [],
    );
  });

  test('Put off it comes on that day, and the ladder goes on from there', () => {
    const putOff: JourneyFact = { type: 'FollowUpPostponed', rule: 'maturationQuiet', until: '2016-05-10' };
    const parts = [...maturing, first, the.noted('2016-04-13T10:00', putOff)];
    expect(
      found(
        story('2016-05-26', ...parts, onItsDay('maturationQuiet/2016-05-10'), onItsDay('maturationQuiet/2016-05-24')),
      ),
    ).toEqual([]);
    expect(found(story('2016-05-12', ...parts, again, onItsDay('maturationQuiet/2016-05-10')))).toEqual([
      'unowed maturationQuiet/2016-04-26',
    ]);
  });

  test('A line that is done before it comes is not owed', () => {
    const done: JourneyFact = { type: 'FollowUpDone', rule: 'maturationQuiet', due: '2016-04-26' };
    expect(found(story('2016-05-12', ...maturing, first, the.noted('2016-04-20T10:00', done)))).toEqual([]);
  });

  test('Closed and reopened it counts anew', () => {
    const parts = [
      ...maturing,
      the.closed('2016-04-01T10:00', 'maturation', {
        type: 'PhaseLeft',
        episodeId: 'maturation/2016-03-01',
        phase: 'maturation',
        end: '2016-04-01',
        endReason: 'abandoned',
      }),
      the.noted(
        '2016-04-18T10:00',
        { type: 'Reopened', on: '2016-04-18', stage: 'maturation', why: 'elle revient' },
        the.entered('maturation', '2016-04-18'),
      ),
    ];
    expect(found(story('2016-06-01', ...parts))).toEqual(['lost maturationQuiet/2016-05-30']);
  });

  test('Seeding waits four weeks, creation eight, welcome six months', () => {
    expect(found(story('2016-03-31', ...the.standing('seeding', '2016-03-01')))).toEqual([
      'lost seedingQuiet/2016-03-29',
    ]);
    expect(found(story('2016-04-28', ...the.standing('creation', '2016-03-01')))).toEqual([
      'lost creationQuiet/2016-04-26',
    ]);
    expect(found(story('2016-09-03', ...the.standing('welcome', '2016-02-29')))).toEqual([
      'lost welcomeQuiet/2016-08-29',
    ]);
  });
});

describe('Phases that grow long', () => {
  const withVisits = (phase: 'maturation' | 'creation' | 'postCreation', start: string, until: string): Part[] => {
    const visits: Part[] = [];
    for (let day = Date.parse(start) + 30 * 86_400_000; day < Date.parse(until); day += 30 * 86_400_000) {
      const on = new Date(day).toISOString().slice(0, 10);
      visits.push(the.appointment(`${on}T16:00`, `V${on}`, `${on}T14:00`, { status: 'held', type: 'exit' }));
    }
    return [...the.standing(phase, start), ...visits];
  };

  test('Maturation has marks at 12, 17 and 18 months, the last one again a week after it came', () => {
    const parts = withVisits('maturation', '2016-02-29', '2017-09-20');
    const lines = ['2017-02-28', '2017-07-29', '2017-08-29'].map((due) => `maturationLength/${due}`);
    const [note, decision, over] = lines as [string, string, string];
    const came = [onItsDay(note), onItsDay(decision, advisor, '2017-07-31'), onItsDay(over)];
    expect(found(story('2017-09-04', ...parts, ...came))).toEqual([]);
    expect(found(story('2017-09-07', ...parts, ...came))).toEqual(['lost maturationLength/2017-09-05']);
    expect(
      found(story('2017-09-07', ...parts, onItsDay(note), onItsDay(over), onItsDay('maturationLength/2017-09-05'))),
    ).toEqual([`lost ${decision}`]);
  });

  test('The seventh and the eighth appointment of maturation are brought up on their day', () => {
    const held = (id: number): Part =>
      the.appointment(`2016-03-1${id}T16:00`, `A${id}`, `2016-03-1${id}T08:00`, { status: 'held' });
    const parts = [...the.standing('maturation', '2016-03-10'), ...[1, 2, 3, 4, 5, 6, 7].map(held)];
    expect(
      found(
        story('2016-03-21', ...parts, the.digest('2016-03-17T16:05', advisor, 'maturationAppointments/7/2016-03-17')),
      ),
    ).toEqual([]);
    expect(found(story('2016-03-21', ...parts))).toEqual(['lost maturationAppointments/7/2016-03-17']);
  });

  test('What was brought up for one that is cancelled stands for one that was held before it', () => {
    const held = (id: number): Part =>
      the.appointment(`2016-03-1${id}T16:00`, `A${id}`, `2016-03-1${id}T08:00`, { status: 'held' });
    const parts = [
      ...the.standing('maturation', '2016-03-10'),
      ...[1, 2, 3, 4, 5, 6].map(held),
      the.appointment('2016-03-18T10:00', 'A7', '2016-03-21T16:00'),
      the.mail('2016-03-18T10:00', 'appointmentPlanned/A7'),
      the.mail('2016-03-19T16:00', 'appointmentAhead/A7@2016-03-21T16:00'),
      the.settled('2016-03-21T09:01', 'A7', 'cancelled'),
      the.mail('2016-03-21T09:01', 'appointmentCancelled/A7'),
      the.appointment('2016-03-21T09:01', 'A8', '2016-03-20T23:00', { status: 'held' }),
    ];
    const came = (when: string) => the.digest(when, advisor, 'maturationAppointments/7/2016-03-21');
    expect(found(story('2016-03-21T17:00', ...parts, came('2016-03-21T09:40')))).toEqual([]);
    expect(found(story('2016-03-21T17:00', ...parts))).toEqual(['lost maturationAppointments/7/2016-03-20']);
  });

  test('Creation has marks at 18, 23 and 24 months', () => {
    const parts = withVisits('creation', '2016-03-01', '2018-04-01');
    expect(found(story('2018-03-10', ...parts))).toEqual([
      'lost creationLength/2017-09-01',
      'lost creationLength/2018-02-01',
      'lost creationLength/2018-03-01',
    ]);
  });

  test('After creation a review is due six months after the last contact, and after the last review', () => {
    const parts = the.standing('postCreation', '2016-03-01');
    const review = onItsDay('postCreationReview/2016-09-01');
    expect(found(story('2017-03-05', ...parts, review))).toEqual(['lost postCreationReview/2017-03-01']);
    expect(found(story('2017-03-05', ...parts, review, onItsDay('postCreationReview/2017-03-01')))).toEqual([]);
  });
});

describe('Referrals, endings, claims', () => {
  const welcomed = the.standing('welcome', '2016-03-01');
  const referral: JourneyFact = {
    type: 'Referred',
    referral: { id: 'R1', projectId: 'J1', partnerId: 'X', date: '2016-03-02', outcome: 'waiting' },
  };
  const lapsed: JourneyFact = { type: 'ReferralSettled', referralId: 'R1', outcome: 'noFollowUp' };

  test('News of a referral is asked for after 30 days; after 90 it lapses by itself, with a word', () => {
    const parts = [...welcomed, the.noted('2016-03-02T10:00', referral), onItsDay('referralNews/R1/2016-04-01')];
    const byTimer = the.by({ kind: 'timer' }, '2016-05-31T09:00', lapsed);
    expect(found(story('2016-06-03', ...parts, byTimer, onItsDay('referralLapsed/R1/2016-05-31')))).toEqual([]);
    expect(found(story('2016-06-03', ...parts, byTimer))).toEqual(['lost referralLapsed/R1/2016-05-31']);
    expect(found(story('2016-06-03', ...parts, the.noted('2016-05-30T10:00', lapsed)))).toEqual([]);
  });

  const left: JourneyFact = {
    type: 'PhaseLeft',
    episodeId: 'welcome/2016-03-01',
    phase: 'welcome',
    end: '2016-03-07',
    endReason: 'abandoned',
  };
  const over = [...welcomed, the.closed('2016-03-07T10:00', 'welcome', left)];

  test('The situation on leaving is asked after 21 and 28 days, the later one after six months', () => {
    const exit = [
      onItsDay('exitSituation/2016-03-28', advisor, '2016-03-29'),
      onItsDay('exitSituation/2016-04-04', referent),
    ];
    expect(found(story('2016-09-10', ...over, ...exit, onItsDay('laterSituation/2016-09-07')))).toEqual([]);
    expect(found(story('2016-09-10', ...over))).toEqual([
      'lost exitSituation/2016-03-28',
      'lost exitSituation/2016-04-04',
      'lost laterSituation/2016-09-07',
    ]);
  });

  test('Known it is not asked, nor of who left before a phase, nor after reopening', () => {
    const known = the.noted('2016-03-08T10:00', { type: 'ExitSituationRecorded', situation: 'emploi' });
    expect(found(story('2016-05-01', ...over, known))).toEqual([]);
    expect(
      found(story('2016-05-01', ...the.requested('2016-03-07T09:00'), the.closed('2016-03-07T10:00', 'intake'))),
    ).toEqual([]);
    const reopened = the.noted(
      '2016-03-08T10:00',
      { type: 'Reopened', on: '2016-03-08', stage: 'welcome', why: '' },
      the.entered('welcome', '2016-03-08'),
    );
    expect(found(story('2016-05-01', ...over, reopened))).toEqual([]);
  });

  test('Nothing else is owed of a closed journey', () => {
    const line = onItsDay('welcomeQuiet/2016-09-01');
    const exit = [
      onItsDay('exitSituation/2016-03-28', advisor, '2016-03-29'),
      onItsDay('exitSituation/2016-04-04', referent),
    ];
    expect(found(story('2016-09-05', ...over, ...exit, line))).toEqual(['unowed welcomeQuiet/2016-09-01']);
  });

  test('An objection goes to the direction at once, after 14 and after 25 days, until somebody sees to it', () => {
    const asked = the.by({ kind: 'holder' }, '2016-03-12T21:00', {
      type: 'ObjectionReceived',
      personId: 'H1',
      on: '2016-03-12',
    });
    const lines = [
      the.digest('2016-03-14T09:05', director, 'objection/H1/2016-03-12'),
      the.digest('2016-03-29T09:05', director, 'objection/H1/2016-03-26'),
    ];
    expect(found(story('2016-04-10', ...welcomed, asked, ...lines))).toEqual(['lost objection/H1/2016-04-06']);
    const done = the.noted('2016-03-14T10:00', {
      type: 'FollowUpDone',
      rule: 'objection',
      subject: 'H1',
      due: '2016-03-12',
    });
    expect(found(story('2016-04-10', ...welcomed, asked, ...lines.slice(0, 1), done))).toEqual([]);
    const withdrawn = the.by({ kind: 'holder' }, '2016-03-13T10:00', { type: 'ObjectionWithdrawn', personId: 'H1' });
    expect(found(story('2016-04-10', ...welcomed, asked, withdrawn))).toEqual([]);
  });

  test('A mistake goes to the advisor, once', () => {
    const reported = the.by({ kind: 'holder' }, '2016-03-09T10:00', {
      type: 'MistakeReported',
      id: 'M1',
      personId: 'H1',
      on: '2016-03-09',
      text: '',
    });
    expect(
      found(
        story('2016-05-01', ...welcomed, reported, the.digest('2016-03-09T10:05', advisor, 'mistake/M1/2016-03-09')),
      ),
    ).toEqual([]);
    expect(found(story('2016-05-01', ...welcomed, reported))).toEqual(['lost mistake/M1/2016-03-09']);
  });
});

describe('Who reads it', () => {
  const maturing = the.standing('maturation', '2016-03-01');
  const line = 'maturationQuiet/2016-04-12';
  const readBy = (reader: string, ...parts: Part[]) =>
    found(story('2016-04-20', ...maturing, ...parts, onItsDay(line, reader)));

  test('The backup of who is away that day', () => {
    const trip = the.away(advisor, '2016-04-12', '2016-04-12');
    expect(readBy(referent, trip)).toEqual([]);
    expect(readBy(advisor, trip)).toEqual([`wrongReader ${line}`]);
    expect(readBy(advisor, the.away(advisor, '2016-04-13', '2016-04-20'))).toEqual([]);
  });
});

test('What is owed is counted, with how late it came outside of what was broken', () => {
  const parts = [...the.standing('maturation', '2016-03-01'), onItsDay('maturationQuiet/2016-04-12')];
  const { obligations, lateness } = check(story('2016-04-12T20:00', ...parts));
  expect(obligations).toBe(18);
  expect(Math.max(...lateness)).toBe(300_000);
});
