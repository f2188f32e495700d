import { imported } from './facts.ts';
import { answer, grid, recorded, request, visit } from './goldenCommands.ts';
import type { GoldenLife } from './goldenLife.ts';

/**
 * The lives of the golden files, by the name of the file. What was written is never written again: a new fact, or a new
 * shape of one, gets a life of its own here.
 */
export const goldenLives: Readonly<Record<string, (life: GoldenLife) => void>> = {
  'creation-and-reopening': ({ does, holderDoes, bringsUp }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    holderDoes('2016-03-01T18:30', {
      type: 'JoinProject',
      holder: { projectId: 'P1', personId: 'H3', role: 'coHolder' },
    });
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    const first = does('2016-03-02T09:05', visit('welcome', 'planned', '2016-03-08T14:00'));
    does('2016-03-03T11:00', { type: 'MoveAppointment', appointmentId: first, at: '2016-03-09T10:00' });
    does('2016-03-09T11:30', { type: 'SettleAppointment', appointmentId: first, status: 'held' });
    does('2016-04-06T11:30', visit('maturation', 'held', '2016-04-06T10:00'));
    does('2016-04-07T09:00', grid('maturationToCreation', '2016-04-07'));
    does('2016-04-08T09:00', { type: 'EnterPhase', phase: 'creation', on: '2016-04-08' });
    does('2016-06-01T09:00', {
      type: 'RecordJobs',
      job: { date: '2016-06-01', count: 2, contract: 'cdi', fte: 1.5 },
    });
    const more = does('2016-06-01T09:05', { type: 'RecordJobs', job: { date: '2016-06-01', count: 1 } });
    does('2016-06-01T09:10', { type: 'WithdrawRecord', kind: 'jobCreation', id: more, why: 'notée deux fois' });
    does('2016-06-02T09:00', { type: 'ChangeAdvisor', advisor: 'D. Wattez' });
    does('2016-06-03T09:00', grid('creationToPostCreation', '2016-06-03'));
    does('2016-06-03T09:10', { type: 'EnterPhase', phase: 'postCreation', on: '2016-06-03' });
    bringsUp('2016-12-05T09:00');
    does('2016-12-06T09:00', grid('exit', '2016-12-06'));
    does('2016-12-06T09:10', {
      type: 'RecordExitInterview',
      proposedOn: '2016-12-06',
      answer: 'accepted',
      date: '2016-12-13',
      interviewer: 'K. Dhaussy',
    });
    does('2016-12-14T09:00', { type: 'Close', on: '2016-12-14', reason: 'autonomous', outcomes: [] });
    does('2017-01-04T09:00', { type: 'RecordExitSituation', situation: 'en emploi' });
    does('2017-06-14T09:00', { type: 'RecordLaterSituation', situation: 'en formation' });
    does('2017-09-01T09:00', { type: 'Reopen', on: '2017-09-01', why: 'un nouveau local' });
  },

  'follow-ups': ({ does, holderDoes, bringsUp }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    bringsUp('2016-03-03T09:00');
    does('2016-03-03T10:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    const first = does('2016-03-04T16:00', {
      ...visit('welcome', 'held', '2016-03-04T14:00'),
      referrals: [{ partnerId: 'adie', personId: 'H1', purpose: 'microcrédit' }],
    });
    does('2016-03-11T16:00', visit('maturation', 'held', '2016-03-11T14:00'));
    bringsUp('2016-04-04T09:00');
    does('2016-04-04T11:00', { type: 'PostponeFollowUp', rule: 'referralNews', subject: first, until: '2016-04-18' });
    bringsUp('2016-04-25T09:00');
    does('2016-04-26T10:00', { type: 'FinishFollowUp', reminderId: 'maturationQuiet/2016-04-22' });
    does('2016-04-26T10:05', { type: 'PostponeFollowUp', rule: 'maturationQuiet', until: '2016-05-17' });
  },

  mistakes: ({ does, holderDoes, takesBack }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    does('2016-03-02T09:30', { type: 'HandBack', advisor: 'N. Belhadj' });
    does('2016-03-02T10:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    does('2016-03-09T11:30', visit('welcome', 'held', '2016-03-09T10:00'));
    const second = does('2016-04-06T11:30', visit('maturation', 'held', '2016-04-06T10:00'));
    const other = does('2016-04-20T11:30', visit('maturation', 'held', '2016-04-20T10:00'));
    does('2016-04-20T11:32', { type: 'WithdrawRecord', kind: 'appointment', id: other, why: 'un autre projet' });
    does('2016-04-21T09:00', {
      type: 'CorrectAppointment',
      appointmentId: second,
      changes: { at: '2016-04-05T10:00' },
    });
    const referral = does('2016-04-21T09:10', {
      type: 'Refer',
      date: '2016-04-21',
      referrals: [{ partnerId: 'adie' }],
    });
    does('2016-04-21T09:12', { type: 'WithdrawRecord', kind: 'referral', id: referral, why: 'pas parti' });
    const alone = does('2016-04-22T09:00', grid('maturationToCreation', '2016-04-22'));
    does('2016-04-22T09:02', { type: 'WithdrawRecord', kind: 'evaluation', id: alone, why: 'remplie sans le porteur' });
    does('2016-04-27T12:00', visit('maturation', 'held', '2016-04-27T10:00'));
    takesBack('2016-04-27T12:03');
  },

  answers: ({ does, holderDoes, bringsUp }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    const first = does('2016-03-02T09:05', visit('welcome', 'planned', '2016-03-08T14:00'));
    holderDoes('2016-03-03T20:00', answer('ConfirmAppointment', first, '2016-03-08T14:00'));
    holderDoes('2016-03-04T20:00', {
      ...answer('AskToMoveAppointment', first, '2016-03-08T14:00'),
      wish: 'plutôt le matin',
    });
    bringsUp('2016-03-07T09:00');
    does('2016-03-07T10:00', { type: 'MoveAppointment', appointmentId: first, at: '2016-03-10T09:30' });
    holderDoes('2016-03-07T12:00', answer('ConfirmAppointment', first, '2016-03-10T09:30'));
    const second = does('2016-03-07T14:00', visit('welcome', 'planned', '2016-03-21T14:00'));
    holderDoes('2016-03-09T20:00', answer('CancelAppointment', first, '2016-03-10T09:30'));
    holderDoes('2016-03-09T20:05', {
      ...answer('AskToMoveAppointment', second, '2016-03-21T14:00'),
      wish: 'le même jour à 17 h',
    });
  },

  claims: ({ does, holderDoes, bringsUp }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    holderDoes('2016-03-05T10:00', { type: 'NoteCorrection', personId: 'H1', fields: ['phone', 'commune'] });
    holderDoes('2016-03-05T10:05', { type: 'ReceiveClaim', kind: 'objection', personId: 'H1' });
    holderDoes('2016-03-05T10:06', { type: 'WithdrawClaim', kind: 'objection', personId: 'H1' });
    holderDoes('2016-03-05T10:07', { type: 'ReceiveClaim', kind: 'erasure', personId: 'H2' });
    holderDoes('2016-03-05T10:08', { type: 'WithdrawClaim', kind: 'erasure', personId: 'H2' });
    holderDoes('2016-03-06T10:00', { type: 'ReceiveClaim', kind: 'objection', personId: 'H2' });
    holderDoes('2016-03-06T10:01', { type: 'ReceiveClaim', kind: 'erasure', personId: 'H1' });
    const mistake = holderDoes('2016-03-06T10:02', {
      type: 'ReportMistake',
      personId: 'H1',
      text: 'mon projet a un autre nom',
    });
    bringsUp('2016-03-07T09:00');
    does('2016-03-08T09:00', { type: 'FinishFollowUp', reminderId: `mistake/${mistake}/2016-03-06` });
  },

  merged: (life) => {
    const visited = sentTwice(life);
    life.merges('2016-03-10T09:00');
    life.does('2016-03-16T12:00', { type: 'SettleAppointment', appointmentId: visited, status: 'held' });
  },

  erased: ({ does, holderDoes, erases }) => {
    holderDoes('2016-03-01T10:00', request('ess'));
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'N. Belhadj' });
    erases('2016-03-10T09:00', 'H2');
    does('2016-03-11T09:00', { type: 'Close', on: '2016-03-11', reason: 'abandoned', outcomes: [] });
    erases('2016-03-14T09:00', 'H1');
  },

  separated: (life) => {
    const visited = sentTwice(life);
    life.merges('2016-03-10T09:00');
    life.does('2016-03-16T12:00', { type: 'SettleAppointment', appointmentId: visited, status: 'held' });
    life.separates('2016-05-02T09:00');
  },

  imported: ({ does, bringsUp }) => {
    const stay = { id: 'E1', projectId: 'P1', phase: 'maturation', start: '2016-01-11', advisor: 'D. Wattez' } as const;
    const referral = { id: 'O1', projectId: 'P1', partnerId: 'adie', date: '2016-04-29', outcome: 'waiting' } as const;
    const met = recorded('A1', '2016-01-11T10:00', 'held');
    const { records } = imported('2016-05-02', { episodes: [stay], appointments: [met], referrals: [referral] });
    const operator = { by: { kind: 'operator' }, from: 'import' } as const;
    does('2016-05-02T09:00', { type: 'ImportRecords', records }, operator);
    bringsUp('2016-06-01T09:00');
    does('2016-06-01T10:00', { type: 'SettleReferral', referralId: 'O1', outcome: 'engaged' });
    const ahead = recorded('A2', '2016-06-08T10:00', 'planned');
    const again = { ...records, appointments: [met, ahead], referrals: [{ ...referral, outcome: 'engaged' as const }] };
    does('2016-06-02T09:00', { type: 'ImportRecords', records: again }, operator);
  },

  seeding: ({ does, holderDoes }) => {
    holderDoes('2016-03-01T10:00', request('citeslab'));
    does('2016-03-02T09:00', { type: 'TakeInCharge', advisor: 'F. Oumarou' });
    does('2016-03-09T11:30', visit('seeding', 'held', '2016-03-09T10:00'));
    const grounds = { progress: 'idée', sector: 'restauration', legalStatus: 'association' };
    const referral = does('2016-03-10T09:00', {
      type: 'Refer',
      date: '2016-03-10',
      referrals: [{ partnerId: 'adie', grounds }],
    });
    does('2016-05-10T09:00', { type: 'SettleReferral', referralId: referral, outcome: 'engaged' });
    does('2016-05-11T09:00', { type: 'Close', on: '2016-05-11', reason: 'job', outcomes: ['job', 'training'] });
  },
};

/** The same request in P1 and in P2, where somebody took it, planned a visit, and the holder answered and asked something. */
const sentTwice = ({ does, holderDoes }: GoldenLife): string => {
  holderDoes('2016-03-01T10:00', request('ess'));
  holderDoes('2016-03-02T10:00', request('ess', 'P2'), { of: 'P2' });
  does('2016-03-03T09:00', { type: 'TakeInCharge', advisor: 'D. Wattez' }, { of: 'P2' });
  holderDoes('2016-03-03T10:00', { type: 'ReportMistake', personId: 'H1/2', text: 'un autre prénom' }, { of: 'P2' });
  const visited = does('2016-03-04T09:00', visit('welcome', 'planned', '2016-03-16T10:00', 'H1/2'), { of: 'P2' });
  const comes = { ...answer('ConfirmAppointment', visited, '2016-03-16T10:00'), personId: 'H1/2' };
  holderDoes('2016-03-05T10:00', comes, { of: 'P2' });
  return visited;
};
