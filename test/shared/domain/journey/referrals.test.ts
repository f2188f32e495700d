import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { closed, journeyOf, since } from './facts.ts';
import { type Command, given } from './given.ts';

const refer: Command<'Refer'> = { type: 'Refer', partnerId: 'adie', date: '2016-06-14', purpose: 'microcrédit' };
const referred: JourneyFact = {
  type: 'Referred',
  referral: {
    id: 'C1',
    projectId: 'P1',
    partnerId: 'adie',
    date: '2016-06-14',
    purpose: 'microcrédit',
    outcome: 'waiting',
  },
};
const welcome = since('welcome', '2016-03-01');

test('A referral waits from its day on', () => {
  given(...welcome)
    .when(refer)
    .happens(referred);
});

test('It is of the whole project or of one who carries it, made by today, while the journey goes on', () => {
  given(...welcome)
    .when({ ...refer, personId: 'H9' })
    .isRefused('notHolder', /ne porte pas/, 'personId');
  given(...welcome)
    .when({ ...refer, date: '2016-06-16' })
    .isRefused('dateInFuture', /futur/, 'date');
  given(...closed(welcome, '2016-06-01'))
    .when(refer)
    .isRefused('closed', /clos/);
});

test('In a seeding it rests on progress, sector and legal status', () => {
  const grounds = { progress: 'idée', sector: 'restauration', legalStatus: 'association' };
  const seeding = given(...since('seeding', '2016-03-01'));
  seeding.when(refer).isRefused('referralGrounds', /complétez les trois/, 'grounds');
  seeding.when({ ...refer, grounds: { ...grounds, sector: '' } }).isRefused('referralGrounds', /trois/, 'grounds');
  seeding.when({ ...refer, grounds }).happens({ ...referred, grounds });
});

test('What became of it is noted, and can be noted anew, also after the end', () => {
  const settle = (outcome: 'engaged' | 'refused') => ({ type: 'SettleReferral', referralId: 'C1', outcome }) as const;
  const engaged: JourneyFact = { type: 'ReferralSettled', referralId: 'C1', outcome: 'engaged' };
  given(...welcome, referred)
    .when(settle('engaged'))
    .happens(engaged);
  given(...welcome, referred, engaged)
    .when(settle('engaged'))
    .nothingHappens();
  given(...closed([...welcome, referred, engaged], '2016-06-01'))
    .when(settle('refused'))
    .happens({ type: 'ReferralSettled', referralId: 'C1', outcome: 'refused' });
  expect(journeyOf([...welcome, referred, engaged]).referrals[0]?.outcome).toBe('engaged');
});
