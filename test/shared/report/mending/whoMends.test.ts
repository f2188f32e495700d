import { expect, test } from 'vitest';
import type { StaffMember, StaffRole } from '../../../../shared/domain/association.ts';
import { whoMends } from '../../../../shared/report/mending/whoMends.ts';

const member = (name: string, roles: StaffRole[], contract: StaffMember['contract'] = { from: '2010-01-01' }) => ({
  name,
  roles,
  contract,
  slackUserId: name,
  email: '',
  absences: [],
});

const team = [
  member('Advisor', ['advisor']),
  member('Gone', ['advisor', 'trainingReferent'], { from: '2010-01-01', to: '2016-12-31' }),
  member('Support', ['supportReferent']),
  member('Director', ['director']),
];

const names = (who: 'advisor' | StaffRole, advisor?: string, day = '2017-01-03') =>
  whoMends({ who }, { advisor }, { team }, day).map(({ name }) => name);

test('Whoever is in charge puts a journey right, the support referent when they are gone or nobody is', () => {
  expect(names('advisor', 'Advisor')).toEqual(['Advisor']);
  expect(names('advisor', 'Gone', '2016-12-31')).toEqual(['Gone']);
  expect(names('advisor', 'Gone')).toEqual(['Support']);
  expect(names('advisor')).toEqual(['Support']);
});

test('Whoever has the role puts right what is of no journey, the director when nobody has it', () => {
  expect(names('trainingReferent', undefined, '2016-12-31')).toEqual(['Gone']);
  expect(names('trainingReferent')).toEqual(['Director']);
});
