import { expect, it } from 'vitest';
import { appointment, episode, project } from '../records.ts';
import { named } from './mending.ts';

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
