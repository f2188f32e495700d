import { expect, test } from 'vitest';
import { association } from '../../../shared/association/association.ts';
import { advisorsOf, colleagueUnder, idInAddress, isDirection } from '../../../shared/domain/colleagues.ts';

test('everybody of the team is named in an address by an id of their own, which says no name', () => {
  for (const member of association.team) {
    expect(colleagueUnder(association, idInAddress(member))).toBe(member);
    expect(idInAddress(member)).not.toContain(member.name);
  }
  expect(colleagueUnder(association, 'M. Rosselle')).toBeUndefined();
});

test('advisors are those of the team who have the role', () => {
  expect(advisorsOf(association).map(({ name }) => name)).not.toContain('A. Verhaeghe');
  expect(advisorsOf(association)).toHaveLength(8);
});

test('the direction is the director and the administration', () => {
  expect(isDirection(association, 'A. Verhaeghe')).toBe(true);
  expect(isDirection(association, 'M. Rosselle')).toBe(false);
  expect(isDirection(association, 'Personne')).toBe(false);
});
