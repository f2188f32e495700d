import { expect, it } from 'vitest';
import { mendingIn } from './mending.ts';

it('A partner without a family to whom somebody was sent in the year is named once, by name', () => {
  const partner = (id: string, family?: string) => ({
    id,
    name: `Maison ${id}`,
    aliases: [],
    ...(family && { family }),
  });
  const referral = (id: string, partnerId: string, date: string) => ({ id, partnerId, date });
  const records = {
    partners: [partner('P1'), partner('P2', 'finance'), partner('P3')],
    referrals: [
      referral('O1', 'P1', '2016-03-01'),
      referral('O2', 'P1', '2016-04-01'),
      referral('O3', 'P2', '2016-04-01'),
      referral('O4', 'P3', '2015-04-01'),
    ],
  };
  expect(mendingIn(records).partnerWithoutFamily).toEqual([['P1', 'Maison P1']]);
});
