import { association } from '../../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import type { JourneyEvent } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { type Beginning, beginningCommand, commandsOf, type Step } from './anyLife.ts';

/** A journey as it was lived: its journal, and where it stands now. */
export type Life = { journal: JourneyEvent[]; journey: Journey; now: Instant };

/** One event, with the journey as it was before it. */
export type Moment = { before: Journey | undefined; event: JourneyEvent; after: Journey };

/**
 * Lives the steps one after the other. What is refused changes nothing; `watch` sees every event,
 * `raised` the life after all that was due was brought up.
 */
export const live = (
  beginning: Beginning,
  steps: readonly Step[],
  { watch = () => {}, raised = () => {} }: { watch?: (moment: Moment) => void; raised?: (life: Life) => void } = {},
): Life => {
  let now = toInstant('2016-01-05T10:00');
  let journey: Journey | undefined;
  const journal: JourneyEvent[] = [];
  const carryOut = (command: JourneyCommand): void => {
    const context = {
      commandId: `C${journal.length + 1}`,
      journeyId: 'P1',
      at: now,
      by: { kind: 'staff', name: 'N. Belhadj' },
      from: 'slack',
    } as const;
    const decision = decide(journey, command, { ...context, association });
    if (isRefusal(decision)) return;
    for (const fact of decision) {
      const event = { ...fact, ...context, sequence: journal.length + 1 };
      const after = evolve(journey, event);
      watch({ before: journey, event, after });
      journal.push(event);
      journey = after;
    }
  };
  carryOut(beginningCommand(beginning, now));
  if (!journey) throw new Error('not begun');
  for (const step of steps) {
    now += step.wait * 60_000;
    if (step.kind === 'raiseDue') {
      for (const { id } of planReminders(journey, association).filter(({ at }) => at <= now))
        carryOut({ type: 'RaiseNudge', reminderId: id, to: [] });
      raised({ journal, journey, now });
    }
    for (const command of commandsOf(step, journey, now)) carryOut(command);
  }
  return { journal, journey, now };
};
