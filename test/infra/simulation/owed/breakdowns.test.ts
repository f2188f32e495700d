import { describe, expect, test } from 'vitest';
import { check } from '../../../../infra/simulation/owed/check.ts';
import { historyOf } from '../../../../infra/simulation/owed/historyOf.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import * as the from './story.ts';
import { found, type Part, story } from './story.ts';

const advisor = 'N. Belhadj';
const referent = 'M. Rosselle';
const maturing = the.standing('maturation', '2016-03-01');
const line = 'maturationQuiet/2016-04-12';
const again = 'maturationQuiet/2016-04-26';

describe('What was broken', () => {
  const lateBy = (when: string, ...parts: Part[]) =>
    found(story('2016-04-20', ...maturing, ...parts, the.digest(when, advisor, line)));

  test('After Slack was down there is a day', () => {
    const down = the.broken('slackDown', '2016-04-12T08:00', '2016-04-12T12:00');
    expect(lateBy('2016-04-13T12:00', down)).toEqual([]);
    expect(lateBy('2016-04-13T12:01', down)).toEqual([`late ${line}`]);
    expect(lateBy('2016-04-13T12:00')).toEqual([`late ${line}`]);
  });

  test('Where that day ends at night or on a day off, there is the first hour of the next morning', () => {
    const evening = the.broken('slackDown', '2016-04-12T08:00', '2016-04-12T20:00');
    expect(lateBy('2016-04-14T10:00', evening)).toEqual([]);
    expect(lateBy('2016-04-14T10:01', evening)).toEqual([`late ${line}`]);
    const onFriday = 'maturationQuiet/2016-04-15';
    const overWeekend = (when: string) =>
      found(
        story(
          '2016-04-20',
          ...the.standing('maturation', '2016-03-04'),
          the.broken('everythingDown', '2016-04-15T08:00', '2016-04-15T17:30'),
          the.digest(when, advisor, onFriday),
        ),
      );
    expect(overWeekend('2016-04-18T10:00')).toEqual([]);
    expect(overWeekend('2016-04-18T10:01')).toEqual([`late ${onFriday}`]);
  });

  test('What did not come after all is lost', () => {
    const down = the.broken('slackDown', '2016-04-12T08:00', '2016-04-12T12:00');
    expect(found(story('2016-04-13T12:00', ...maturing, down))).toEqual([]);
    expect(found(story('2016-04-20', ...maturing, down))).toEqual([`lost ${line}`]);
  });

  test('Mail that is down excuses no digest, Slack no mail', () => {
    expect(lateBy('2016-04-14T11:00', the.broken('mailDown', '2016-04-12T08:00', '2016-04-12T12:00'))).toEqual([
      `late ${line}`,
    ]);
    const planned = the.appointment('2016-04-11T10:00', 'A1', '2016-04-12T10:00');
    const settled = the.settled('2016-04-12T12:00', 'A1', 'held');
    const down = the.broken('slackDown', '2016-04-11T08:00', '2016-04-11T12:00');
    const confirmed = the.mail('2016-04-11T15:00', 'appointmentPlanned/A1');
    expect(found(story('2016-04-20', ...maturing, planned, settled, down, confirmed))).toEqual([
      'late appointmentPlanned/J1/A1/H1',
    ]);
    const mails = the.broken('mailDown', '2016-04-11T08:00', '2016-04-11T12:00');
    expect(found(story('2016-04-20', ...maturing, planned, settled, mails, confirmed))).toEqual([]);
  });

  test('A lost execution excuses its own journey', () => {
    const lost = (journeyId: string) => the.broken('executionLost', '2016-04-11T22:00', '2016-04-13T07:30', journeyId);
    expect(lateBy('2016-04-13T09:05', lost('J1'))).toEqual([]);
    expect(lateBy('2016-04-13T09:05', lost('J2'))).toEqual([`late ${line}`]);
    // What a fact owes at once waits for no timer.
    const planned = the.appointment('2016-04-12T08:00', 'A1', '2016-04-13T10:00');
    const confirmed = the.mail('2016-04-12T12:00', 'appointmentPlanned/A1');
    const settled = the.settled('2016-04-13T12:00', 'A1', 'held');
    expect(found(story('2016-04-20', ...maturing, lost('J1'), planned, confirmed, settled))).toEqual([
      'late appointmentPlanned/J1/A1/H1',
    ]);
  });

  test('After an outage over two rungs only the latest is owed', () => {
    const down = the.broken('everythingDown', '2016-04-11T00:00', '2016-04-26T12:00');
    const parts = [...maturing, down];
    expect(found(story('2016-05-10', ...parts, the.digest('2016-04-26T12:30', advisor, again)))).toEqual([]);
    expect(found(story('2016-05-10', ...parts))).toEqual([`lost ${again}`]);
  });

  test('What was met while something was broken is left out of the lateness', () => {
    const down = the.broken('slackDown', '2016-04-12T08:00', '2016-04-12T12:00');
    const verdict = check(story('2016-04-12T20:00', ...maturing, down, the.digest('2016-04-12T13:00', advisor, line)));
    expect(verdict.violations).toEqual([]);
    expect(Math.max(...verdict.lateness)).toBe(60_000);
  });
});

describe('Hours', () => {
  test('A first post at night or on a day off is told, a rewriting is not', () => {
    expect(found(story('2016-04-20', ...maturing, the.digest('2016-04-12T18:05', advisor, line)))).toContain(
      `night digest/${advisor}/2016-04-12`,
    );
    const parts = [...maturing, the.digest('2016-04-12T09:05', advisor, line)];
    expect(found(story('2016-04-20', ...parts, the.rewritten('2016-04-12T23:00', advisor)))).toEqual([]);
  });

  test('Holidays are days off: Easter Monday waits for Tuesday', () => {
    const parts = the.standing('maturation', '2016-02-15');
    const easter = 'maturationQuiet/2016-03-28';
    expect(found(story('2016-04-01', ...parts, the.digest('2016-03-29T09:05', advisor, easter)))).toEqual([]);
    expect(found(story('2016-04-01', ...parts, the.digest('2016-03-28T09:05', advisor, easter)))).toEqual([
      `night digest/${advisor}/2016-03-28`,
      `early ${easter}`,
    ]);
  });

  test('Nine is nine on both sides of a change of the clocks', () => {
    const on = (start: string, due: string, when: string) =>
      found(
        story(
          `${due}T20:00`,
          ...the.standing('maturation', start),
          the.digest(when, advisor, `maturationQuiet/${due}`),
        ),
      );
    expect(on('2016-02-12', '2016-03-25', '2016-03-25T09:00')).toEqual([]);
    expect(on('2016-03-01', '2016-04-12', '2016-04-12T09:00')).toEqual([]);
    expect(on('2016-09-15', '2016-10-27', '2016-10-27T09:00')).toEqual([]);
    expect(on('2016-09-15', '2016-10-27', '2016-10-27T08:59')).toHaveLength(2);
  });
});

describe('Posts', () => {
  const met = the.digest('2016-04-12T09:05', advisor, line);

  test('A digest that is posted anew is there twice', () => {
    expect(found(story('2016-04-20', ...maturing, met, the.digest('2016-04-12T10:05', advisor, line)))).toEqual([
      `twice digest/${advisor}/2016-04-12`,
    ]);
  });

  test('A line in the digests of two colleagues is there twice', () => {
    expect(found(story('2016-04-20', ...maturing, met, the.digest('2016-04-12T09:06', referent, line)))).toEqual([
      `twice ${line}`,
    ]);
  });

  test('One colleague’s digest is not for another', () => {
    const misled: Part = {
      arrivals: [the.post('2016-04-12T09:05', referent, `digest/${advisor}/2016-04-12`, false, [line])],
    };
    expect(found(story('2016-04-20', ...maturing, misled))).toEqual([
      `wrongReader digest/${advisor}/2016-04-12`,
      `wrongReader ${line}`,
    ]);
  });

  test('A digest with nothing in it, and a post that nothing explains, are unowed', () => {
    expect(found(story('2016-04-12', ...maturing, the.digest('2016-04-11T09:05', advisor)))).toEqual([
      `unowed digest/${advisor}/2016-04-11`,
    ]);
    expect(found(story('2016-04-12', ...maturing, the.inChannel('2016-04-11T09:05', 'news/1')))).toEqual([
      'unowed news/1',
    ]);
  });

  test('A round-up comes every week', () => {
    const trace = story('2016-03-20', ...maturing);
    const arrivals = trace.arrivals.filter(({ id }) => id !== 'roundUp/2016-03-14');
    expect(found({ ...trace, arrivals })).toEqual(['lost roundUp/2016-03-14']);
  });
});

describe('What stands again', () => {
  const planned = [
    the.appointment('2016-04-12T09:02', 'A1', '2016-04-28T14:00'),
    the.mail('2016-04-12T09:02', 'appointmentPlanned/A1'),
    the.settled('2016-04-17T22:00', 'A1', 'cancelled'),
    the.mail('2016-04-18T08:00', 'appointmentCancelled/A1'),
  ];
  const other = 'mistake/M1/2016-04-12';
  const reported = the.by({ kind: 'holder' }, '2016-04-12T08:00', {
    type: 'MistakeReported',
    id: 'M1',
    personId: 'H1',
    on: '2016-04-12',
    text: '',
  });
  const parts = [...maturing, ...planned, reported, the.digest('2016-04-12T09:05', advisor, other)];

  test('Struck out before it was seen, it may come back at any hour into the digest in which it was', () => {
    const back: Part = {
      arrivals: [the.post('2016-04-17T22:00', advisor, `digest/${advisor}/2016-04-12`, true, [other, line])],
    };
    expect(found(story('2016-04-20', ...parts, back))).toEqual([]);
    expect(found(story('2016-04-20', ...parts))).toEqual([`lost ${line}`]);
  });

  test('What a later one took the place of may stand in a rewritten post, and gets none of its own', () => {
    const down = the.broken('everythingDown', '2016-04-11T00:00', '2016-04-26T08:50');
    const overtaken = [...maturing, down, the.digest('2016-04-26T09:05', advisor, again)];
    expect(found(story('2016-04-28', ...overtaken, the.rewritten('2016-04-27T10:00', advisor, line)))).toEqual([]);
    expect(found(story('2016-04-28', ...overtaken, the.digest('2016-04-27T10:00', advisor, line)))).toEqual([
      `unowed ${line}`,
    ]);
  });

  test('What is asked each morning goes on while an earlier digest is on its way', () => {
    const asked = [
      ...maturing,
      the.appointment('2016-04-11T10:00', 'A1', '2016-04-12T14:00'),
      the.mail('2016-04-11T10:00', 'appointmentPlanned/A1'),
      the.settled('2016-04-13T09:05', 'A1', 'held'),
    ];
    const next = the.digest('2016-04-13T09:05', advisor, 'appointmentOutcome/A1/2016-04-13');
    expect(found(story('2016-04-20', ...asked, next))).toEqual([]);
  });
});

describe('Other settings from a deployment on', () => {
  const changed =
    (first: number) =>
    (settings: Association): Association => ({
      ...settings,
      rules: {
        ...settings.rules,
        maturation: { ...settings.rules.maturation, quiet: { first, again: 14, escalate: 28 } },
      },
    });

  test('What is owed follows them from the next morning on', () => {
    const parts = [...maturing, the.deployed('2016-04-04T15:00', changed(35))];
    expect(found(story('2016-04-10', ...parts))).toEqual(['lost maturationQuiet/2016-04-05']);
    expect(
      found(story('2016-04-10', ...parts, the.digest('2016-04-05T09:05', advisor, 'maturationQuiet/2016-04-05'))),
    ).toEqual([]);
  });

  test('Until then what either say may come, and need not', () => {
    const parts = [...maturing, the.deployed('2016-04-05T08:00', changed(35))];
    const line = 'maturationQuiet/2016-04-05';
    expect(found(story('2016-04-06', ...parts))).toEqual([]);
    expect(found(story('2016-04-06', ...parts, the.digest('2016-04-05T09:05', advisor, line)))).toEqual([]);
    expect(found(story('2016-04-06', ...parts, the.digest('2016-04-05T16:00', advisor, line)))).toEqual([]);
    expect(found(story('2016-04-08', ...parts))).toEqual([`lost ${line}`]);
    expect(found(story('2016-04-08', ...parts, the.digest('2016-04-06T09:05', advisor, line)))).toEqual([]);
  });

  test('Put longer, the old day is of no account any more', () => {
    const parts = [...maturing, the.deployed('2016-04-04T15:00', changed(49))];
    expect(found(story('2016-04-15', ...parts))).toEqual([]);
    expect(found(story('2016-04-15', ...parts, the.digest('2016-04-12T09:05', advisor, line)))).toEqual([
      `unowed ${line}`,
    ]);
  });

  describe('Struck out before it was seen, and then deployed', () => {
    const parts = [
      ...maturing,
      the.digest('2016-04-12T09:05', advisor, line),
      the.appointment('2016-04-26T09:01', 'A1', '2016-05-09T14:00'),
      the.mail('2016-04-26T09:01', 'appointmentPlanned/A1'),
      the.mail('2016-05-07T14:00', 'appointmentAhead/A1@2016-05-09T14:00'),
      the.deployed('2016-05-02T15:00', changed(35)),
      the.settled('2016-05-09T14:30', 'A1', 'noShow'),
    ];
    const back = (...open: string[]): Part => ({
      arrivals: [the.post('2016-05-09T14:30', advisor, `digest/${advisor}/2016-04-26`, true, open)],
    });
    const byNewRules = 'maturationQuiet/2016-04-19';

    test('It stands again as it stood, for the last that is due by then under the new rules', () => {
      expect(found(story('2016-05-10', ...parts, back(again)))).toEqual([]);
      expect(found(story('2016-05-10', ...parts))).toEqual([`lost ${byNewRules}`]);
    });

    test('And comes once, under whichever day', () => {
      const both = [back(again), the.digest('2016-05-09T14:40', advisor, byNewRules)];
      expect(found(story('2016-05-10', ...parts, ...both.slice(1)))).toEqual([]);
      expect(found(story('2016-05-10', ...parts, ...both))).toEqual([`twice ${byNewRules}`]);
    });

    test('With whoever had it, though it is due to somebody else now', () => {
      const sooner: Part = the.deployed('2016-05-02T15:00', (settings) => ({
        ...settings,
        rules: {
          ...settings.rules,
          maturation: { ...settings.rules.maturation, quiet: { first: 21, again: 7, escalate: 28 } },
        },
      }));
      const deployed = parts.map((part) => (part.settings ? sooner : part));
      expect(found(story('2016-05-10', ...deployed, back(again)))).toEqual([]);
      const misled = the.digest('2016-05-09T14:40', referent, again);
      expect(found(story('2016-05-10', ...deployed, misled))).toEqual([`wrongReader ${again}`]);
    });
  });
});

describe('Who reads it while colleagues are away', () => {
  const off = (from: string, to: string, ...names: string[]): Part =>
    the.deployed('2016-01-04T00:00', (settings) => ({
      ...settings,
      team: settings.team.map((one) => (names.includes(one.name) ? { ...one, absences: [{ from, to }] } : one)),
    }));
  const read = (reader: string, ...names: string[]) =>
    found(
      story(
        '2016-04-20',
        ...maturing,
        off('2016-04-12', '2016-04-12', ...names),
        the.digest('2016-04-12T09:05', reader, line),
      ),
    );

  test('The backup, then the support referent’s backup, then the director, then anybody', () => {
    expect(read('M. Rosselle', advisor)).toEqual([]);
    expect(read('G. Lestienne', advisor, 'M. Rosselle')).toEqual([]);
    expect(read('A. Verhaeghe', advisor, 'M. Rosselle', 'G. Lestienne')).toEqual([]);
    const others = ['N. Belhadj', 'M. Rosselle', 'G. Lestienne', 'A. Verhaeghe'];
    const there = ['D. Wattez', 'F. Oumarou', 'S. Quévy', 'B. Carlier-Noé', 'K. Dhaussy'];
    const all = there.map((name) => the.digest('2016-04-12T09:05', name, line));
    expect(found(story('2016-04-20', ...maturing, off('2016-04-12', '2016-04-12', ...others), ...all))).toEqual([]);
    expect(read('D. Wattez', ...others)).toHaveLength(4);
    expect(read('F. Oumarou', advisor)).toEqual([`wrongReader ${line}`]);
  });

  test('Both are to hear of what both the director and the administration are asked', () => {
    const two = the.deployed('2016-01-04T00:00', (settings) => ({
      ...settings,
      team: settings.team.map((one) => (one.name === 'K. Dhaussy' ? { ...one, roles: ['administration'] } : one)),
    }));
    const asked = the.by({ kind: 'holder' }, '2016-03-08T10:00', {
      type: 'ErasureAsked',
      personId: 'H1',
      on: '2016-03-08',
    });
    const erasure = 'erasure/H1/2016-03-08';
    const done = the.noted('2016-03-10T10:00', {
      type: 'FollowUpDone',
      rule: 'erasure',
      subject: 'H1',
      due: '2016-03-08',
    });
    const one = [...maturing, two, asked, done, the.digest('2016-03-08T10:05', 'A. Verhaeghe', erasure)];
    expect(found(story('2016-03-20', ...one, the.digest('2016-03-08T10:05', 'K. Dhaussy', erasure)))).toEqual([]);
    expect(found(story('2016-03-09', ...one))).toEqual([`lost ${erasure}`]);

    const withdrawn = the.by({ kind: 'holder' }, '2016-03-08T10:06', { type: 'ErasureWithdrawn', personId: 'H1' });
    const undone = the.noted('2016-03-10T09:55', { type: 'Undone', undoes: withdrawn.facts?.[0]?.commandId ?? '' });
    const again: Part = {
      arrivals: [the.post('2016-03-10T09:55', 'K. Dhaussy', 'digest/K. Dhaussy/2016-03-08', true, [erasure])],
    };
    expect(found(story('2016-03-20', ...one, withdrawn, undone, again))).toEqual([]);
  });
});

test('A journey that is not in order is shown fact by fact, with what arrived', () => {
  const parts = [...maturing, the.digest('2016-04-12T09:05', advisor, line)];
  expect(historyOf(story('2016-04-20', ...parts), 'J1')).toEqual([
    expect.stringMatching(/^2016-03-01 10:00 {8}IntakeReceived on 2016-03-01 by holder \(C\d+\)$/),
    expect.stringMatching(/^2016-03-01 10:00 {8}TakenInCharge on 2016-03-01 advisor N\. Belhadj by staff/),
    expect.stringMatching(/^2016-03-01 10:00 {8}PhaseEntered maturation 2016-03-01 by staff/),
    '2016-03-01 10:00     -> slack to team: intakeCard/J1',
    '2016-03-01 10:00     -> mail to H1: acknowledgement_J1_intake_H1',
    `2016-04-12 09:05     -> slack to ${advisor}: digest/${advisor}/2016-04-12, ${line}`,
  ]);
});
