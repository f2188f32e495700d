import { expect, test } from 'vitest';
import { type AppointmentStatus, endReasons, phases } from '../../../../shared/domain/codeLists.ts';
import { addMonths } from '../../../../shared/domain/days.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toDay, toInstant, toLocal } from '../../../../shared/domain/paris.ts';
import { partsOf } from '../../../../shared/domain/reminders/reminderId.ts';
import { reminderRules } from '../../../../shared/domain/reminders/reminderRules.ts';
import { liveAlone, to } from './liveAlone.ts';

const { acts, journeys } = liveAlone(1, 300);
const every = <Item>(items: readonly Item[]): Item[] => [...new Set(items)].sort();
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

const commands = acts.flatMap(({ act, refused }) => (act.kind === 'command' && !refused ? [act] : []));
const ofType = <Type extends JourneyCommand['type']>(type: Type) =>
  commands.flatMap(({ at, command }) =>
    command.type === type ? [{ ...(command as Extract<JourneyCommand, { type: Type }>), givenAt: at }] : [],
  );

test('In four years every stage is reached, journeys close in each, and for every reason', () => {
  expect(every(journeys.map(({ stage }) => stage))).toEqual(every(['intake', 'closed', ...codes(phases)]));
  const closed = ofType('Close').map(({ reason }) => reason);
  expect(every(closed)).toEqual(every(codes(endReasons).filter((code) => code !== 'nextPhase')));
  const stages = acts.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'Closed' ? fact.stage : [])));
  expect(every(stages)).toEqual(every(['intake', ...codes(phases)]));
});

/** Of the records of the time before Jalon, a second form, the timers, the page of one's own data. */
type OfNobodyHere = 'ReceiveIntake' | 'ImportRecords' | 'JoinProject' | 'RaiseNudge' | 'NoteCorrection';

const asked: Record<Exclude<JourneyCommand['type'], OfNobodyHere>, true> = {
  TakeInCharge: true,
  HandBack: true,
  ChangeAdvisor: true,
  RecordAppointment: true,
  MoveAppointment: true,
  SettleAppointment: true,
  ConfirmAppointment: true,
  AskToMoveAppointment: true,
  CancelAppointment: true,
  Refer: true,
  SettleReferral: true,
  RecordEvaluation: true,
  EnterPhase: true,
  RecordJobs: true,
  RecordExitInterview: true,
  Close: true,
  RecordExitSituation: true,
  RecordLaterSituation: true,
  Reopen: true,
  FinishFollowUp: true,
  PostponeFollowUp: true,
  CorrectAppointment: true,
  WithdrawRecord: true,
  ReceiveClaim: true,
  WithdrawClaim: true,
  ReportMistake: true,
};

test('People ask of a journey whatever can be asked of it', () => {
  expect(every(commands.map(({ command }) => command.type))).toEqual(Object.keys(asked).sort());
});

const raisedIn = (journey: Journey, rule: string): string[] =>
  Object.keys(journey.raised).filter((id) => partsOf(id).rule === rule);

test('Whatever the rules bring up is brought up in some journey', () => {
  const raised = reminderRules.map(({ id }) => id).filter((rule) => journeys.some((one) => raisedIn(one, rule).length));
  expect(raised).toEqual(reminderRules.map(({ id }) => id));
});

test('Outcomes of every kind are noted: at once, and only after days of asking', () => {
  const settled = every(ofType('SettleAppointment').map(({ status }) => status));
  expect(settled).toEqual(['cancelled', 'excused', 'held', 'noShow'] satisfies AppointmentStatus[]);
  const asked = journeys.map((journey) => raisedIn(journey, 'appointmentOutcome').length);
  expect(asked).toContain(0);
  expect(Math.max(...asked)).toBeGreaterThan(5);
});

const refusals = (...refused: string[]) => acts.filter((one) => refused.includes(one.refused ?? ''));
const planned = ofType('RecordAppointment').filter(({ appointment }) => appointment.status === 'planned');
const ahead = planned.map(({ appointment, givenAt }) => (toInstant(appointment.at) - givenAt) / 86_400_000);
const longer = (phase: string, months: number) =>
  journeys.filter(({ episodes }) =>
    episodes.some((stay) => stay.phase === phase && addMonths(stay.start, months) < (stay.end ?? toDay(to))),
  );
const timesMoved = Object.values(Object.groupBy(ofType('MoveAppointment'), ({ appointmentId }) => appointmentId));
const timeOf = (at: number): string => toLocal(at).slice(11);

test.each(
  Object.entries({
    'requests that nobody ever takes': journeys.filter(({ advisors }) => advisors.length === 0),
    'requests taken only after the nudge': journeys.filter(
      (one) => one.advisors.length > 0 && raisedIn(one, 'intakeNotTaken').length > 0,
    ),
    'colleagues who take at the same time': refusals('alreadyTaken'),
    'passages tried without a grid': refusals('gridMissing', 'gridAlone').filter(
      ({ act }) => act.kind === 'command' && act.command.type === 'EnterPhase',
    ),
    'closings tried too early': refusals('gridMissing', 'exitInterviewMissing').filter(
      ({ act }) => act.kind === 'command' && act.command.type === 'Close',
    ),
    'answers to a time that no longer holds': refusals('appointmentElsewhen'),
    'appointments within two days': ahead.filter((days) => days < 2),
    'appointments weeks ahead': ahead.filter((days) => days > 20),
    'appointments on the phone': planned.filter(({ appointment }) => appointment.placeId === 'telephone'),
    'appointments with a co-holder': planned.filter(({ appointment }) => appointment.personIds.length === 2),
    'appointments noted only afterwards': ofType('RecordAppointment').filter(
      ({ appointment }) => appointment.status === 'held',
    ),
    'appointments moved more than once': timesMoved.filter((moves) => (moves?.length ?? 0) > 1),
    'decisions to go on beyond the cap': ofType('PostponeFollowUp').filter(
      ({ rule, subject }) => rule === 'maturationAppointments' && subject === '8',
    ),
    'maturations beyond eighteen months': longer('maturation', 18),
    'creations of more than a year': longer('creation', 12),
    'requests and answers at night': acts.filter(({ act }) => act.by.kind === 'holder' && timeOf(act.at) < '06:00'),
    'colleagues who work in the evening': acts.filter(({ act }) => act.by.kind === 'staff' && timeOf(act.at) > '20:00'),
    'referrals with news': ofType('SettleReferral').filter(({ outcome }) => outcome !== 'noFollowUp'),
    'grids filled without the holder': ofType('RecordEvaluation').filter(({ holderPresent }) => !holderPresent),
    'exit interviews by somebody else': ofType('RecordExitInterview').filter(({ interviewer }) => interviewer),
  }),
)('There are %s', (_, found) => {
  expect(found.length).toBeGreaterThan(0);
});
