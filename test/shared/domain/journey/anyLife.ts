import fc from 'fast-check';
import { association } from '../../../../shared/association/association.ts';
import {
  appointmentStatuses,
  appointmentTypes,
  endReasons,
  evaluationTransitions,
  exitInterviewAnswers,
  type Phase,
  type ProgrammeId,
  phases,
  referralOutcomes,
} from '../../../../shared/domain/codeLists.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { type Journey, openEpisode } from '../../../../shared/domain/journey/journey.ts';
import { toDay } from '../../../../shared/domain/paris.ts';
import { programmeDefinitions } from '../../../../shared/domain/programmes.ts';
import { reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { holders, project } from './facts.ts';

/** How a journey begins: by a request, or with records of a stay that goes on. */
export type Beginning = { programme: ProgrammeId; imported: { phase: number; daysAgo: number } | undefined };

/** One thing that somebody tries. `pick` chooses among what there is, `days` where on the calendar. */
export type Step = { wait: number; kind: keyof typeof weights; pick: number; days: number; hour: number };

/** What is tried, and how often beside the rest. */
const weights = {
  raiseDue: 8,
  advance: 3,
  leave: 1,
  takeInCharge: 2,
  handBack: 1,
  changeAdvisor: 1,
  recordAppointment: 8,
  moveAppointment: 3,
  settleAppointment: 5,
  answer: 4,
  refer: 2,
  settleReferral: 1,
  recordEvaluation: 2,
  enterPhase: 1,
  recordJobs: 1,
  recordExitInterview: 2,
  close: 1,
  recordSituation: 1,
  reopen: 2,
  postpone: 2,
  finish: 2,
  correct: 3,
  withdraw: 2,
  importAgain: 1,
};

const day = 24 * 60;

const anyStep: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof(
    fc.nat(12 * 60),
    fc.integer({ min: day, max: 30 * day }),
    fc.integer({ min: 30 * day, max: 200 * day }),
  ),
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Step['kind']) })),
  ),
  pick: fc.nat(10_000),
  days: fc.integer({ min: -30, max: 60 }),
  hour: fc.integer({ min: 8, max: 19 }),
});

export const anyBeginning: fc.Arbitrary<Beginning> = fc.record({
  programme: fc.constantFrom('ess', 'ess', 'citeslab'),
  imported: fc.option(fc.record({ phase: fc.nat(3), daysAgo: fc.nat(900) }), { nil: undefined, freq: 2 }),
});

export const anySteps = fc.array(anyStep, { minLength: 10, maxLength: 60, size: 'max' });

export const beginningCommand = ({ programme, imported }: Beginning, now: Instant): JourneyCommand => {
  if (!imported) return { type: 'ReceiveIntake', project: project(programme), holders };
  const { phases: known } = programmeDefinitions[programme];
  const phase = known[imported.phase % known.length] ?? 'welcome';
  const episode = {
    id: 'S1',
    projectId: 'P1',
    phase,
    start: addDays(toDay(now), -imported.daysAgo),
    advisor: 'F. Oumarou',
  };
  return { type: 'ImportRecords', records: { ...recordsOf({ project: project(programme) }), episodes: [episode] } };
};

/** What the step comes to in this journey, now: commands that may well be refused. */
export const commandsOf = ({ kind, pick, days, hour }: Step, journey: Journey, now: Instant): JourneyCommand[] => {
  const today = toDay(now);
  const one = <Item>(items: readonly Item[]): Item | undefined => items[pick % items.length];
  const code = <List extends readonly { code: string }[]>(list: List): List[number]['code'] => one(list)?.code ?? '';
  const advisor = one(association.team)?.name ?? '';
  const appointmentId = one(journey.appointments)?.id ?? 'none';
  const at = `${addDays(today, days)}T${String(hour).padStart(2, '0')}:00`;
  const on = addDays(today, Math.min(0, days));
  switch (kind) {
    case 'raiseDue':
      return [];
    case 'advance':
      return advance(journey, now);
    case 'leave':
      return leave(journey, now);
    case 'takeInCharge':
      return [{ type: 'TakeInCharge', advisor }];
    case 'handBack':
      return [{ type: 'HandBack', advisor: journey.advisor ?? advisor }];
    case 'changeAdvisor':
      return [{ type: 'ChangeAdvisor', advisor }];
    case 'recordAppointment': {
      const status = days > 0 ? 'planned' : code(appointmentStatuses);
      const type = pick % 5 === 0 ? code(appointmentTypes) : (openEpisode(journey)?.phase ?? 'welcome');
      const who = pick % 2 === 0 ? { advisor } : {};
      return [{ type: 'RecordAppointment', appointment: { personIds: ['H1'], at, type, status, ...who } }];
    }
    case 'moveAppointment':
      return [{ type: 'MoveAppointment', appointmentId, at }];
    case 'settleAppointment': {
      const status = code(appointmentStatuses.slice(1));
      return status === 'planned' ? [] : [{ type: 'SettleAppointment', appointmentId, status }];
    }
    case 'answer': {
      const to = one(journey.appointments)?.at ?? at;
      const about = { appointmentId, personId: pick % 5 === 0 ? 'H2' : 'H1', to };
      if (days > 30) return [{ type: 'CancelAppointment', ...about }];
      if (days > 0) return [{ type: 'ConfirmAppointment', ...about }];
      return [{ type: 'AskToMoveAppointment', ...about, wish: `plutôt ${hour} h` }];
    }
    case 'refer':
      return [
        {
          type: 'Refer',
          date: on,
          referrals: [{ partnerId: 'adie', grounds: { progress: 'idée', sector: 'x', legalStatus: 'y' } }],
        },
      ];
    case 'settleReferral':
      return [
        { type: 'SettleReferral', referralId: one(journey.referrals)?.id ?? 'none', outcome: code(referralOutcomes) },
      ];
    case 'recordEvaluation':
      return [grid(code(evaluationTransitions), on, pick % 2 === 0)];
    case 'enterPhase':
      return [{ type: 'EnterPhase', phase: code(phases), on }];
    case 'recordJobs':
      return [{ type: 'RecordJobs', job: { date: on, count: 1 + (pick % 3) } }];
    case 'recordExitInterview':
      return [
        {
          type: 'RecordExitInterview',
          proposedOn: on,
          answer: code(exitInterviewAnswers),
          ...(pick % 2 === 0 && { interviewer: advisor, date: on }),
        },
      ];
    case 'close':
      return [{ type: 'Close', on, reason: code(endReasons), outcomes: [] }];
    case 'recordSituation':
      return [{ type: pick % 2 === 0 ? 'RecordExitSituation' : 'RecordLaterSituation', situation: 'en emploi' }];
    case 'reopen':
      return [{ type: 'Reopen', on, why: 'retour' }];
    case 'finish':
      return [{ type: 'FinishFollowUp', reminderId: one(Object.keys(journey.raised)) ?? 'none' }];
    case 'correct': {
      const changes = pick % 2 === 0 ? { at } : { status: code(appointmentStatuses), type: code(appointmentTypes) };
      return [{ type: 'CorrectAppointment', appointmentId, changes }];
    }
    case 'withdraw': {
      const kind = one(['appointment', 'referral', 'evaluation', 'jobCreation'] as const) ?? 'appointment';
      const ids = {
        appointment: journey.appointments,
        referral: journey.referrals,
        evaluation: journey.evaluations,
        jobCreation: journey.jobCreations,
      }[kind].map(({ id }) => id);
      return [{ type: 'WithdrawRecord', kind, id: one(ids) ?? 'none', why: 'doublon' }];
    }
    case 'postpone':
      return [{ type: 'PostponeFollowUp', rule: one(reminderRules)?.id ?? '', until: addDays(today, days) }];
    case 'importAgain':
      return [
        {
          type: 'ImportRecords',
          records: { ...recordsOf(journey), project: { ...journey.project, title: String(pick) } },
        },
      ];
  }
};

/** How a colleague gets from one stage to the next. */
const advance = (journey: Journey, now: Instant): JourneyCommand[] => {
  const today = toDay(now);
  const { transitions } = programmeDefinitions[journey.project.programme];
  for (const { from, to, by } of transitions) {
    if (from !== journey.stage) continue;
    if (by.kind === 'decision' && to !== 'intake' && to !== 'closed')
      return [grid(by.grid, today, true), { type: 'EnterPhase', phase: to satisfies Phase, on: today }];
    if (by.kind === 'appointmentHeld') {
      const held = { personIds: ['H1'], type: by.type, at: `${today}T00:00`, status: 'held' } as const;
      return [{ type: 'RecordAppointment', appointment: { ...held, personIds: ['H1'] } }];
    }
  }
  return [];
};

/** How a journey is brought to its end, whatever it needs for it. */
const leave = (journey: Journey, now: Instant): JourneyCommand[] => {
  const today = toDay(now);
  if (journey.closing) return [];
  return [
    { type: 'RecordExitInterview', proposedOn: today, answer: 'declined' },
    grid('exit', today, true),
    { type: 'Close', on: today, reason: 'abandoned', outcomes: [] },
  ];
};

const grid = (
  transition: (typeof evaluationTransitions)[number]['code'],
  date: string,
  holderPresent: boolean,
): JourneyCommand => ({
  type: 'RecordEvaluation',
  date,
  transition,
  themes: [{ theme: 'gouvernance', mark: 3 }],
  holderPresent,
  advisor: 'N. Belhadj',
});

const recordsOf = (journey: Partial<Journey> & Pick<Journey, 'project'>) => ({
  project: journey.project,
  holders,
  episodes: journey.episodes ?? [],
  appointments: journey.appointments ?? [],
  referrals: journey.referrals ?? [],
  evaluations: journey.evaluations ?? [],
  exitInterviews: journey.exitInterviews ?? [],
  jobCreations: journey.jobCreations ?? [],
});
