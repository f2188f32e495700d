import { describe, expect, it } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { decideMerge, decideSeparation } from '../../../../shared/domain/journey/decisions/merging.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { RefusalCode } from '../../../../shared/domain/refusals.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { appointment, closed, entered, journeyOf, left, noted, requested, settled, since, taken } from './facts.ts';

/** The same facts, told of the journey P2 of the persons H3 and H4. */
const second = (facts: readonly JourneyFact[]): Journey =>
  journeyOf(
    JSON.parse(JSON.stringify(facts).replaceAll('"P1"', '"P2"').replaceAll('"H1"', '"H3"').replaceAll('"H2"', '"H4"')),
  );

const said = { at: toInstant('2016-06-15T10:00'), by: 'N. Belhadj', why: 'envoyée deux fois' };

const merge = (survivor: Journey, absorbed: Journey) => {
  const decision = decideMerge(survivor, absorbed, said);
  if (!('survivor' in decision)) throw new Error(decision.sentence);
  return { survivor: decision.survivor.reduce(evolve, survivor), absorbed: decision.absorbed.reduce(evolve, absorbed) };
};

const separate = (both: { survivor: Journey; absorbed: Journey }) => {
  const decision = decideSeparation(both.survivor, both.absorbed, said);
  if (!('survivor' in decision)) throw new Error(decision.sentence);
  return {
    survivor: decision.survivor.reduce(evolve, both.survivor),
    absorbed: decision.absorbed.reduce(evolve, both.absorbed),
  };
};

const planned = noted(appointment('A1', 'welcome', '2016-06-20T10:00'));

describe('A request that was sent twice', () => {
  it('goes on in one journey, with its planned appointment and whoever took it', () => {
    const { survivor, absorbed } = merge(journeyOf([requested()]), second([requested(), taken('D. Wattez'), planned]));
    expect(survivor).toMatchObject({ stage: 'intake', advisor: 'D. Wattez', takenOn: '2016-03-01' });
    expect(survivor.appointments).toMatchObject([{ id: 'A1', projectId: 'P1', personIds: ['H3'] }]);
    expect(survivor.holders.map(({ personId, role }) => `${personId} ${role}`)).toEqual([
      'H1 lead',
      'H2 coHolder',
      'H3 coHolder',
      'H4 coHolder',
    ]);
    expect(absorbed).toMatchObject({
      stage: 'closed',
      absorbedInto: { journeyId: 'P1', on: '2016-06-15', by: 'N. Belhadj', why: 'envoyée deux fois' },
    });
    expect(absorbed.closing).toBeUndefined();
  });

  it('keeps its reminder, once, and the journey that is over has none', () => {
    const { survivor, absorbed } = merge(journeyOf([requested()]), second([requested(), taken(), planned]));
    expect(planReminders(survivor, association).map(({ rule }) => rule)).toEqual([
      'appointmentAhead',
      'appointmentOutcome',
      'retentionNotice',
    ]);
    expect(planReminders(absorbed, association)).toEqual([]);
    const raised: JourneyFact = {
      type: 'NudgeRaised',
      reminderId: 'appointmentAhead/A1@2016-06-20T10:00/2016-06-18',
      rule: 'appointmentAhead',
      due: '2016-06-18',
      on: '2016-06-18',
      to: [],
    };
    const reminded = merge(journeyOf([requested()]), second([requested(), taken(), planned, raised]));
    expect(planReminders(reminded.survivor, association).map(({ rule }) => rule)).toEqual([
      'appointmentOutcome',
      'retentionNotice',
    ]);
  });

  it('goes back with what was noted since on its own records; what is new stays', () => {
    const both = merge(journeyOf([requested()]), second([requested(), taken(), planned]));
    const survivor = [
      settled('A1', 'excused'),
      noted(appointment('A2', 'welcome', '2016-07-01T10:00')),
      { type: 'Referred', referral: { id: 'R1', projectId: 'P1', partnerId: 'adie', date: '2016-06-16' } } as const,
    ].reduce<Journey>(evolve, both.survivor);
    const apart = separate({ ...both, survivor });
    expect(apart.survivor.appointments.map(({ id }) => id)).toEqual(['A2']);
    expect(apart.survivor.referrals.map(({ id }) => id)).toEqual(['R1']);
    expect(apart.survivor.holders.map(({ personId }) => personId)).toEqual(['H1', 'H2']);
    expect(apart.survivor.advisor).toBeUndefined();
    expect(apart.absorbed).toMatchObject({
      stage: 'intake',
      advisor: 'N. Belhadj',
      appointments: [{ id: 'A1', projectId: 'P2', status: 'excused' }],
    });
    expect(apart.absorbed.absorbedInto).toBeUndefined();
    expect(apart.survivor.separated).toEqual(['P2']);
  });

  it('leaves behind whom something new names', () => {
    const both = merge(journeyOf([requested()]), second([requested()]));
    const visit = noted(appointment('A2', 'welcome', '2016-07-01T10:00', 'planned', { personIds: ['H3'] }));
    const { survivor } = separate({ ...both, survivor: evolve(both.survivor, visit) });
    expect(survivor.holders.map(({ personId }) => personId)).toEqual(['H1', 'H2', 'H3']);
  });
});

describe('Stays', () => {
  const accompanied = [
    requested('2016-01-04'),
    taken('D. Wattez', '2016-01-04'),
    entered('welcome', '2016-01-12', 'D. Wattez'),
    left('welcome', '2016-01-12', '2016-02-01'),
    entered('maturation', '2016-02-02', 'D. Wattez'),
  ];

  it('of the other journey come to one that has none, which stands where the other stood', () => {
    const both = merge(journeyOf([requested()]), second(accompanied));
    expect(both.survivor).toMatchObject({ stage: 'maturation', advisor: 'D. Wattez', followedFrom: '2016-01-04' });
    expect(both.survivor.episodes.map(({ phase, projectId }) => `${phase} ${projectId}`)).toEqual([
      'welcome P1',
      'maturation P1',
    ]);
    const { survivor, absorbed } = separate(both);
    expect(survivor).toMatchObject({ stage: 'intake', episodes: [], followedFrom: '2016-03-01' });
    expect(absorbed).toMatchObject({ stage: 'maturation', episodes: [{ phase: 'welcome' }, { phase: 'maturation' }] });
  });

  it('that overlap the survivor’s do not count, those before it do', () => {
    const { survivor, absorbed } = merge(journeyOf(since('welcome', '2016-02-15')), second(accompanied));
    expect(survivor.stage).toBe('welcome');
    expect(survivor.episodes.map(({ phase, start }) => `${phase} ${start}`)).toEqual([
      'welcome 2016-01-12',
      'welcome 2016-02-15',
    ]);
    expect(absorbed.episodes).toHaveLength(2);
  });

  it('that ended in the survivor go on in the journey they came from', () => {
    const both = merge(journeyOf([requested()]), second(accompanied));
    const end = { end: '2016-06-20', endReason: 'abandoned' } as const;
    const facts: JourneyFact[] = [
      { type: 'PhaseLeft', episodeId: 'maturation/2016-02-02', phase: 'maturation', ...end },
      { type: 'Closed', on: '2016-06-20', reason: 'abandoned', outcomes: [], stage: 'maturation' },
    ];
    const closedLater = facts.reduce<Journey>(evolve, both.survivor);
    const { survivor, absorbed } = separate({ ...both, survivor: closedLater });
    expect(survivor.stage).toBe('closed');
    expect(absorbed).toMatchObject({ stage: 'maturation' });
    expect(absorbed.episodes.at(-1)).not.toHaveProperty('end');
  });
});

describe('Follow-ups', () => {
  const quiet = 'maturationQuiet';
  const postponed = (until: string): JourneyFact => ({ type: 'FollowUpPostponed', rule: quiet, until });

  it('put off in either are put off until the later day, and as before once they are apart', () => {
    const first = journeyOf([...since('maturation', '2016-01-04'), postponed('2016-07-01')]);
    const other = second([...since('maturation', '2016-01-04'), postponed('2016-08-01')]);
    const both = merge(first, other);
    expect(both.survivor.postponed).toEqual({ [quiet]: '2016-08-01' });
    expect(separate(both).survivor.postponed).toEqual({ [quiet]: '2016-07-01' });
    const changed = { ...both, survivor: evolve(both.survivor, postponed('2016-09-01')) };
    expect(separate(changed).survivor.postponed).toEqual({ [quiet]: '2016-09-01' });
    expect(separate(changed).absorbed.postponed).toEqual({ [quiet]: '2016-08-01' });
  });
});

describe('What holders ask about their own data', () => {
  const asked = (personId: string): JourneyFact => ({ type: 'ErasureAsked', personId, on: '2016-06-01' });
  const rules = (journey: Journey) => [...new Set(planReminders(journey, association).map(({ rule }) => rule))];

  it('is brought up in the journey that goes on, and goes back with whoever asked', () => {
    const both = merge(journeyOf([requested()]), second([requested(), asked('H1')]));
    expect(both.survivor.claims).toMatchObject([{ kind: 'erasure', personId: 'H3' }]);
    expect(rules(both.survivor)).toContain('erasure');
    const { survivor, absorbed } = separate({ ...both, survivor: evolve(both.survivor, asked('H1')) });
    expect(survivor.claims.map(({ personId }) => personId)).toEqual(['H1']);
    expect(absorbed.claims.map(({ personId }) => personId)).toEqual(['H3']);
  });

  it('and was taken back meanwhile is gone', () => {
    const both = merge(journeyOf([requested()]), second([requested(), asked('H1')]));
    const survivor = evolve(both.survivor, { type: 'ErasureWithdrawn', personId: 'H3' });
    expect(separate({ ...both, survivor }).absorbed.claims).toEqual([]);
  });
});

describe('What cannot be merged is said', () => {
  const interviewed: JourneyFact = {
    type: 'ExitInterviewRecorded',
    exitInterview: { id: 'X1', projectId: 'P1', interviewer: 'D. Wattez' },
  };
  const request = journeyOf([requested()]);
  const over = second([requested(), { type: 'AbsorbedInto', on: '2016-06-01', mergedBy: 'A. B.', survivorId: 'P9' }]);

  it.each<[RefusalCode, Journey, Journey, RegExp]>([
    ['sameJourney', request, request, /même parcours/],
    ['absorbed', request, over, /rapproché d’un autre le 1er juin 2016, par A\. B\./],
    ['otherProgramme', request, second([requested('2016-03-01', 'citeslab')]), /deux programmes/],
    ['survivorClosed', journeyOf(closed([requested()], '2016-05-02')), second([requested()]), /clos depuis le 2 mai/],
    ['closedAfterStay', request, second(closed(since('welcome', '2016-03-01'), '2016-05-02')), /puis clos le 2 mai/],
    [
      'interviewedByOther',
      journeyOf([requested(), taken('D. Wattez')]),
      second([requested(), interviewed]),
      /D\. Wattez/,
    ],
  ])('%s', (code, survivor, absorbed, sentence) => {
    expect(decideMerge(survivor, absorbed, said)).toMatchObject({ code, sentence: expect.stringMatching(sentence) });
  });

  it('but a request that was closed as one too many can be', () => {
    const { absorbed } = merge(request, second(closed([requested()], '2016-05-02', 'other')));
    const apart = separate({ ...merge(request, second(closed([requested()], '2016-05-02', 'other'))) });
    expect(absorbed.absorbedInto?.stage).toBe('closed');
    expect(apart.absorbed).toMatchObject({ stage: 'closed', closing: { on: '2016-05-02' } });
  });

  it('and what is not merged cannot be separated, nor in the middle of a chain', () => {
    expect(decideSeparation(request, second([requested()]), said)).toMatchObject({ code: 'notMerged' });
    const both = merge(request, second([requested()]));
    const absorbedToo = evolve(both.survivor, {
      type: 'AbsorbedInto',
      on: '2016-06-15',
      mergedBy: 'A. B.',
      survivorId: 'P9',
    });
    expect(decideSeparation(absorbedToo, both.absorbed, said)).toMatchObject({ code: 'absorbed' });
  });
});
