import { expect, test } from 'vitest';
import { createWorld, type Lambdas, type World } from './world.ts';

export type Case = {
  definition: string;
  input?: unknown;
  lambdas?: Lambdas;
  /** What happens after the execution first came to rest. */
  after?: (world: World) => Promise<unknown>;
  /** How it stands at last: `cause` only where it is given. */
  expected: { status: string; output?: unknown; error?: string; cause?: unknown };
};

/** One test a case, under the sentence that is its key. */
export const testCases = (cases: Record<string, Case>): void => {
  for (const [sentence, { definition, input, lambdas, after, expected }] of Object.entries(cases))
    test(sentence, async () => {
      const world = createWorld(lambdas);
      await world.run(definition, input);
      await after?.(world);
      const { cause, ...state } = await world.state();
      expect('cause' in expected ? { ...state, cause } : state).toEqual(expected);
    });
};
