import type { EvaluationTransition, Phase } from '../../codeLists.ts';
import { evaluationTransitions } from '../../codeLists.ts';
import { labelOf } from '../../codes.ts';
import { addDays, latestDay } from '../../days.ts';
import { toDay } from '../../paris.ts';
import { stageLabel, transitionBetween } from '../../programmes.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { PlainDate } from '../../time.ts';
import type { Decide } from '../decision.ts';
import type { JourneyFact } from '../events.ts';
import { type Journey, openEpisode } from '../journey.ts';

/** Grids, and the passages that a colleague decides after one; jobs, which come with creation. */
export const decidePhase: Decide = (journey, command, { commandId, at, association }) => {
  switch (command.type) {
    case 'RecordEvaluation': {
      const { type: _, workPlan, ...grid } = command;
      if (grid.date > toDay(at)) return refuse('dateInFuture', [], 'date');
      if (!association.team.some(({ name }) => name === grid.advisor))
        return refuse('unknownStaff', [grid.advisor], 'advisor');
      if (grid.themes.length === 0) return refuse('gridEmpty', [], 'themes');
      for (const { theme, mark } of grid.themes) {
        const label = labelOf(association.vocabularies.evaluationThemes, theme);
        if (!Number.isInteger(mark) || mark < 1 || mark > 5) return refuse('gridMark', [label], 'themes');
        if (grid.themes.filter((other) => other.theme === theme).length > 1)
          return refuse('themeTwice', [label], 'themes');
      }
      const evaluation = { ...grid, id: commandId, projectId: journey.id };
      return [{ type: 'EvaluationRecorded', evaluation, ...(workPlan !== undefined && { workPlan }) }];
    }
    case 'EnterPhase': {
      if (journey.closing) return refuse('closed', [journey.closing.on]);
      if (command.on > toDay(at)) return refuse('dateInFuture', [], 'on');
      const transition = transitionBetween(journey.project.programme, journey.stage, command.phase);
      if (transition?.by.kind !== 'decision')
        return refuse('noTransition', [stageLabel(journey.stage), stageLabel(command.phase)], 'phase');
      return (
        missingGrid(journey, transition.by.grid) ??
        passTo(journey, command.phase, command.on, commandId, journey.advisor)
      );
    }
    case 'RecordJobs': {
      const { job } = command;
      if (!journey.episodes.some(({ phase }) => phase === 'creation')) return refuse('jobsTooEarly', []);
      if (job.date > toDay(at)) return refuse('dateInFuture', [], 'date');
      if (!Number.isInteger(job.count) || job.count < 1) return refuse('jobsCount', [], 'count');
      return [{ type: 'JobsCreated', jobCreation: { ...job, id: commandId, projectId: journey.id } }];
    }
    default:
      return undefined;
  }
};

/** Refused unless a grid of that kind was filled by both since the phase began. */
export const missingGrid = (journey: Journey, transition: EvaluationTransition): Refusal | undefined => {
  const since = openEpisode(journey)?.start ?? '';
  const grids = journey.evaluations.filter((grid) => grid.transition === transition && grid.date >= since);
  const label = labelOf(evaluationTransitions, transition);
  if (grids.length === 0) return refuse('gridMissing', [label]);
  return grids.some(({ holderPresent }) => holderPresent) ? undefined : refuse('gridAlone', [label]);
};

/**
 * Leaves the open phase on the eve, and enters the next one; on one and the same day where a phase lasted only that day.
 * Never before the open phase began, whatever `day` says.
 */
export const passTo = (
  journey: Journey,
  phase: Phase,
  day: PlainDate,
  commandId: string,
  advisor: string | undefined,
): JourneyFact[] => {
  const open = openEpisode(journey);
  const on = latestDay(day, open?.start);
  const entered: JourneyFact = {
    type: 'PhaseEntered',
    episode: { id: commandId, projectId: journey.id, phase, start: on, ...(advisor !== undefined && { advisor }) },
  };
  if (!open) return [entered];
  const end = latestDay(open.start, addDays(on, -1));
  return [{ type: 'PhaseLeft', episodeId: open.id, phase: open.phase, end, endReason: 'nextPhase' }, entered];
};
