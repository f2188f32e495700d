import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { closed, entered, journeyOf, requested, since } from './facts.ts';
import { type Command, given } from './given.ts';

const grid: Command<'RecordEvaluation'> = {
  type: 'RecordEvaluation',
  date: '2016-06-14',
  transition: 'maturationToCreation',
  themes: [
    { theme: 'gouvernance', mark: 1 },
    { theme: 'modele_economique', mark: 5 },
  ],
  holderPresent: true,
  advisor: 'N. Belhadj',
};
const filled = (changes: Partial<Command<'RecordEvaluation'>> = {}): JourneyFact => {
  const { type: _, workPlan, ...evaluation } = { ...grid, ...changes };
  return {
    type: 'EvaluationRecorded',
    evaluation: { ...evaluation, id: 'C1', projectId: 'P1' },
    ...(workPlan !== undefined && { workPlan }),
  };
};
const maturation = since('maturation', '2016-03-01');
const enter = (on = '2016-06-15') => ({ type: 'EnterPhase', phase: 'creation', on }) as const;

test('A grid is kept with its work plan and its points of vigilance', () => {
  const whole = { ...grid, workPlan: 'étude de marché', vigilance: 'trésorerie' };
  given(...maturation)
    .when(whole)
    .happens(filled({ workPlan: 'étude de marché', vigilance: 'trésorerie' }));
});

test.each([0, 6, 2.5, Number.NaN])('%d is no mark', (mark) => {
  given(...maturation)
    .when({ ...grid, themes: [{ theme: 'gouvernance', mark }] })
    .isRefused('gridMark', /« gouvernance »/, 'themes');
});

test('After the grid that both filled, the maturation goes over into creation', () => {
  given(...maturation, filled())
    .when(enter())
    .happens(
      {
        type: 'PhaseLeft',
        episodeId: 'maturation/2016-03-01',
        phase: 'maturation',
        end: '2016-06-14',
        endReason: 'nextPhase',
      },
      {
        type: 'PhaseEntered',
        episode: { id: 'C1', projectId: 'P1', phase: 'creation', start: '2016-06-15', advisor: 'N. Belhadj' },
      },
    );
});

test('A grid filled alone does not do, one filled together beside it does', () => {
  given(...maturation, filled({ holderPresent: false }))
    .when(enter())
    .isRefused('gridAlone', /à deux/);
  const decision = given(...maturation, filled({ holderPresent: false }), filled()).when(enter());
  decision.happens(expect.objectContaining({ type: 'PhaseLeft' }), expect.objectContaining({ type: 'PhaseEntered' }));
});

test('A grid of another passage does not do, nor one from before the phase', () => {
  given(...maturation, filled({ transition: 'exit' }))
    .when(enter())
    .isRefused('gridMissing', /manque/);
  given(...maturation, filled({ date: '2016-02-28' }))
    .when(enter())
    .isRefused('gridMissing', /manque/);
});

test('The creation needs a grid of its own to go over into the follow-up', () => {
  const creation = [...since('creation', '2016-03-01')];
  const follow = { type: 'EnterPhase', phase: 'postCreation', on: '2016-06-15' } as const;
  given(...creation, filled())
    .when(follow)
    .isRefused('gridMissing', /de la création au suivi/);
  given(...creation, filled({ transition: 'creationToPostCreation' }))
    .when(follow)
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', phase: 'creation' }),
      expect.objectContaining({ type: 'PhaseEntered' }),
    );
});

test('A phase never begins before the one it follows, and not ahead', () => {
  given(...maturation, filled())
    .when(enter('2015-01-01'))
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', end: '2016-03-01' }),
      expect.objectContaining({ type: 'PhaseEntered', episode: expect.objectContaining({ start: '2016-03-01' }) }),
    );
  given(...maturation, filled())
    .when(enter('2016-06-16'))
    .isRefused('dateInFuture', /futur/, 'on');
});

test('Only an appointment leads into welcome and maturation, no decision', () => {
  given(requested())
    .when({ type: 'EnterPhase', phase: 'welcome', on: '2016-06-15' })
    .isRefused('noTransition', /On ne passe pas/, 'phase');
  given(...since('welcome', '2016-03-01'))
    .when({ type: 'EnterPhase', phase: 'maturation', on: '2016-06-15' })
    .isRefused('noTransition', /On ne passe pas/, 'phase');
});

test('CitésLab has no creation', () => {
  given(...since('seeding', '2016-03-01'), filled())
    .when(enter())
    .isRefused('noTransition', /On ne passe pas/, 'phase');
});

test('Jobs are whole ones, created in the creation or after it, also when it is over', () => {
  const job = { date: '2016-06-01', count: 2, fte: 1.5, contract: 'cdi' };
  const created = { type: 'JobsCreated', jobCreation: { ...job, id: 'C1', projectId: 'P1' } } as const;
  const creation = since('creation', '2016-03-01');
  const lives = [
    creation,
    [...creation, entered('postCreation', '2016-05-01')],
    closed(creation, '2016-06-10', 'autonomous'),
  ];
  for (const facts of lives)
    given(...facts)
      .when({ type: 'RecordJobs', job })
      .happens(created);
  given(...creation)
    .when({ type: 'RecordJobs', job: { ...job, count: 0 } })
    .isRefused('jobsCount', /au moins un/, 'count');
  given(...creation)
    .when({ type: 'RecordJobs', job: { ...job, date: '2016-06-16' } })
    .isRefused('dateInFuture', /futur/, 'date');
  expect(journeyOf([...creation, created]).jobCreations).toEqual([created.jobCreation]);
});
