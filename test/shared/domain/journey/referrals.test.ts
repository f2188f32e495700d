import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { appointment, closed, journeyOf, since } from './facts.ts';
import { type Command, given } from './given.ts';

const refer = (...referrals: Command<'Refer'>['referrals']): Command<'Refer'> => ({
  type: 'Refer',
  date: '2016-06-14',
  referrals,
});
const toAdie = { partnerId: 'adie', purpose: 'microcrédit' };
const referred: JourneyFact = {
  type: 'Referred',
  referral: { ...toAdie, id: 'C1', projectId: 'P1', date: '2016-06-14', outcome: 'waiting' },
};
const toBge: JourneyFact = {
  type: 'Referred',
  referral: { partnerId: 'bge', id: 'C1/2', projectId: 'P1', date: '2016-06-14', outcome: 'waiting' },
};
const welcome = since('welcome', '2016-03-01');

test('A referral waits from its day on', () => {
  given(...welcome)
    .when(refer(toAdie))
    .happens(referred);
});

test('Several partners at once are as many referrals, each with an id of its own', () => {
  given(...welcome)
    .when(refer(toAdie, { partnerId: 'bge' }))
    .happens(referred, toBge);
});

test('It is of the whole project or of one who carries it, made by today, while the journey goes on', () => {
  given(...welcome)
    .when(refer({ ...toAdie, personId: 'H9' }))
    .isRefused('notHolder', /ne porte pas/, 'personId');
  given(...welcome)
    .when({ ...refer(toAdie), date: '2016-06-16' })
    .isRefused('dateInFuture', /futur/, 'date');
  given(...closed(welcome, '2016-06-01'))
    .when(refer(toAdie))
    .isRefused('closed', /clos/);
});

test('It is to somebody, once: the same partner twice, or again on the same day, is refused', () => {
  given(...welcome)
    .when(refer())
    .isRefused('noPartner', /au moins un/, 'partnerIds');
  given(...welcome)
    .when(refer(toAdie, toAdie))
    .isRefused('referralTwice', /deux fois/, 'partnerIds');
  given(...welcome, referred)
    .when(refer({ partnerId: 'adie' }))
    .isRefused('alreadyReferred', /14 juin 2016/, 'partnerIds');
  given(...welcome, referred)
    .when({ ...refer({ partnerId: 'adie' }), date: '2016-06-15' })
    .happens({
      type: 'Referred',
      referral: { partnerId: 'adie', id: 'C1', projectId: 'P1', date: '2016-06-15', outcome: 'waiting' },
    });
});

test('In a seeding it rests on progress, sector and legal status', () => {
  const grounds = { progress: 'idée', sector: 'restauration', legalStatus: 'association' };
  const seeding = given(...since('seeding', '2016-03-01'));
  seeding.when(refer(toAdie)).isRefused('referralGrounds', /complétez les trois/, 'grounds');
  seeding
    .when(refer({ ...toAdie, grounds: { ...grounds, sector: '' } }))
    .isRefused('referralGrounds', /trois/, 'grounds');
  seeding.when(refer({ ...toAdie, grounds })).happens({ ...referred, grounds });
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

const { id: _, projectId: __, ...visit } = appointment('C1', 'welcome', '2016-06-14T09:00', 'held');
const withReferrals = (
  more: Partial<typeof visit>,
  ...referrals: Command<'Refer'>['referrals']
): Command<'RecordAppointment'> => ({ type: 'RecordAppointment', appointment: { ...visit, ...more }, referrals });

test('A held appointment may bring referrals of its day, noted with it or not at all', () => {
  const journey = given(...welcome);
  journey.when(withReferrals({}, toAdie, { partnerId: 'bge' })).happens(
    {
      type: 'AppointmentRecorded',
      appointment: { ...visit, id: 'C1', projectId: 'P1' },
      notedAt: Date.parse('2016-06-15T08:00Z'),
    },
    referred,
    toBge,
  );
  journey.when(withReferrals({}, toAdie, toAdie)).isRefused('referralTwice', /deux fois/, 'partnerIds');
  journey
    .when(withReferrals({ at: '2016-06-20T09:00', status: 'planned' }, toAdie))
    .isRefused('referralNotHeld', /honoré/, 'partnerIds');
  journey.when(withReferrals({ status: 'noShow' }, toAdie)).isRefused('referralNotHeld', /honoré/, 'partnerIds');
});
