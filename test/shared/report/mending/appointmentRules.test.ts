import { expect, it } from 'vitest';
import { appointment, episode, project } from '../records.ts';
import { mendingIn, named } from './mending.ts';

it('A planned appointment is named from the day after it on', () => {
  const appointments = [appointment('A', '2016-05-10T10:00', { status: 'planned' })];
  expect(named({ appointments }, 'outcomeNotNoted', '2016-05-10')).toEqual([]);
  expect(mendingIn({ appointments }, '2016-05-11').outcomeNotNoted).toEqual([
    ['A@2016-05-10T10:00', 'accueil / orientation, 10 mai 2016'],
  ]);
});

it('A held appointment without a place is named, no other', () => {
  const appointments = [
    appointment('A', '2016-05-10T10:00'),
    appointment('B', '2016-05-10T10:00', { placeId: 'L1' }),
    appointment('C', '2016-05-10T10:00', { status: 'noShow' }),
    appointment('D', '2015-05-10T10:00'),
  ];
  expect(named({ appointments }, 'appointmentWithoutPlace')).toEqual(['A@2016-05-10T10:00']);
});

it('A welcomed project without a territory is named', () => {
  const projects = [project('A'), project('B', { territory: 'lille' }), project('C')];
  const appointments = ['A', 'B'].map((id) => appointment(id, '2016-05-10T10:00'));
  expect(named({ projects, appointments }, 'projectWithoutTerritory')).toEqual(['A']);
});

it('A project in creation without a lead is named once', () => {
  const episodes = ['A', 'B'].flatMap((id) => [
    episode(id, 'creation', '2015-01-01', '2016-02-01'),
    episode(id, 'creation', '2016-03-01'),
  ]);
  const holders = [
    { projectId: 'A', personId: 'P', role: 'coHolder' as const },
    { projectId: 'B', personId: 'Q', role: 'lead' as const },
  ];
  const projects = ['A', 'B'].map((id) => project(id));
  expect(named({ projects, episodes, holders }, 'projectWithoutReferent')).toEqual(['A']);
});

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
