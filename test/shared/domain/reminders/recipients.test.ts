import { expect, test } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { StaffMember } from '../../../../shared/domain/association.ts';
import { staffFor } from '../../../../shared/domain/reminders/recipients.ts';

const day = '2016-08-10';
const august = [{ from: '2016-08-01', to: '2016-08-19' }];

/** The fictional team, with some of them away in August or gone. */
const team = (away: string[], changes: Partial<StaffMember> = { absences: august }) => ({
  ...association,
  team: association.team.map((member) => (away.includes(member.name) ? { ...member, ...changes } : member)),
});
const names = (recipient: 'advisor' | 'supportReferent', of: typeof association, advisor?: string, meant?: string) =>
  staffFor(
    { recipient, ...(meant !== undefined && { advisor: meant }) },
    advisor === undefined ? {} : { advisor },
    of,
    day,
  ).map(({ name }) => name);

test('A message to the advisor goes to the advisor', () => {
  expect(names('advisor', association, 'F. Oumarou')).toEqual(['F. Oumarou']);
});

test('or to the one the appointment was with', () => {
  expect(names('advisor', association, 'F. Oumarou', 'D. Wattez')).toEqual(['D. Wattez']);
});

test('When the advisor is away the backup gets it', () => {
  expect(names('advisor', team(['F. Oumarou']), 'F. Oumarou')).toEqual(['S. Quévy']);
});

test('also when the advisor has left, or never was of the team', () => {
  const left = team(['F. Oumarou'], { contract: { from: '2012-01-02', to: '2016-08-09' } });
  expect(names('advisor', left, 'F. Oumarou')).toEqual(['S. Quévy']);
  expect(names('advisor', association, 'J. Ancien')).toEqual(['M. Rosselle']);
});

test('With both away, or nobody in charge, the support referent', () => {
  expect(names('advisor', team(['F. Oumarou', 'S. Quévy']), 'F. Oumarou')).toEqual(['M. Rosselle']);
  expect(names('advisor', association)).toEqual(['M. Rosselle']);
});

test('A message to the support referent goes to their backup when they are away, then to the director', () => {
  expect(names('supportReferent', association, 'F. Oumarou')).toEqual(['M. Rosselle']);
  expect(names('supportReferent', team(['M. Rosselle']))).toEqual(['G. Lestienne']);
  expect(names('supportReferent', team(['M. Rosselle', 'G. Lestienne']))).toEqual(['A. Verhaeghe']);
});

test('Without all of them, whoever is there; with nobody there, the director all the same', () => {
  const everybody = association.team.map(({ name }) => name);
  const but = (name: string) => everybody.filter((other) => other !== name);
  expect(names('advisor', team(but('K. Dhaussy')), 'F. Oumarou')).toEqual(['K. Dhaussy']);
  expect(names('advisor', team(everybody), 'F. Oumarou')).toEqual(['A. Verhaeghe']);
});

test('Two support referents with one backup make one message', () => {
  const two = {
    ...association,
    team: association.team.map((member): StaffMember => {
      if (member.name === 'M. Rosselle') return { ...member, backup: 'K. Dhaussy', absences: august };
      if (member.name !== 'N. Belhadj') return member;
      return { ...member, roles: ['supportReferent'], backup: 'K. Dhaussy', absences: august };
    }),
  };
  expect(names('supportReferent', two)).toEqual(['K. Dhaussy']);
});
