import fc from 'fast-check';
import { association } from '../../../../shared/association/association.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import { isRefusal } from '../../../../shared/domain/journey/decision.ts';
import {
  type DecisionOnTwo,
  decideMerge,
  decideSeparation,
} from '../../../../shared/domain/journey/decisions/merging.ts';
import type { JourneyEvent, JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import { planReminders } from '../../../../shared/domain/reminders/planReminders.ts';
import { anyBeginning, anySteps, type Beginning, beginningCommand, commandsOf, type Step } from './anyLife.ts';

/** The two journeys of a request that came twice: `P1` goes on for both while they are merged. */
type Name = 'P1' | 'P2';

/** Steps of one of them; while they are merged all are those of `P1`. */
type StepOfOne = Step & { of: Name };

export type TwoLives = {
  beginnings: Record<Name, Beginning>;
  before: StepOfOne[];
  merged: StepOfOne[];
  after: StepOfOne[];
};

const anySteps2 = anySteps.chain((steps) =>
  fc
    .array(fc.constantFrom<Name>('P1', 'P2'), { minLength: steps.length, maxLength: steps.length })
    .map((names) => steps.map((step, at): StepOfOne => ({ ...step, of: names[at] ?? 'P1' }))),
);

const anyPair = fc.record({ P1: anyBeginning, P2: anyBeginning });

/** Both are mostly of one programme: what is refused at once tells little. */
export const anyTwoLives: fc.Arbitrary<TwoLives> = fc.record({
  beginnings: anyPair.map(({ P1, P2 }) => ({ P1, P2: { ...P2, programme: P1.programme } })),
  before: anySteps2,
  merged: anySteps2,
  after: anySteps2,
});

/** The ids of both are told apart: records of the first are `P1...`. */
const underOwnId = <Command extends JourneyCommand>(command: Command, journeyId: Name): Command =>
  JSON.parse(JSON.stringify(command).replaceAll('"P1"', `"${journeyId}"`).replaceAll('"S1"', `"S/${journeyId}"`));

/** Two journeys that live, are merged, live on, and are separated. */
export const createTwoLives = ({ beginnings }: Pick<TwoLives, 'beginnings'>) => {
  let now = toInstant('2016-01-05T10:00');
  let commands = 0;
  const journeys: Partial<Record<Name, Journey>> = {};
  const journals: Record<Name, JourneyEvent[]> = { P1: [], P2: [] };
  const journey = (name: Name): Journey => {
    const found = journeys[name];
    if (!found) throw new Error('not begun');
    return found;
  };

  const context = (journeyId: Name) => {
    const by = { kind: 'staff', name: 'N. Belhadj' } as const;
    return { commandId: `C${commands}`, journeyId, at: now, by, from: 'slack' } as const;
  };

  const note = (name: Name, facts: readonly JourneyFact[]): void => {
    for (const fact of facts) {
      journals[name].push({ ...fact, ...context(name), sequence: journals[name].length + 1 });
      journeys[name] = evolve(journeys[name], fact);
    }
  };

  const carryOut = (name: Name, command: JourneyCommand): void => {
    commands += 1;
    const decision = decide(journeys[name], command, { ...context(name), association });
    if (!isRefusal(decision)) note(name, decision);
  };

  const carryOutBoth = (decision: DecisionOnTwo): boolean => {
    commands += 1;
    if (!('survivor' in decision)) return false;
    note('P1', decision.survivor);
    note('P2', decision.absorbed);
    return true;
  };

  for (const name of ['P1', 'P2'] as const) carryOut(name, underOwnId(beginningCommand(beginnings[name], now), name));

  return {
    journey,
    journal: (name: Name) => journals[name],

    live: (steps: readonly StepOfOne[]): void => {
      for (const { of, ...step } of steps) {
        now += step.wait * 60_000;
        if (step.kind === 'raiseDue')
          for (const { id } of planReminders(journey(of), association).filter(({ at }) => at <= now))
            carryOut(of, { type: 'RaiseNudge', reminderId: id, to: [] });
        // An import knows the records of a project as its folder names them, which is another story.
        if (step.kind === 'importAgain') continue;
        for (const command of commandsOf(step, journey(of), now)) carryOut(of, command);
      }
    },

    /** Says whether they could be merged. */
    merge: (): boolean => carryOutBoth(decideMerge(journey('P1'), journey('P2'), { at: now, by: 'N. Belhadj' })),
    separate: (): boolean =>
      carryOutBoth(decideSeparation(journey('P1'), journey('P2'), { at: now, by: 'N. Belhadj' })),
  };
};
