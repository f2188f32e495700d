import { expect, test } from 'vitest';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import { appointment, closed, entered, imported, journeyOf, noted, requested, settled, since } from './facts.ts';
import { type Command, given } from './given.ts';

const close = (changes: Partial<Command<'Close'>> = {}): Command<'Close'> => ({
  type: 'Close',
  on: '2016-06-15',
  reason: 'abandoned',
  outcomes: [],
  ...changes,
});
const proposed = (proposedOn: string): JourneyFact => ({
  type: 'ExitInterviewRecorded',
  exitInterview: { id: 'X1', projectId: 'P1', proposedOn, answer: 'declined' },
});
const exitGrid = (date: string, holderPresent = true): JourneyFact => ({
  type: 'EvaluationRecorded',
  evaluation: { id: 'E1', projectId: 'P1', date, transition: 'exit', themes: [], holderPresent },
});
const maturation = since('maturation', '2016-03-01');

test.each(['maturation', 'creation', 'postCreation'] as const)(
  'From %s one leaves with an interview proposed and a grid',
  (phase) => {
    const facts = since(phase, '2016-03-01');
    given(...facts)
      .when(close())
      .isRefused('exitInterviewMissing', /entretien de sortie/);
    given(...facts, proposed('2016-06-14'))
      .when(close())
      .isRefused('gridMissing', /sortie/);
    given(...facts, proposed('2016-06-14'), exitGrid('2016-06-14', false))
      .when(close())
      .isRefused('gridAlone', /à deux/);
    given(...facts, proposed('2016-06-14'), exitGrid('2016-06-14'))
      .when(close())
      .happens(
        { type: 'PhaseLeft', episodeId: `${phase}/2016-03-01`, phase, end: '2016-06-15', endReason: 'abandoned' },
        { type: 'Closed', on: '2016-06-15', reason: 'abandoned', outcomes: [], stage: phase },
      );
  },
);

test('An interview and a grid of an earlier stay do not do', () => {
  given(...maturation, proposed('2016-02-29'), exitGrid('2016-06-14'))
    .when(close())
    .isRefused('exitInterviewMissing', /sortie/);
  given(...maturation, proposed('2016-03-01'), exitGrid('2016-02-29'))
    .when(close())
    .isRefused('gridMissing', /sortie/);
});

test('Nobody fills a grid with somebody who cannot be reached', () => {
  given(...maturation, proposed('2016-06-14'))
    .when(close({ reason: 'unreachable' }))
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', endReason: 'unreachable' }),
      expect.objectContaining({ type: 'Closed', reason: 'unreachable' }),
    );
});

test('A request and a welcome close with a reason alone', () => {
  given(requested())
    .when(close({ reason: 'referred' }))
    .happens({ type: 'Closed', on: '2016-06-15', reason: 'referred', outcomes: [], stage: 'intake' });
  given(...since('welcome', '2016-03-01'))
    .when(close())
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', phase: 'welcome' }),
      expect.objectContaining({ type: 'Closed', stage: 'welcome' }),
    );
});

test('A seeding ends with several outcomes at once', () => {
  given(...since('seeding', '2016-03-01'))
    .when(close({ reason: 'referred', outcomes: ['fundingOrPremises', 'handedToEss'] }))
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', phase: 'seeding' }),
      expect.objectContaining({ type: 'Closed', outcomes: ['fundingOrPremises', 'handedToEss'] }),
    );
  given(...since('welcome', '2016-03-01'))
    .when(close({ outcomes: ['job'] }))
    .isRefused('unknownOutcome', /« job »/, 'outcomes');
});

test('What was planned is cancelled with it, the exit interview is not', () => {
  const facts = [
    ...since('welcome', '2016-03-01'),
    noted(appointment('A1', 'welcome', '2016-06-20T10:00')),
    noted(appointment('A2', 'exit', '2016-06-22T10:00')),
    noted(appointment('A3', 'welcome', '2016-06-01T10:00', 'held')),
  ];
  given(...facts)
    .when(close())
    .happens(
      settled('A1', 'cancelled'),
      expect.objectContaining({ type: 'PhaseLeft' }),
      expect.objectContaining({ type: 'Closed' }),
    );
});

test('Nothing closes before it began, ahead, or twice', () => {
  given(...since('welcome', '2016-03-01'))
    .when(close({ on: '2016-01-01' }))
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', end: '2016-03-01' }),
      expect.objectContaining({ type: 'Closed', on: '2016-03-01' }),
    );
  given(requested())
    .when(close({ on: '2016-06-16' }))
    .isRefused('dateInFuture', /futur/, 'on');
  given(...closed([requested()], '2016-06-01'))
    .when(close())
    .isRefused('closed', /1er juin/);
});

test('Imported stays that never ended all end with the journey', () => {
  const episodes = [
    { id: 'S1', projectId: 'P1', phase: 'welcome' as const, start: '2016-01-10' },
    { id: 'S2', projectId: 'P1', phase: 'welcome' as const, start: '2016-02-10' },
  ];
  given(imported('2016-06-01', { episodes }))
    .when(close())
    .happens(
      expect.objectContaining({ type: 'PhaseLeft', episodeId: 'S1' }),
      expect.objectContaining({ type: 'PhaseLeft', episodeId: 'S2' }),
      expect.objectContaining({ type: 'Closed', stage: 'welcome' }),
    );
});

test('The exit interview is led by somebody who never accompanied the project', () => {
  const changed: JourneyFact = { type: 'AdvisorChanged', previously: 'N. Belhadj', advisor: 'D. Wattez' };
  const by = (interviewer: string): Command<'RecordExitInterview'> => ({
    type: 'RecordExitInterview',
    proposedOn: '2016-06-14',
    answer: 'accepted',
    date: '2016-06-20',
    interviewer,
  });
  const facts = given(...maturation, changed);
  facts.when(by('N. Belhadj')).isRefused('interviewerIsAdvisor', /N\. Belhadj/, 'interviewer');
  facts.when(by('D. Wattez')).isRefused('interviewerIsAdvisor', /D\. Wattez/, 'interviewer');
  facts.when(by('J. Inconnu')).isRefused('unknownStaff', /J\. Inconnu/, 'interviewer');
  facts.when(by('K. Dhaussy')).happens({
    type: 'ExitInterviewRecorded',
    exitInterview: {
      id: 'C1',
      projectId: 'P1',
      proposedOn: '2016-06-14',
      answer: 'accepted',
      date: '2016-06-20',
      interviewer: 'K. Dhaussy',
    },
  });
});

test('The answer to a proposal completes the proposal', () => {
  const answer: Command<'RecordExitInterview'> = {
    type: 'RecordExitInterview',
    proposedOn: '2016-06-14',
    answer: 'declined',
  };
  given(...maturation, proposed('2016-06-14'))
    .when(answer)
    .happens({
      type: 'ExitInterviewRecorded',
      exitInterview: { id: 'X1', projectId: 'P1', proposedOn: '2016-06-14', answer: 'declined' },
    });
  expect(journeyOf([...maturation, proposed('2016-06-14'), proposed('2016-06-14')]).exitInterviews).toHaveLength(1);
});

test('The situation on leaving and the one of six months later are facts of the closing', () => {
  const facts = closed(maturation, '2016-06-01');
  const leaving = { type: 'ExitSituationRecorded', situation: 'en emploi' } as const;
  const later = { type: 'LaterSituationRecorded', situation: 'en formation' } as const;
  given(...facts)
    .when({ type: 'RecordExitSituation', situation: 'en emploi' })
    .happens(leaving);
  given(...facts)
    .when({ type: 'RecordLaterSituation', situation: 'en formation' })
    .happens(later);
  given(...maturation)
    .when({ type: 'RecordLaterSituation', situation: 'x' })
    .isRefused('notClosed', /n’est pas clos/);
  const journey = [leaving, later].reduce(evolve, journeyOf(facts));
  expect(journey.closing).toMatchObject({ situation: 'en emploi', laterSituation: 'en formation' });
});

test('A journey reopens where it stood, and a new stay begins', () => {
  const facts = closed(maturation, '2016-06-01');
  const reopened = { type: 'Reopened', on: '2016-06-10', stage: 'maturation', why: 'nouvelle idée' } as const;
  given(...facts)
    .when({ type: 'Reopen', on: '2016-06-10', why: 'nouvelle idée' })
    .happens(reopened, {
      type: 'PhaseEntered',
      episode: { id: 'C1', projectId: 'P1', phase: 'maturation', start: '2016-06-10', advisor: 'N. Belhadj' },
    });
  const journey = journeyOf([...facts, reopened, entered('maturation', '2016-06-10')]);
  expect(journey.closing).toBeUndefined();
  expect(journey).toMatchObject({ stage: 'maturation', followedFrom: '2016-06-10', postponed: {} });
});

test('A request reopens as a request; nothing reopens before it closed, nor ahead', () => {
  const facts = closed([requested()], '2016-06-01');
  const reopen = (on: string) => ({ type: 'Reopen', on, why: 'rappel' }) as const;
  given(...facts)
    .when(reopen('2016-05-01'))
    .happens({ type: 'Reopened', on: '2016-06-01', stage: 'intake', why: 'rappel' });
  given(...facts)
    .when(reopen('2016-06-16'))
    .isRefused('dateInFuture', /futur/, 'on');
});
