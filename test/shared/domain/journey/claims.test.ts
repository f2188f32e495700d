import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import { isSeenTo, openClaims } from '../../../../shared/domain/journey/claims.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { whatComes } from '../reminders/future.ts';
import { closed, imported, journeyOf, requested, since, taken } from './facts.ts';

const begun = [requested(), taken()];

/** What a holder's command makes of it at that time. */
const after = (facts: readonly JourneyFact[], command: JourneyCommand, at = '2016-06-15T10:00', commandId = 'C1') => {
  const context = { commandId, journeyId: 'P1', at: toInstant(at), by: { kind: 'holder' }, from: 'web' } as const;
  const decision = decide(journeyOf(facts), command, { ...context, association });
  if (isRefusal(decision)) throw new Error(decision.sentence);
  return decision;
};

const asks = (kind: 'objection' | 'erasure', at?: string) => (facts: readonly JourneyFact[]) => [
  ...facts,
  ...after(facts, { type: 'ReceiveClaim', kind, personId: 'H1' }, at),
];
const withdraws = (kind: 'objection' | 'erasure', facts: readonly JourneyFact[]) => [
  ...facts,
  ...after(facts, { type: 'WithdrawClaim', kind, personId: 'H1' }),
];
const done = (rule: string, subject: string, due: string): JourneyFact => ({
  type: 'FollowUpDone',
  rule,
  subject,
  due,
});

test('An objection is noted once, beside a request for erasure and those of the other holder', () => {
  const objected = asks('objection')(begun);
  expect(objected.slice(2)).toEqual([{ type: 'ObjectionReceived', personId: 'H1', on: '2016-06-15' }]);
  expect(asks('objection')(objected)).toEqual(objected);
  const other: JourneyFact = { type: 'ErasureAsked', personId: 'H2', on: '2016-06-14' };
  expect(journeyOf(asks('erasure')([...objected, other])).claims).toEqual([
    { kind: 'objection', personId: 'H1', on: '2016-06-15' },
    { kind: 'erasure', personId: 'H2', on: '2016-06-14' },
    { kind: 'erasure', personId: 'H1', on: '2016-06-15' },
  ]);
});

test('It can be taken back as long as nobody saw to it, and asked again on a later day once somebody did', () => {
  const asked = asks('erasure')(begun);
  expect(journeyOf(withdraws('erasure', asked)).claims).toEqual([]);
  const seenTo = [...asked, done('erasure', 'H1', '2016-06-15')];
  expect(() => withdraws('erasure', seenTo)).toThrow('C’est déjà fait');
  expect(asks('erasure')(seenTo)).toEqual(seenTo);
  const again = journeyOf(asks('erasure', '2016-09-01T10:00')(seenTo));
  expect(openClaims(again)).toEqual([{ kind: 'erasure', personId: 'H1', on: '2016-09-01' }]);
});

test('Nobody claims anything in a project that is not theirs', () => {
  for (const command of [
    { type: 'ReceiveClaim', kind: 'objection', personId: 'H9' },
    { type: 'NoteCorrection', personId: 'H9', fields: ['phone'] },
    { type: 'ReportMistake', personId: 'H9', text: 'Non.' },
  ] as const)
    expect(() => after(begun, command)).toThrow('ne porte pas ce projet');
});

test('A correction is a fact with the names of the fields, and changes nothing else of the journey', () => {
  const facts = after(begun, { type: 'NoteCorrection', personId: 'H1', fields: ['phone', 'commune'] });
  expect(facts).toEqual([{ type: 'PersonCorrected', personId: 'H1', fields: ['phone', 'commune'] }]);
  const before = journeyOf(begun);
  expect(facts.reduce(evolve, before)).toEqual({ ...before, version: before.version + 1 });
  expect(after(begun, { type: 'NoteCorrection', personId: 'H1', fields: [] })).toEqual([]);
});

test('The direction learns of an objection and of an erasure at once, after 14 and after 25 days', () => {
  for (const kind of ['objection', 'erasure'] as const)
    expect(whatComes(kind, asks(kind)(begun), { until: '2016-09-01T00:00', from: '2016-06-15T10:00' })).toEqual([
      '2016-06-15T10:00 direction',
      '2016-06-29T09:00 direction',
      '2016-07-11T09:00 direction',
    ]);
});

test('In a closed journey too, and no longer once it is done or taken back', () => {
  const over = closed(since('maturation', '2016-01-04'), '2016-06-01');
  const comes = (facts: readonly JourneyFact[]) => whatComes('erasure', facts, { until: '2016-09-01T00:00' });
  const asked = asks('erasure')(over);
  expect(comes(asked)).toHaveLength(3);
  expect(comes([...asked, done('erasure', 'H1', '2016-06-15')])).toEqual([]);
  expect(comes(withdraws('erasure', asked))).toEqual([]);
});

test('A mistake is the advisor’s to look at, each message once, with nothing of what it says in the reminder', () => {
  const text = 'Mon rendez-vous du 3 mai n’a pas eu lieu.';
  const facts = [...begun, ...after(begun, { type: 'ReportMistake', personId: 'H1', text }, undefined, 'M/1')];
  const [reminder] = planReminders(journeyOf(facts), association).filter(({ rule }) => rule === 'mistake');
  expect(reminder).toMatchObject({ subject: 'M/1', recipient: 'advisor', due: '2016-06-15' });
  expect(reminder?.why).not.toContain('3 mai');
  expect(openClaims(journeyOf([...facts, done('mistake', 'M/1', '2016-06-15')]))).toEqual([]);
});

test('An import leaves what was asked as it is', () => {
  const [claim] = journeyOf([...asks('objection')(begun), imported('2016-07-01')]).claims;
  expect(claim && isSeenTo({ done: {} }, claim)).toBe(false);
});
