import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { appointment, closed, entered, imported, journeyOf, noted, settled, since } from '../journey/facts.ts';
import { letPass, whatComes } from './future.ts';

const until = '2017-06-30T12:00';
const quiet = (phase: 'welcome' | 'seeding' | 'maturation' | 'creation', facts: JourneyFact[], from?: string) =>
  whatComes(`${phase}Quiet`, facts, { until, ...(from !== undefined && { from }) });

test('Six weeks without appointment: the advisor, two weeks later again, four weeks later the support referent', () => {
  expect(quiet('maturation', since('maturation', '2016-03-01'))).toEqual([
    '2016-04-12T09:00 advisor',
    '2016-04-26T09:00 advisor',
    '2016-05-24T09:00 supportReferent',
  ]);
});

test('A creation is quiet after eight weeks, a seeding after four', () => {
  expect(quiet('creation', since('creation', '2016-03-01'))).toEqual([
    '2016-04-26T09:00 advisor',
    '2016-05-10T09:00 advisor',
    '2016-06-07T09:00 supportReferent',
  ]);
  expect(quiet('seeding', since('seeding', '2016-03-01'))).toEqual([
    '2016-03-29T09:00 advisor',
    '2016-04-12T09:00 advisor',
    '2016-05-10T09:00 supportReferent',
  ]);
});

test('After the welcome nobody is chased: the advisor sees once who is quiet for six months', () => {
  expect(quiet('welcome', since('welcome', '2016-03-01'))).toEqual(['2016-09-01T09:00 advisor']);
});

test('The weeks are seven days long where the clock changes, and nine in the morning is nine', () => {
  // Six weeks from 1 March go over the change of 27 March; from 1 October over that of 30 October.
  expect(quiet('maturation', since('maturation', '2016-10-03'))[0]).toBe('2016-11-14T09:00 advisor');
  const at = planReminders(journeyOf(since('maturation', '2016-10-03')), association)[0]?.at;
  expect(at).toBe(Date.parse('2016-11-14T08:00Z'));
});

test('What falls on a holiday or a weekend comes the next working morning', () => {
  // Six weeks on is Saturday 16 April; eight weeks on Saturday 30 April; twelve weeks on Saturday 28 May.
  expect(quiet('maturation', since('maturation', '2016-03-05'))).toEqual([
    '2016-04-18T09:00 advisor',
    '2016-05-02T09:00 advisor',
    '2016-05-30T09:00 supportReferent',
  ]);
  // Six weeks before Easter Monday.
  expect(quiet('maturation', since('maturation', '2016-02-15'))[0]).toBe('2016-03-29T09:00 advisor');
});

test('An appointment held begins the weeks anew, so does one that is ahead', () => {
  const facts = since('maturation', '2016-03-01');
  expect(quiet('maturation', [...facts, noted(appointment('A1', 'maturation', '2016-04-01T10:00', 'held'))])[0]).toBe(
    '2016-05-13T09:00 advisor',
  );
  expect(quiet('maturation', [...facts, noted(appointment('A1', 'maturation', '2016-09-01T10:00'))])[0]).toBe(
    '2016-10-13T09:00 advisor',
  );
});

test.each(['noShow', 'excused', 'cancelled'] as const)('An appointment that is %s does not', (status) => {
  const facts = [
    ...since('maturation', '2016-03-01'),
    noted(appointment('A1', 'maturation', '2016-04-01T10:00')),
    settled('A1', status),
  ];
  expect(quiet('maturation', facts)[0]).toBe('2016-04-12T09:00 advisor');
});

test('After an appointment the whole ladder comes again', () => {
  const { journey } = letPass(journeyOf(since('maturation', '2016-03-01')), { until: '2016-06-01T12:00' });
  const back = noted(appointment('A1', 'maturation', '2016-06-02T10:00', 'held'));
  const facts = [...since('maturation', '2016-03-01'), ...raisedOf(journey.raised), back];
  expect(quiet('maturation', facts)).toEqual([
    '2016-07-15T09:00 advisor',
    '2016-07-28T09:00 advisor',
    '2016-08-25T09:00 supportReferent',
  ]);
});

test('Put off, it is silent until that day, and then begins with the advisor', () => {
  const facts: JourneyFact[] = [
    ...since('maturation', '2016-03-01'),
    { type: 'FollowUpPostponed', rule: 'maturationQuiet', until: '2016-09-01' },
  ];
  expect(quiet('maturation', facts)).toEqual([
    '2016-09-01T09:00 advisor',
    '2016-09-15T09:00 advisor',
    '2016-10-13T09:00 supportReferent',
  ]);
  const welcome: JourneyFact[] = [
    ...since('welcome', '2016-03-01'),
    { type: 'FollowUpPostponed', rule: 'welcomeQuiet', until: '2016-12-01' },
  ];
  expect(quiet('welcome', welcome)).toEqual(['2016-12-01T09:00 advisor']);
});

test('A journey that was imported is quiet from the import on, however long it was before', () => {
  const episodes = [{ id: 'S1', projectId: 'P1', phase: 'maturation' as const, start: '2015-03-01' }];
  expect(quiet('maturation', [imported('2016-03-01', { episodes })])).toEqual([
    '2016-04-12T09:00 advisor',
    '2016-04-26T09:00 advisor',
    '2016-05-24T09:00 supportReferent',
  ]);
});

test('A new phase and a reopening begin the weeks anew; the end ends them', () => {
  const facts = since('maturation', '2016-03-01');
  expect(quiet('creation', [...facts, entered('creation', '2016-04-20')])[0]).toBe('2016-06-15T09:00 advisor');
  expect(quiet('maturation', [...facts, entered('creation', '2016-04-20')])).toEqual([]);
  const gone = closed(facts, '2016-04-01');
  expect(quiet('maturation', gone)).toEqual([]);
  const reopened: JourneyFact = { type: 'Reopened', on: '2016-09-01', stage: 'maturation', why: 'retour' };
  expect(quiet('maturation', [...gone, reopened, entered('maturation', '2016-09-01')])[0]).toBe(
    '2016-10-13T09:00 advisor',
  );
});

test('It says since when, also where Jalon keeps the time only from later on', () => {
  const episodes = [{ id: 'S1', projectId: 'P1', phase: 'maturation' as const, start: '2016-02-01' }];
  const why = (facts: JourneyFact[]) => planReminders(journeyOf(facts), association).map((reminder) => reminder.why);
  expect(why([imported('2016-03-01', { episodes })]).slice(0, 3)).toEqual([
    'aucun rendez-vous tenu ou prévu depuis 10 semaines (1er février 2016)',
    'aucun rendez-vous tenu ou prévu depuis 12 semaines (1er février 2016), deuxième relance',
    'aucun rendez-vous tenu ou prévu depuis 16 semaines (1er février 2016), malgré deux relances à l’accompagnateur',
  ]);
});

const raisedOf = (raised: Record<string, { on: string; to: string[] }>): JourneyFact[] =>
  Object.entries(raised).map(([reminderId, { on, to }]) => ({
    type: 'NudgeRaised',
    reminderId,
    rule: reminderId.split('/')[0] ?? '',
    due: reminderId.split('/').at(-1) ?? '',
    on,
    to,
  }));
