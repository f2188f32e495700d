import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { closed, imported, journeyOf, since } from '../journey/facts.ts';
import { letPass, raise, whatComes } from './future.ts';

const referral = (date: string, outcome: 'waiting' | 'engaged' = 'waiting') => ({
  id: 'R1',
  projectId: 'P1',
  partnerId: 'adie',
  date,
  outcome,
});
const welcome = since('welcome', '2016-03-01');
const referred: JourneyFact = { type: 'Referred', referral: referral('2016-03-15') };
const until = '2016-12-31T12:00';
const news = (facts: JourneyFact[]) => whatComes('referralNews', facts, { until });
const lapsed = (facts: JourneyFact[]) => whatComes('referralLapsed', facts, { until });

test('A referral without news: the advisor is asked after 30 days, and told after 90 that it counts as nothing', () => {
  expect(news([...welcome, referred])).toEqual(['2016-04-14T09:00 advisor']);
  expect(lapsed([...welcome, referred])).toEqual(['2016-06-13T09:00 advisor']);
});

test('After 90 days it has no follow-up, in the records too', () => {
  const journey = journeyOf([...welcome, referred]);
  expect(raise(journey, 'referralLapsed/R1/2016-06-13', toInstant('2016-06-13T09:00'))).toEqual([
    {
      type: 'NudgeRaised',
      reminderId: 'referralLapsed/R1/2016-06-13',
      rule: 'referralLapsed',
      due: '2016-06-13',
      on: '2016-06-13',
      to: [],
    },
    { type: 'ReferralSettled', referralId: 'R1', outcome: 'noFollowUp' },
  ]);
  expect(letPass(journey, { until }).journey.referrals[0]?.outcome).toBe('noFollowUp');
});

test('What became of it, or the end of the journey, ends the asking', () => {
  const engaged: JourneyFact = { type: 'ReferralSettled', referralId: 'R1', outcome: 'engaged' };
  for (const facts of [[...welcome, referred, engaged], closed([...welcome, referred], '2016-03-20')]) {
    expect(news(facts)).toEqual([]);
    expect(lapsed(facts)).toEqual([]);
  }
});

test('Imported referrals wait from the import on', () => {
  const episodes = [{ id: 'S1', projectId: 'P1', phase: 'welcome' as const, start: '2015-01-10' }];
  const records = { episodes, referrals: [referral('2015-02-01')] };
  expect(news([imported('2016-03-01', records)])).toEqual(['2016-03-31T09:00 advisor']);
  expect(lapsed([imported('2016-03-01', records)])).toEqual(['2016-05-30T09:00 advisor']);
  expect(news([imported('2016-03-01', { ...records, referrals: [referral('2015-02-01', 'engaged')] })])).toEqual([]);
});
