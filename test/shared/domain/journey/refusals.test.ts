import { expect, test } from 'vitest';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { type RefusalCode, refusals } from '../../../../shared/domain/refusals.ts';
import { appointment, closed, entered, holders, left, noted, project, requested, since, taken } from './facts.ts';
import { type Command, given } from './given.ts';

const maturation = since('maturation', '2016-03-01');
const visit: Command<'RecordAppointment'>['appointment'] = {
  personIds: ['H1'],
  type: 'maturation',
  at: '2016-06-20T14:00',
  status: 'planned',
};
const grid: Command<'RecordEvaluation'> = {
  type: 'RecordEvaluation',
  date: '2016-06-14',
  transition: 'maturationToCreation',
  themes: [{ theme: 'modele_economique', mark: 3 }],
  holderPresent: true,
  advisor: 'N. Belhadj',
};
const interview = { type: 'RecordExitInterview', proposedOn: '2016-06-14' } as const;
const close: Command<'Close'> = { type: 'Close', on: '2016-06-15', reason: 'abandoned', outcomes: [] };
const enterCreation = { type: 'EnterPhase', phase: 'creation', on: '2016-06-15' } as const;
const refer = { type: 'Refer' as const, date: '2016-06-14', referrals: [{ partnerId: 'adie' }] };

const planned = (id: string, at: string) => noted(appointment(id, 'maturation', at));
const gridOf = (holderPresent: boolean): JourneyFact => {
  const { type: _, ...evaluation } = { ...grid, holderPresent };
  return { type: 'EvaluationRecorded', evaluation: { ...evaluation, id: 'E1', projectId: 'P1' } };
};

const ahead = [...maturation, planned('A1', '2016-06-20T14:00')];
const comes = { type: 'ConfirmAppointment', appointmentId: 'A1', personId: 'H1', to: '2016-06-20T14:00' } as const;
const seenTo: JourneyFact = { type: 'FollowUpDone', rule: 'erasure', subject: 'H1', due: '2016-06-01' };
const fiveMistakes = ['M1', 'M2', 'M3', 'M4', 'M5'].map(
  (id): JourneyFact => ({ type: 'MistakeReported', id, personId: 'H1', on: '2016-06-01', text: 'La date est fausse.' }),
);

/** What the use cases refuse on their own. */
const ofUseCases = [
  'changedMeanwhile',
  'nothingToUndo',
  'undoneByOthers',
  'tooLateToUndo',
  'mergeStays',
  'erasureStays',
  'onlyDirection',
] as const;

/** What is refused of two journeys, of two persons, or of an erasure: merging.test.ts, samePersons.test.ts, erasing.test.ts. */
const ofTwo = [
  'sameJourney',
  'otherProgramme',
  'survivorClosed',
  'closedAfterStay',
  'interviewedByOther',
  'notMerged',
  'unknownPerson',
  'samePerson',
  'mergedElsewhere',
  'stillOpen',
] as const;

/** Every refusal that a journey's rules know: what was, what is asked, and the sentence, by its telling words. */
const cases: Record<
  Exclude<RefusalCode, (typeof ofUseCases)[number] | (typeof ofTwo)[number]>,
  [facts: JourneyFact[], command: JourneyCommand, sentence: RegExp, field?: string]
> = {
  unknownJourney: [[], { type: 'TakeInCharge', advisor: 'N. Belhadj' }, /n’existe pas/],
  claimSeenTo: [
    [requested(), { type: 'ErasureAsked', personId: 'H1', on: '2016-06-01' }, seenTo],
    { type: 'WithdrawClaim', kind: 'erasure', personId: 'H1' },
    /plus être retirée/,
  ],
  noMistake: [maturation, { type: 'ReportMistake', personId: 'H1', text: ' ' }, /ce qui est faux/, 'text'],
  manyMistakes: [
    [requested(), ...fiveMistakes],
    { type: 'ReportMistake', personId: 'H1', text: 'Encore une' },
    /^5 messages attendent/,
    'text',
  ],
  journeyExists: [[requested()], { type: 'ReceiveIntake', project: project(), holders }, /déjà enregistrée/],
  alreadyTaken: [[requested(), taken('D. Wattez')], { type: 'TakeInCharge', advisor: 'N. Belhadj' }, /par D\. Wattez/],
  nobodyInCharge: [[requested()], { type: 'HandBack', advisor: 'N. Belhadj' }, /Personne n’a pris/],
  notYours: [[requested(), taken('D. Wattez')], { type: 'HandBack', advisor: 'N. Belhadj' }, /par D\. Wattez/],
  notIntake: [maturation, { type: 'HandBack', advisor: 'N. Belhadj' }, /changez plutôt/],
  sameAdvisor: [maturation, { type: 'ChangeAdvisor', advisor: 'N. Belhadj' }, /N\. Belhadj accompagne déjà/, 'advisor'],
  unknownStaff: [[requested()], { type: 'TakeInCharge', advisor: 'J. Inconnu' }, /J\. Inconnu ne fait pas/, 'advisor'],
  closed: [closed(maturation, '2016-06-01'), enterCreation, /clos depuis le 1er juin 2016/],
  notClosed: [maturation, { type: 'Reopen', on: '2016-06-15', why: 'retour' }, /n’est pas clos/],
  dateInFuture: [maturation, { ...grid, date: '2016-06-16' }, /dans le futur/, 'date'],
  dateInPast: [
    maturation,
    { type: 'RecordAppointment', appointment: { ...visit, at: '2016-06-15T09:59' } },
    /est passée/,
    'at',
  ],
  unknownAppointment: [maturation, { type: 'SettleAppointment', appointmentId: 'A9', status: 'held' }, /n’existe pas/],
  alreadySettled: [
    [...maturation, noted(appointment('A1', 'maturation', '2016-05-01T10:00', 'held'))],
    { type: 'SettleAppointment', appointmentId: 'A1', status: 'noShow' },
    /déjà noté « honoré »/,
  ],
  notExpected: [ahead, { ...comes, personId: 'H2' }, /n’est pas attendue/],
  appointmentOver: [
    [...maturation, planned('A1', '2016-06-15T10:00')],
    { ...comes, to: '2016-06-15T10:00' },
    /est passé/,
  ],
  appointmentElsewhen: [ahead, { ...comes, to: '2016-06-19T14:00' }, /a changé de moment/],
  wishMissing: [ahead, { ...comes, type: 'AskToMoveAppointment', wish: '' }, /quel moment/, 'wish'],
  wishTooLong: [ahead, { ...comes, type: 'AskToMoveAppointment', wish: 'é'.repeat(301) }, /300 lettres/, 'wish'],
  notHolder: [
    maturation,
    { type: 'RecordAppointment', appointment: { ...visit, personIds: ['H1', 'H9'] } },
    /ne porte pas/,
    'personIds',
  ],
  nobodyThere: [
    maturation,
    { type: 'RecordAppointment', appointment: { ...visit, personIds: [] } },
    /qui était là/,
    'personIds',
  ],
  wrongType: [
    maturation,
    { type: 'RecordAppointment', appointment: { ...visit, type: 'creation' } },
    /« création » .* Possible ici : maturation, entretien de sortie\./,
    'type',
  ],
  appointmentCap: [
    [...maturation, ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => planned(`A${day}`, `2016-07-0${day}T10:00`))],
    { type: 'RecordAppointment', appointment: visit },
    /Les 8 rendez-vous/,
    'type',
  ],
  noTransition: [
    maturation,
    { type: 'EnterPhase', phase: 'postCreation', on: '2016-06-15' },
    /de « maturation » à « suivi post-création »/,
    'phase',
  ],
  gridMissing: [maturation, enterCreation, /de la maturation à la création\) manque/],
  gridAlone: [[...maturation, gridOf(false)], enterCreation, /sans le porteur/],
  gridEmpty: [maturation, { ...grid, themes: [] }, /au moins un thème/, 'themes'],
  gridMark: [maturation, { ...grid, themes: [{ theme: 'gouvernance', mark: 6 }] }, /de 1 à 5/, 'themes'],
  themeTwice: [
    maturation,
    { ...grid, themes: [...grid.themes, { theme: 'modele_economique', mark: 4 }] },
    /« modèle économique » est noté deux fois/,
    'themes',
  ],
  exitInterviewMissing: [maturation, close, /Proposez d’abord/],
  interviewerIsAdvisor: [
    maturation,
    { ...interview, interviewer: 'N. Belhadj' },
    /N\. Belhadj a accompagné/,
    'interviewer',
  ],
  advisorInterviewed: [
    [
      ...maturation,
      { type: 'ExitInterviewRecorded', exitInterview: { id: 'X1', projectId: 'P1', interviewer: 'K. Dhaussy' } },
    ],
    { type: 'ChangeAdvisor', advisor: 'K. Dhaussy' },
    /K\. Dhaussy a mené l’entretien/,
    'advisor',
  ],
  interviewerMissing: [
    maturation,
    { ...interview, answer: 'accepted', date: '2016-06-20' },
    /qui mène l’entretien/,
    'interviewer',
  ],
  endReasonNextPhase: [maturation, { ...close, reason: 'nextPhase' }, /n’est pas une raison/, 'reason'],
  unknownOutcome: [
    since('seeding', '2016-03-01'),
    { ...close, outcomes: ['astronaute'] },
    /« astronaute »/,
    'outcomes',
  ],
  referralGrounds: [
    since('seeding', '2016-03-01'),
    {
      ...refer,
      referrals: [{ partnerId: 'adie', grounds: { progress: 'idée', sector: 'restauration', legalStatus: '' } }],
    },
    /complétez les trois/,
    'grounds',
  ],
  noPartner: [maturation, { ...refer, referrals: [] }, /au moins un partenaire/, 'partnerIds'],
  referralTwice: [
    maturation,
    { ...refer, referrals: [{ partnerId: 'adie' }, { partnerId: 'adie' }] },
    /deux fois/,
    'partnerIds',
  ],
  alreadyReferred: [
    [
      ...maturation,
      { type: 'Referred', referral: { id: 'R1', projectId: 'P1', partnerId: 'adie', date: '2016-06-14' } },
    ],
    refer,
    /du 14 juin 2016/,
    'partnerIds',
  ],
  referralNotHeld: [
    maturation,
    { type: 'RecordAppointment', appointment: visit, referrals: [{ partnerId: 'adie' }] },
    /rendez-vous honoré/,
    'partnerIds',
  ],
  unknownReferral: [maturation, { type: 'SettleReferral', referralId: 'R9', outcome: 'engaged' }, /n’existe pas/],
  jobsTooEarly: [maturation, { type: 'RecordJobs', job: { date: '2016-06-01', count: 1 } }, /phase de création/],
  jobsCount: [
    since('creation', '2016-03-01'),
    { type: 'RecordJobs', job: { date: '2016-06-01', count: 0.5 } },
    /nombre entier/,
    'count',
  ],
  postponeInPast: [
    maturation,
    { type: 'PostponeFollowUp', rule: 'maturationQuiet', until: '2016-06-15' },
    /à venir/,
    'until',
  ],
  stillPlanned: [
    [...maturation, planned('A1', '2016-06-20T10:00')],
    { type: 'CorrectAppointment', appointmentId: 'A1', changes: { durationMinutes: 45 } },
    /encore prévu/,
  ],
  beganPhase: [
    [...maturation, noted(appointment('A1', 'maturation', '2016-03-01T10:00', 'held'))],
    { type: 'WithdrawRecord', kind: 'appointment', id: 'A1', why: 'doublon' },
    /a ouvert l’étape « maturation »/,
  ],
  phaseOrder: [
    [
      requested(),
      taken(),
      entered('welcome', '2016-03-01'),
      left('welcome', '2016-03-01', '2016-03-09'),
      entered('maturation', '2016-03-10'),
      noted(appointment('A1', 'maturation', '2016-03-10T10:00', 'held')),
    ],
    { type: 'CorrectAppointment', appointmentId: 'A1', changes: { at: '2016-02-28T10:00' } },
    /ne se suivent plus/,
    'at',
  ],
  unknownRecord: [maturation, { type: 'WithdrawRecord', kind: 'referral', id: 'R9', why: 'doublon' }, /n’existe pas/],
  gridUsed: [
    [...maturation, gridOf(true), left('maturation', '2016-03-01', '2016-06-14'), entered('creation', '2016-06-15')],
    { type: 'WithdrawRecord', kind: 'evaluation', id: 'E1', why: 'doublon' },
    /a servi à un passage/,
  ],
  whyMissing: [
    [...maturation, gridOf(false)],
    { type: 'WithdrawRecord', kind: 'evaluation', id: 'E1', why: ' ' },
    /pourquoi/,
    'why',
  ],
  unknownFollowUp: [maturation, { type: 'FinishFollowUp', reminderId: 'maturationQuiet/2016-04-12' }, /n’existe pas/],
  nothingToPutOff: [
    maturation,
    { type: 'PostponeFollowUp', rule: 'creationQuiet', until: '2016-07-15' },
    /plus à regarder/,
    'rule',
  ],
  erased: [
    [
      ...closed(maturation, '2016-06-01'),
      { type: 'PersonErased', personId: 'H1', on: '2016-06-10' },
      { type: 'PersonErased', personId: 'H2', on: '2016-06-10' },
    ],
    { type: 'Reopen', on: '2016-06-14', why: 'retour' },
    /sont effacées/,
  ],
  absorbed: [
    [...maturation, { type: 'AbsorbedInto', on: '2016-06-01', mergedBy: 'D. Wattez', survivorId: 'P2' }],
    { type: 'TakeInCharge', advisor: 'N. Belhadj' },
    /rapproché d’un autre le 1er juin 2016, par D\. Wattez/,
  ],
  noSituation: [
    closed(maturation, '2016-06-01'),
    { type: 'RecordExitSituation', situation: ' ' },
    /la situation/,
    'situation',
  ],
};

test.each(Object.entries(cases))('%s is said in plain words', (code, [facts, command, sentence, field]) => {
  given(...facts)
    .when(command)
    .isRefused(code as RefusalCode, sentence, field);
});

test('There is no refusal that nothing reaches', () => {
  expect([...Object.keys(cases), ...ofUseCases, ...ofTwo].sort()).toEqual(Object.keys(refusals).sort());
});
