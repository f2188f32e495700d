import { latestDay } from '../../days.ts';
import { toDay } from '../../paris.ts';
import { programmeDefinitions } from '../../programmes.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { JourneyCommand } from '../commands.ts';
import type { Decide, Decision, DecisionContext } from '../decision.ts';
import type { JourneyFact } from '../events.ts';
import { type Journey, openEpisode } from '../journey.ts';
import { missingGrid } from './phases.ts';

/** The end of a journey: the exit interview proposed, a reason, what became of the person; and the way back. */
export const decideClosing: Decide = (journey, command, context) => {
  switch (command.type) {
    case 'RecordExitInterview':
      return interview(journey, command, context);
    case 'Close':
      return badClosing(journey, command, context) ?? close(journey, command);
    case 'RecordExitSituation':
    case 'RecordLaterSituation': {
      if (!journey.closing) return refuse('notClosed', []);
      if (command.situation.trim() === '') return refuse('noSituation', [], 'situation');
      const type = command.type === 'RecordExitSituation' ? 'ExitSituationRecorded' : 'LaterSituationRecorded';
      return [{ type, situation: command.situation }];
    }
    case 'Reopen': {
      if (!journey.closing) return refuse('notClosed', []);
      if (command.on > toDay(context.at)) return refuse('dateInFuture', [], 'on');
      const stage = journey.closing.from;
      const on = latestDay(command.on, journey.closing.on);
      const reopened: JourneyFact = { type: 'Reopened', on, stage, why: command.why };
      if (stage === 'intake') return [reopened];
      const advisor = journey.advisor !== undefined ? { advisor: journey.advisor } : {};
      const episode = { id: context.commandId, projectId: journey.id, phase: stage, start: on, ...advisor };
      return [reopened, { type: 'PhaseEntered', episode }];
    }
    default:
      return undefined;
  }
};

const interview = (
  journey: Journey,
  command: Extract<JourneyCommand, { type: 'RecordExitInterview' }>,
  { commandId, at, association }: DecisionContext,
): Decision => {
  const { type: _, ...facts } = command;
  if (facts.proposedOn > toDay(at)) return refuse('dateInFuture', [], 'proposedOn');
  if (facts.interviewer !== undefined) {
    if (!association.team.some(({ name }) => name === facts.interviewer))
      return refuse('unknownStaff', [facts.interviewer], 'interviewer');
    if (journey.advisors.includes(facts.interviewer))
      return refuse('interviewerIsAdvisor', [facts.interviewer], 'interviewer');
  }
  if (facts.answer === 'accepted' && facts.date !== undefined && facts.interviewer === undefined)
    return refuse('interviewerMissing', [], 'interviewer');
  const known = journey.exitInterviews.find(({ proposedOn }) => proposedOn === facts.proposedOn);
  return [
    {
      type: 'ExitInterviewRecorded',
      exitInterview: { ...facts, id: known?.id ?? commandId, projectId: journey.id },
    },
  ];
};

const badClosing = (
  journey: Journey,
  command: Extract<JourneyCommand, { type: 'Close' }>,
  { at }: DecisionContext,
): Refusal | undefined => {
  if (journey.closing) return refuse('closed', [journey.closing.on]);
  if (command.on > toDay(at)) return refuse('dateInFuture', [], 'on');
  if (command.reason === 'nextPhase') return refuse('endReasonNextPhase', [], 'reason');
  const programme = programmeDefinitions[journey.project.programme];
  const unknown = command.outcomes.find((code) => !programme.outcomes.some((outcome) => outcome.code === code));
  if (unknown !== undefined) return refuse('unknownOutcome', [unknown], 'outcomes');
  const open = openEpisode(journey);
  if (!open || !programme.exitsWithGrid.includes(open.phase)) return undefined;
  if (!journey.exitInterviews.some(({ proposedOn }) => proposedOn !== undefined && proposedOn >= open.start))
    return refuse('exitInterviewMissing', []);
  // Nobody can fill a grid together with somebody who cannot be reached.
  return command.reason === 'unreachable' ? undefined : missingGrid(journey, 'exit');
};

const close = (journey: Journey, command: Extract<JourneyCommand, { type: 'Close' }>): JourneyFact[] => {
  const open = openEpisode(journey);
  const on = latestDay(command.on, open?.start);
  const stage = open?.phase ?? 'intake';
  return [
    ...journey.appointments
      .filter(({ status, type }) => status === 'planned' && type !== 'exit')
      .map(({ id }): JourneyFact => ({ type: 'AppointmentSettled', appointmentId: id, status: 'cancelled' })),
    ...journey.episodes
      .filter(({ end }) => end === undefined)
      .map(
        (stay): JourneyFact => ({
          type: 'PhaseLeft',
          episodeId: stay.id,
          phase: stay.phase,
          end: latestDay(on, stay.start),
          endReason: command.reason,
        }),
      ),
    { type: 'Closed', on, reason: command.reason, outcomes: command.outcomes, stage },
  ];
};
