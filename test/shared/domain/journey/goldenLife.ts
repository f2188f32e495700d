import { association } from '../../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import { decideErasure } from '../../../../shared/domain/journey/decisions/erasing.ts';
import {
  type DecisionOnTwo,
  decideMerge,
  decideSeparation,
} from '../../../../shared/domain/journey/decisions/merging.ts';
import type { Actor, JourneyEvent, JourneyFact, Origin } from '../../../../shared/domain/journey/events.ts';
import { evolve, replay } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import type { LocalDateTime } from '../../../../shared/domain/time.ts';

/** Who does something, from where, in which journey. */
type Doing = { by: Actor; from: Origin; of: string };

const advisor: Doing = { by: { kind: 'staff', name: 'N. Belhadj' }, from: 'slack', of: 'P1' };
const holder: Doing = { by: { kind: 'holder' }, from: 'web', of: 'P1' };
const timer: Doing = { by: { kind: 'timer' }, from: 'timer', of: 'P1' };

/** What one life has come to: of each journey in it the journal, and how it stands. */
export type Lived = Record<string, { journal: JourneyEvent[]; journey: Journey }>;

export type GoldenLife = ReturnType<typeof createGoldenLife>;

/** A life to be written down: whatever is refused is a mistake in the telling, and thrown. */
export const createGoldenLife = () => {
  const lived: Lived = {};
  let commands = 0;

  const journeyOf = (journeyId: string): Journey => {
    const journey = lived[journeyId]?.journey;
    if (!journey) throw new Error(`${journeyId} has not begun`);
    return journey;
  };

  const contextOf = (at: LocalDateTime, { by, from, of }: Doing) => ({
    commandId: `C${commands}`,
    journeyId: of,
    at: toInstant(at),
    by,
    from,
  });

  const note = (at: LocalDateTime, doing: Doing, facts: readonly JourneyFact[]): void => {
    for (const fact of facts) {
      const { journal, journey } = lived[doing.of] ?? { journal: [], journey: undefined };
      const event = { ...fact, ...contextOf(at, doing), sequence: journal.length + 1 };
      const events = [...journal, event];
      const after = fact.type === 'Undone' ? replay(events) : evolve(journey, fact);
      if (after) lived[doing.of] = { journal: events, journey: after };
    }
  };

  /** Answers the command's id, which what it adds bears too. */
  const does = (at: LocalDateTime, command: JourneyCommand, who: Partial<Doing> = {}): string => {
    commands += 1;
    const doing = { ...advisor, ...who };
    const decision = decide(lived[doing.of]?.journey, command, { ...contextOf(at, doing), association });
    if (isRefusal(decision)) throw new Error(`${command.type} on ${at}: ${decision.sentence}`);
    if (decision.length === 0) throw new Error(`${command.type} on ${at} changes nothing`);
    note(at, doing, decision);
    return `C${commands}`;
  };

  const doesToBoth = (at: LocalDateTime, decision: DecisionOnTwo): void => {
    commands += 1;
    if (!('survivor' in decision)) throw new Error(decision.sentence);
    note(at, { ...advisor, of: 'P1' }, decision.survivor);
    note(at, { ...advisor, of: 'P2' }, decision.absorbed);
  };

  return {
    lived,
    does,
    holderDoes: (at: LocalDateTime, command: JourneyCommand, who: Partial<Doing> = {}): string =>
      does(at, command, { ...holder, ...who }),

    /** The last command in P1, or none of its facts. */
    takesBack: (at: LocalDateTime): void => {
      const undoes = lived.P1?.journal.at(-1)?.commandId ?? '';
      commands += 1;
      note(at, advisor, [{ type: 'Undone', undoes }]);
    },

    /** All that is due by then in P1 is brought up. */
    bringsUp: (at: LocalDateTime): void => {
      const due = planReminders(journeyOf('P1'), association).filter((reminder) => reminder.at <= toInstant(at));
      if (due.length === 0) throw new Error(`nothing is due on ${at}`);
      for (const { id } of due) does(at, { type: 'RaiseNudge', reminderId: id, to: ['N. Belhadj'] }, timer);
    },

    /** These persons are erased from P1. */
    erases: (at: LocalDateTime, ...personIds: string[]): void => {
      const decision = decideErasure(journeyOf('P1'), personIds, at.slice(0, 10));
      if (isRefusal(decision)) throw new Error(decision.sentence);
      commands += 1;
      note(at, { ...advisor, by: { kind: 'staff', name: 'A. Verhaeghe' } }, decision);
    },

    /** P1 goes on for P2, then each on its own again. */
    merges: (at: LocalDateTime): void => {
      const said = { at: toInstant(at), by: 'N. Belhadj', why: 'envoyée deux fois' };
      doesToBoth(at, decideMerge(journeyOf('P1'), journeyOf('P2'), said));
    },
    separates: (at: LocalDateTime): void => {
      const said = { at: toInstant(at), by: 'D. Wattez' };
      doesToBoth(at, decideSeparation(journeyOf('P1'), journeyOf('P2'), said));
    },
  };
};
