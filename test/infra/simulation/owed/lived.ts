import { createRandom, type Random } from '../../../../infra/simulation/random.ts';
import { association } from '../../../../shared/association/association.ts';
import { holderMoment, teamDay, teamMoment } from '../../../../shared/domain/calendar.ts';
import type { AppointmentType } from '../../../../shared/domain/codeLists.ts';
import type { CommandContext, JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toDay, toInstant, toLocal } from '../../../../shared/domain/paris.ts';
import { programmeDefinitions } from '../../../../shared/domain/programmes.ts';
import { planReminders, type Reminder } from '../../../../shared/domain/reminders/planReminders.ts';
import { partsOf } from '../../../../shared/domain/reminders/reminderId.ts';
import type { Instant } from '../../../../shared/domain/time.ts';

/**
 * The journal of a journey that is lived by chance through the domain of Jalon, what falls due raised the moment it does.
 * `onStep` sees what each step added, and what came of it. Left out is what the two are known to answer differently: a colleague put in charge
 * where nobody was, and a second appointment that a holder cancels.
 */
export const lived = (
  seed: string,
  from: Instant,
  to: Instant,
  onStep: (added: readonly JourneyEvent[], journey: Journey) => void,
): JourneyEvent[] => {
  const random = createRandom(seed);
  const events: JourneyEvent[] = [];
  let journey: Journey | undefined;
  const carryOut = (command: JourneyCommand, at: Instant, by: CommandContext['by']): void => {
    const context = { commandId: `C${events.length}`, journeyId: 'J1', at, by, from: 'slack' } as const;
    const facts = decide(journey, command, { ...context, association });
    if (isRefusal(facts) || facts.length === 0) return;
    const added = facts.map((fact, index) => ({ ...fact, ...context, sequence: events.length + index + 1 }));
    events.push(...added);
    journey = facts.reduce<Journey | undefined>(evolve, journey);
    if (journey) onStep(added, journey);
  };

  const raiseUntil = (until: Instant, earliest: Instant): void => {
    const momentOf = ({ recipient, at }: Reminder): Instant =>
      (recipient === 'holders' ? holderMoment : teamMoment)(Math.max(at, earliest), association.calendar);
    for (;;) {
      const reminders = journey ? planReminders(journey, association) : [];
      const at = Math.min(...reminders.map(momentOf));
      if (at > until) return;
      const due = reminders.filter((reminder) => momentOf(reminder) <= at);
      const latest = new Map(due.map((reminder) => [`${reminder.rule}/${reminder.subject}`, reminder]));
      for (const { id } of latest.values())
        carryOut({ type: 'RaiseNudge', reminderId: id, to: [] }, at, { kind: 'timer' });
    }
  };

  const programme = random.pick(['ess', 'ess', 'citeslab'] as const);
  const project = { id: 'J1', programme, otherDomains: [] };
  const holders = ['H1', 'H2'].map((personId) => ({ projectId: 'J1', personId, role: 'lead' as const }));
  carryOut({ type: 'ReceiveIntake', project, holders }, from, { kind: 'holder' });
  for (let now = from; now < to; ) {
    const next =
      now + random.between(1, random.pick([2, 20, 100, 400, 1_200])) * 3_600_000 + random.between(0, 3_599_999);
    raiseUntil(next, now);
    now = next;
    if (!journey) break;
    const { command, byHolder } = anyCommand(journey, now, random);
    carryOut(command, now, byHolder ? { kind: 'holder' } : { kind: 'staff', name: 'N. Belhadj' });
  }
  return events;
};

type Anything = { command: JourneyCommand; byHolder?: true };

const anyCommand = (journey: Journey, now: Instant, random: Random): Anything => {
  const matters = journey.advisor === undefined ? [charge] : [charge, ...all];
  return random.pick(matters)(journey, now, random);
};

const colleagues = association.team.map(({ name }) => name);
const hoursFrom = (now: Instant, hours: number): string => toLocal(now + hours * 3_600_000);

const charge = ({ advisor }: Journey, _: Instant, random: Random): Anything => {
  if (advisor === undefined) return { command: { type: 'TakeInCharge', advisor: random.pick(colleagues) } };
  if (random.chance(0.5)) return { command: { type: 'HandBack', advisor } };
  return { command: { type: 'ChangeAdvisor', advisor: random.pick(colleagues) } };
};

const typesOf = ({ project, stage }: Journey): AppointmentType[] => {
  const next = programmeDefinitions[project.programme].transitions.find(
    ({ from, by }) => from === stage && by.kind === 'appointmentHeld',
  );
  const own: AppointmentType[] = stage === 'intake' || stage === 'closed' ? [] : [stage];
  return [...own, ...own, ...(next?.by.kind === 'appointmentHeld' ? [next.by.type] : []), 'exit'];
};

const record = (journey: Journey, now: Instant, random: Random): Anything => {
  const status = random.pick(['planned', 'planned', 'held', 'noShow'] as const);
  const at = hoursFrom(now, status === 'planned' ? random.between(1, 900) : -random.between(1, 100));
  const advisor = random.chance(0.2) ? { advisor: random.pick(colleagues) } : {};
  const appointment = { personIds: ['H1', 'H2'], at, type: random.pick(typesOf(journey)), status, ...advisor };
  return { command: { type: 'RecordAppointment', appointment } };
};

const ofAppointment = (journey: Journey, now: Instant, random: Random): Anything => {
  const [appointment] = journey.appointments.filter(({ status }) => status === 'planned');
  if (!appointment) return record(journey, now, random);
  const { id: appointmentId, at } = appointment;
  const answer = { appointmentId, personId: random.pick(['H1', 'H2']), to: at };
  const status = random.pick(['held', 'held', 'noShow', 'noShow', 'excused', 'cancelled'] as const);
  const cancels = toInstant(at) > now;
  return random.pick<Anything>([
    { command: { type: 'SettleAppointment', appointmentId, status } },
    { command: { type: 'SettleAppointment', appointmentId, status } },
    { command: { type: 'MoveAppointment', appointmentId, at: hoursFrom(now, random.between(1, 500)) } },
    { command: { type: 'AskToMoveAppointment', wish: `${now}`, ...answer }, byHolder: true },
    { command: { type: 'ConfirmAppointment', ...answer }, byHolder: true },
    ...(cancels ? [{ command: { type: 'CancelAppointment', ...answer }, byHolder: true } as const] : []),
  ]);
};

const phase = ({ stage, episodes }: Journey, now: Instant, random: Random): Anything => {
  const transition = stage === 'maturation' ? 'maturationToCreation' : 'creationToPostCreation';
  const themes = [{ theme: association.vocabularies.evaluationThemes[0]?.code ?? '', mark: 3 }];
  const grid = { date: toDay(now), themes, holderPresent: true, advisor: 'N. Belhadj' };
  const next = stage === 'maturation' ? 'creation' : 'postCreation';
  const exit = random.chance(0.3) ? 'exit' : transition;
  return random.pick<Anything>([
    { command: { type: 'RecordEvaluation', transition: exit, ...grid } },
    ...(episodes.length > 0 ? [{ command: { type: 'EnterPhase', phase: next, on: toDay(now) } } as const] : []),
  ]);
};

const referral = ({ referrals }: Journey, now: Instant, random: Random): Anything => {
  const [{ id } = { id: '' }] = referrals.filter(({ outcome }) => outcome === 'waiting');
  const grounds = { progress: 'idée', sector: 'x', legalStatus: 'y' };
  if (id && random.chance(0.4)) return { command: { type: 'SettleReferral', referralId: id, outcome: 'engaged' } };
  return { command: { type: 'Refer', date: toDay(now), referrals: [{ partnerId: random.pick(['X', 'Y']), grounds }] } };
};

const ending = (_: Journey, now: Instant, random: Random): Anything =>
  random.pick<Anything>([
    { command: { type: 'RecordExitInterview', proposedOn: toDay(now) } },
    { command: { type: 'Close', on: toDay(now), reason: 'unreachable', outcomes: [] } },
    { command: { type: 'Reopen', on: toDay(now), why: 'revient' } },
    { command: { type: 'RecordExitSituation', situation: 'emploi' } },
    { command: { type: 'RecordLaterSituation', situation: 'emploi' } },
  ]);

const followUp = (journey: Journey, now: Instant, random: Random): Anything => {
  const raised = Object.keys(journey.raised);
  if (raised.length === 0) return record(journey, now, random);
  const reminderId = random.pick(raised);
  const { rule, subject } = partsOf(reminderId);
  const until = teamDay(now + random.between(1, 60) * 86_400_000, association.calendar);
  const about = { rule, ...(subject !== undefined && { subject }) };
  if (random.chance(0.5)) return { command: { type: 'FinishFollowUp', reminderId } };
  return { command: { type: 'PostponeFollowUp', until, ...about } };
};

const claim = (_: Journey, __: Instant, random: Random): Anything => {
  const about = { kind: random.pick(['objection', 'erasure'] as const), personId: 'H1' };
  return random.pick<Anything>([
    { command: { type: 'ReceiveClaim', ...about }, byHolder: true },
    { command: { type: 'WithdrawClaim', ...about }, byHolder: true },
    { command: { type: 'ReportMistake', personId: 'H2', text: 'un nom' }, byHolder: true },
  ]);
};

const correction = ({ appointments }: Journey, now: Instant, random: Random): Anything => {
  const settled = appointments.filter(({ status }) => status !== 'planned');
  if (settled.length === 0) return { command: { type: 'NoteCorrection', personId: 'H1', fields: ['phone'] } };
  const { id } = random.pick(settled);
  if (random.chance(0.5)) return { command: { type: 'WithdrawRecord', kind: 'appointment', id, why: 'erreur' } };
  const changes = {
    status: random.pick(['held', 'noShow', 'excused'] as const),
    at: hoursFrom(now, -random.between(1, 300)),
  };
  return { command: { type: 'CorrectAppointment', appointmentId: id, changes } };
};

const all = [
  record,
  record,
  ofAppointment,
  ofAppointment,
  ofAppointment,
  ofAppointment,
  ofAppointment,
  phase,
  referral,
  followUp,
  ending,
  claim,
  correction,
];
