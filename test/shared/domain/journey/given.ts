import { expect } from 'vitest';
import { association } from '../../../../shared/association/association.ts';
import type { Association } from '../../../../shared/domain/association.ts';
import type { JourneyCommand } from '../../../../shared/domain/journey/commands.ts';
import { decide } from '../../../../shared/domain/journey/decide.ts';
import type { JourneyFact } from '../../../../shared/domain/journey/events.ts';
import { evolve } from '../../../../shared/domain/journey/evolve.ts';
import type { Journey } from '../../../../shared/domain/journey/journey.ts';
import { toInstant } from '../../../../shared/domain/paris.ts';
import type { RefusalCode } from '../../../../shared/domain/refusals.ts';

/** When a command comes if a test says nothing else: a Wednesday. */
export const now = '2016-06-15T10:00';

export type Command<Type extends JourneyCommand['type']> = Extract<JourneyCommand, { type: Type }>;

type Circumstances = { at?: string; association?: Association };

/** Given these facts, when this command comes, this happens or it is refused. The command's id is C1. */
export const given = (...facts: readonly JourneyFact[]) => {
  const journey = facts.reduce<Journey | undefined>(evolve, undefined);
  return {
    when: (command: JourneyCommand, circumstances: Circumstances = {}) => {
      const decision = decide(journey, command, {
        commandId: 'C1',
        journeyId: 'P1',
        at: toInstant(circumstances.at ?? now),
        by: { kind: 'staff', name: 'N. Belhadj' },
        from: 'slack',
        association: circumstances.association ?? association,
      });
      return {
        happens: (...expected: JourneyFact[]) => expect(decision).toEqual(expected),
        nothingHappens: () => expect(decision).toEqual([]),
        isRefused: (code: RefusalCode, sentence: RegExp, field?: string) => {
          expect(decision).toEqual({
            code,
            sentence: expect.stringMatching(sentence),
            ...(field !== undefined && { field }),
          });
        },
      };
    },
  };
};
